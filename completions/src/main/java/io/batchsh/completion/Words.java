package io.batchsh.completion;

import java.util.List;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/**
 * The words of a command line, for execution and completion alike.
 *
 * <ul>
 *   <li>Whitespace separates words. Quotations may begin inside a word: {@code --x='a b'} is {@code --x=a b}.
 *   <li>Nothing is special in single quotes. In double quotes a backslash escapes {@code "} and {@code \}.
 *   <li>Elsewhere a backslash escapes quotes, whitespace and itself, and takes away a line end behind it. Before any
 *       other character it stands for itself, so {@code C:\dir\x} survives.
 *   <li>{@code #} at the start of a word begins a comment that runs to the end of the line.
 * </ul>
 */
public final class Words {
    private static final String PLAIN_PUNCTUATION = "_-./:@%+,=";

    private Words() {}

    /**
     * The words of a line, quotes and escapes resolved.
     *
     * @throws UnclosedQuoteException if the line ends inside a quotation
     */
    public static List<String> split(String line) {
        return texts(read(line));
    }

    /**
     * The words of a line with their places, for callers that look for {@code |} or {@code >} among them.
     *
     * @throws UnclosedQuoteException if the line ends inside a quotation
     */
    public static List<Word> read(String line) {
        requireNonNull(line, "line is null");
        Tokenizer tokenizer = Tokenizer.read(line, line.length());
        if (tokenizer.openQuote() != Tokenizer.NONE) {
            throw new UnclosedQuoteException(tokenizer.openQuote(), tokenizer.openedAt());
        }
        return List.copyOf(tokenizer.words());
    }

    /**
     * The line seen from the cursor. Unclosed quotations are fine here.
     *
     * @param cursor an offset from 0 to the length of the line
     * @throws IndexOutOfBoundsException if the cursor lies outside the line
     */
    public static CursorWords at(String line, int cursor) {
        requireNonNull(line, "line is null");
        if (cursor < 0 || cursor > line.length()) {
            throw new IndexOutOfBoundsException("cursor " + cursor + " in a line of " + line.length());
        }
        Tokenizer left = Tokenizer.read(line, cursor);
        List<Word> words = left.words();
        Word last = words.isEmpty() ? null : words.get(words.size() - 1);
        Word current = last != null && last.end() == cursor ? last : new Word("", cursor, cursor, false);
        List<Word> before = current.equals(last) ? words.subList(0, words.size() - 1) : words;
        List<Word> after = Tokenizer.read(line, line.length()).words().stream()
                .filter(word -> word.start() > current.start() && word.start() >= cursor)
                .toList();
        Optional<Character> openQuote =
                left.openQuote() == Tokenizer.NONE ? Optional.empty() : Optional.of(left.openQuote());
        return new CursorWords(
                texts(before), current.text(), current.start(), cursor, openQuote, texts(after), left.endsInComment());
    }

    /** A form of the word that {@link #split} reads back as that one word: itself where nothing in it is special. */
    public static String quote(String word) {
        if (isPlain(word)) {
            return word;
        }
        boolean doubleIsReadable = word.indexOf('\'') >= 0 && word.indexOf('"') < 0 && word.indexOf('\\') < 0;
        return quote(word, doubleIsReadable ? '"' : '\'');
    }

    /**
     * The word in the given quotation marks, whatever is in it.
     *
     * @param quote {@code '} or {@code "}
     */
    public static String quote(String word, char quote) {
        return switch (quote) {
            case '\'' -> "'" + word.replace("'", "'\\''") + "'";
            case '"' -> "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            default -> throw new IllegalArgumentException("not a quotation mark: " + quote);
        };
    }

    /** Stricter than {@link #split} needs: a value with {@code |} or {@code >} in it must not become an operator. */
    private static boolean isPlain(String word) {
        return !word.isEmpty()
                && word.chars()
                        .allMatch(character ->
                                Character.isLetterOrDigit(character) || PLAIN_PUNCTUATION.indexOf(character) >= 0);
    }

    private static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).toList();
    }
}
