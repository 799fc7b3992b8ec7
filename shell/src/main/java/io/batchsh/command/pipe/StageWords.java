package io.batchsh.command.pipe;

import io.batchsh.completion.Word;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The words of one step, taken from left to right. */
final class StageWords {

    private final String text;
    private final Deque<Word> left;

    /**
     * @param text the text the words stand in
     * @param words the words not taken yet
     */
    StageWords(String text, List<Word> words) {
        this.text = text;
        this.left = new ArrayDeque<>(words);
    }

    boolean hasNext() {
        return !left.isEmpty();
    }

    Word take() {
        return left.remove();
    }

    /** Whether this word comes next, without quotes. */
    boolean nextIs(String word) {
        Word next = left.peek();
        return next != null && !next.quoted() && next.text().equals(word);
    }

    /** Whether the next word begins a redirection. */
    boolean nextRedirects() {
        Word next = left.peek();
        return next != null && text.charAt(next.start()) == '>';
    }

    /** Where the next word begins. */
    int nextStart() {
        return left.element().start();
    }

    /** Behind the end of the next word. */
    int nextEnd() {
        return left.element().end();
    }

    /** Takes what is left up to a redirection. */
    List<String> takeArguments() {
        List<String> arguments = new java.util.ArrayList<>();
        while (hasNext() && !nextRedirects()) {
            arguments.add(take().text());
        }
        return arguments;
    }
}
