package io.batchsh.completion;

import static java.util.Objects.requireNonNull;

/**
 * One proposal.
 *
 * @param text what replaces the word under the cursor, already quoted
 * @param display what to show for it, unquoted
 * @param description shown beside it; may be empty; without control characters
 * @param group the heading it belongs under; may be empty
 * @param finished whether the word ends here, so that a space may follow
 * @param match how the typed word matches it
 */
public record Candidate(String text, String display, String description, String group, boolean finished, Match match) {
    public Candidate {
        requireNonNull(text, "text is null");
        requireNonNull(display, "display is null");
        requireNonNull(description, "description is null");
        requireNonNull(group, "group is null");
        requireNonNull(match, "match is null");
    }
}
