package io.batchsh.output;

/**
 * Makes text from Azure or from a recording safe to show: a terminal obeys escape sequences, and bidirectional overrides
 * reorder what a reader sees.
 */
public final class ControlCharacters {

    private ControlCharacters() {}

    /** The text with every control character shown: {@code ^[} for escape, {@code ^J} for a line end, {@code <U+202E>}. */
    public static String visible(String text) {
        return shown(text, false, false);
    }

    /** The same for text of several lines: line ends and tabs stay. */
    public static String visibleText(String text) {
        return shown(text, true, false);
    }

    /** The same for text that a theme has dressed: its own sequences stay too, any other is shown. */
    public static String visibleStyled(String text) {
        return shown(text, true, true);
    }

    /** Whether a character does something to a terminal or to its reader instead of showing itself. */
    static boolean isControl(char character) {
        return Character.isISOControl(character)
                || character == '\u061c'
                || (character >= '\u200e' && character <= '\u200f')
                || (character >= '\u2028' && character <= '\u202e')
                || (character >= '\u2066' && character <= '\u2069')
                || character == '\ufeff';
    }

    private static String shown(String text, boolean lines, boolean styles) {
        int first = 0;
        while (first < text.length() && !isUnsafe(text, first)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char character = text.charAt(i);
            int sequence = styles && character == '\u001b' ? Theme.sequenceAt(text, i) : 0;
            if (sequence > 0) {
                out.append(text, i, i + sequence);
                i += sequence - 1;
            } else if (!isUnsafe(text, i) || (lines && (character == '\n' || character == '\t'))) {
                out.append(character);
            } else if (character < ' ' || character == '\u007f') {
                out.append('^').append((char) (character ^ 0x40));
            } else {
                out.append(String.format("<U+%04X>", (int) character));
            }
        }
        return out.toString();
    }

    private static boolean isUnsafe(String text, int index) {
        char character = text.charAt(index);
        return isControl(character) || isLoneSurrogate(text, index);
    }

    /** Whether half of a pair stands alone, which no encoding can write. */
    static boolean isLoneSurrogate(String text, int index) {
        char character = text.charAt(index);
        if (Character.isHighSurrogate(character)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(character)
                && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
