package io.batchsh.completion;

import static java.util.Objects.requireNonNull;

/**
 * One word of a command line.
 *
 * @param text the word as the command sees it: quotes and escapes resolved
 * @param start offset of its first raw character in the line
 * @param end offset behind its last raw character
 * @param quoted whether any quote or escape occurs in it, so that {@code '|'} can be told from {@code |}
 */
public record Word(String text, int start, int end, boolean quoted) {
    public Word {
        requireNonNull(text, "text is null");
    }
}
