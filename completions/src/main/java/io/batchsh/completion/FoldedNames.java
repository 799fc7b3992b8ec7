package io.batchsh.completion;

/**
 * Names without their letter case, end to end in one array: a query walks all of them, and following a reference for
 * each name would cost more than the comparison.
 */
final class FoldedNames {
    private final char[] text;
    private final int[] from;
    private final long[] letters;
    private final long[] wordStarts;

    FoldedNames(String[] names) {
        from = new int[names.length + 1];
        for (int i = 0; i < names.length; i++) {
            from[i + 1] = from[i] + names[i].length();
        }
        text = new char[from[names.length]];
        letters = new long[names.length];
        wordStarts = new long[names.length];
        for (int i = 0; i < names.length; i++) {
            System.arraycopy(fold(names[i]), 0, text, from[i], names[i].length());
            letters[i] = letters(text, from[i], from[i + 1]);
            wordStarts[i] = wordStarts(names[i]);
        }
    }

    /** Letter by letter, so that offsets stay those of the original; {@link String#toLowerCase} may lengthen. */
    static char[] fold(String name) {
        char[] folded = name.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = Character.toLowerCase(folded[i]);
        }
        return folded;
    }

    /** Which characters occur, folded into 64 bits: a name that lacks a bit of a query cannot match it. */
    static long letters(char[] text, int from, int to) {
        long letters = 0;
        for (int i = from; i < to; i++) {
            letters |= 1L << text[i];
        }
        return letters;
    }

    char[] text() {
        return text;
    }

    int from(int index) {
        return from[index];
    }

    int to(int index) {
        return from[index + 1];
    }

    long letters(int index) {
        return letters[index];
    }

    /** Bit {@code p} says that a word begins at offset {@code p}; only the first 64 characters of a name count. */
    long wordStarts(int index) {
        return wordStarts[index];
    }

    private static long wordStarts(String name) {
        long starts = 0;
        for (int i = 0; i < Math.min(name.length(), Long.SIZE); i++) {
            if (isWordStart(name, i)) {
                starts |= 1L << i;
            }
        }
        return starts;
    }

    private static boolean isWordStart(String name, int at) {
        char current = name.charAt(at);
        if (!Character.isLetterOrDigit(current)) {
            return false;
        }
        if (at == 0) {
            return true;
        }
        char before = name.charAt(at - 1);
        return !Character.isLetterOrDigit(before)
                || Character.isDigit(current) != Character.isDigit(before)
                || (Character.isUpperCase(current) && Character.isLowerCase(before));
    }
}
