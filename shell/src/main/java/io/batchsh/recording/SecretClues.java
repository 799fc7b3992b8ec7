package io.batchsh.recording;

/**
 * Which words occur in a text that a secret cannot be named without, whatever their case. One walk over the text tells whether the
 * patterns, which cost a hundred times as much, are worth trying: most of what is recorded has none of them.
 */
final class SecretClues {

    /** Part of every name of a secret: the names of {@link SecretScanner} each contain one. */
    static final int NAMES = 1;
    /** The beginning of an authorization. */
    static final int SCHEMES = 2;

    /** The bit by which a small letter of ASCII differs from its capital. */
    private static final int CASE = 0x20;

    private SecretClues() {}

    /** The clues in a text, as a sum of {@link #NAMES} and {@link #SCHEMES}. */
    static int in(String text) {
        int clues = 0;
        for (int at = 0; at < text.length(); at++) {
            clues |= switch (text.charAt(at)) {
                case 's', 'S' -> beginningWithS(text, at);
                case 'p', 'P' -> named(text, at, "pass") | named(text, at, "pwd");
                case 't', 'T' -> named(text, at, "token");
                case 'k', 'K' -> named(text, at, "key");
                case 'a', 'A' -> named(text, at, "assertion") | scheme(text, at, "authorization");
                case 'b', 'B' -> scheme(text, at, "bearer");
                default -> 0;
            };
        }
        return clues;
    }

    private static int beginningWithS(String text, int at) {
        return named(text, at, "sig") | named(text, at, "secret") | scheme(text, at, "sharedkey");
    }

    private static int named(String text, int at, String word) {
        return stands(text, at, word) ? NAMES : 0;
    }

    private static int scheme(String text, int at, String word) {
        return stands(text, at, word) ? SCHEMES : 0;
    }

    /** Without its case, as the patterns take it, which only the letters of ASCII have; the first letter is known to be right. */
    private static boolean stands(String text, int at, String word) {
        int length = word.length();
        if (at + length > text.length()) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            if ((text.charAt(at + i) | CASE) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
