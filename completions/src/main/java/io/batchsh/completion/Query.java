package io.batchsh.completion;

import org.jspecify.annotations.Nullable;

/** A typed word, prepared for matching against many names. Matching allocates nothing. */
final class Query {
    private final String typed;
    private final long letters;

    Query(String typed) {
        this.typed = lower(typed);
        this.letters = letters(this.typed);
    }

    boolean isEmpty() {
        return typed.isEmpty();
    }

    /** Letter by letter, so that offsets stay those of the original; {@link String#toLowerCase} may lengthen. */
    static String lower(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = Character.toLowerCase(characters[i]);
        }
        return new String(characters);
    }

    /** Which characters occur, folded into 64 bits: a name that lacks a bit of the query cannot match it. */
    static long letters(String lower) {
        long letters = 0;
        for (int i = 0; i < lower.length(); i++) {
            letters |= 1L << lower.charAt(i);
        }
        return letters;
    }

    @Nullable
    Match match(String name) {
        String lower = lower(name);
        return match(name, lower, letters(lower));
    }

    /**
     * @param lower {@link #lower} of the name
     * @param nameLetters {@link #letters} of that
     */
    @Nullable
    Match match(String name, String lower, long nameLetters) {
        if ((letters & ~nameLetters) != 0) {
            return null;
        }
        if (lower.startsWith(typed)) {
            return !typed.isEmpty() && typed.length() == lower.length() ? Match.EXACT : Match.PREFIX;
        }
        int at = lower.indexOf(typed);
        if (at >= 0) {
            return occursAtWordStart(name, lower, at) ? Match.WORD : Match.SUBSTRING;
        }
        if (!isSubsequence(lower)) {
            return null;
        }
        return followsWordStarts(name, lower) ? Match.WORD_STARTS : Match.SUBSEQUENCE;
    }

    private boolean occursAtWordStart(String name, String lower, int first) {
        for (int at = first; at >= 0; at = lower.indexOf(typed, at + 1)) {
            if (isWordStart(name, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSubsequence(String lower) {
        int at = -1;
        for (int i = 0; i < typed.length(); i++) {
            at = lower.indexOf(typed.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether every typed letter stands directly behind the one before it or at a word start. Follows all ways at once:
     * bit {@code p} of {@code ends} says that the letters so far can end at offset {@code p}. Only the first 64
     * characters of a name count.
     */
    private boolean followsWordStarts(String name, String lower) {
        int length = Math.min(lower.length(), Long.SIZE);
        long starts = 0;
        for (int i = 0; i < length; i++) {
            if (isWordStart(name, i)) {
                starts |= 1L << i;
            }
        }
        long ends = 0;
        for (int i = 0; i < typed.length(); i++) {
            long reachable = i == 0 ? starts : (ends << 1) | (starts & behindLowest(ends));
            ends = reachable & offsets(lower, length, typed.charAt(i));
            if (ends == 0) {
                return false;
            }
        }
        return true;
    }

    private static long behindLowest(long bits) {
        long lowest = Long.lowestOneBit(bits);
        return ~(lowest | (lowest - 1));
    }

    private static long offsets(String lower, int length, char character) {
        long offsets = 0;
        for (int at = lower.indexOf(character); at >= 0 && at < length; at = lower.indexOf(character, at + 1)) {
            offsets |= 1L << at;
        }
        return offsets;
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
