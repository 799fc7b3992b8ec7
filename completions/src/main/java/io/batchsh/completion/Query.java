package io.batchsh.completion;

import org.jspecify.annotations.Nullable;

/** A typed word, prepared for matching against many names. Matching allocates nothing. */
final class Query {
    private static final int LOOSEST = 2;

    private final char[] typed;
    private final long letters;

    Query(String typed) {
        this.typed = FoldedNames.fold(typed);
        this.letters = FoldedNames.letters(this.typed, 0, this.typed.length);
    }

    @Nullable
    Match match(String name) {
        return match(new FoldedNames(new String[] {name}), 0);
    }

    /** How this matches the name at an index. */
    @Nullable
    Match match(FoldedNames names, int index) {
        return match(names, index, LOOSEST);
    }

    /**
     * How this matches the name at an index, as far as it is worth knowing.
     *
     * @param loosest the {@link Match#looseness} of the loosest kind to look for: looking for less costs less
     */
    @Nullable
    Match match(FoldedNames names, int index, int loosest) {
        if ((letters & ~names.letters(index)) != 0) {
            return null;
        }
        char[] text = names.text();
        int from = names.from(index);
        int to = names.to(index);
        if (occursAt(text, from, to)) {
            return typed.length > 0 && typed.length == to - from ? Match.EXACT : Match.PREFIX;
        }
        if (loosest == 0) {
            return null;
        }
        Match stretch = stretch(text, from, to, names.wordStarts(index));
        if (stretch != null || loosest == 1 || !isSubsequence(text, from, to)) {
            return stretch;
        }
        return followsWordStarts(text, from, to, names.wordStarts(index)) ? Match.WORD_STARTS : Match.SUBSEQUENCE;
    }

    private @Nullable Match stretch(char[] text, int from, int to, long starts) {
        char first = typed[0];
        int last = to - typed.length;
        Match match = null;
        for (int at = from + 1; at <= last; at++) {
            if (text[at] == first && occursAt(text, at, to)) {
                if (at - from < Long.SIZE && (starts >>> (at - from) & 1) != 0) {
                    return Match.WORD;
                }
                match = Match.SUBSTRING;
            }
        }
        return match;
    }

    private boolean occursAt(char[] text, int at, int to) {
        if (typed.length > to - at) {
            return false;
        }
        for (int i = 0; i < typed.length; i++) {
            if (text[at + i] != typed[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean isSubsequence(char[] text, int from, int to) {
        int found = 0;
        for (int at = from; at < to && found < typed.length; at++) {
            if (text[at] == typed[found]) {
                found++;
            }
        }
        return found == typed.length;
    }

    /**
     * Whether every typed letter stands directly behind the one before it or at a word start. Follows all ways at once:
     * bit {@code p} of {@code ends} says that the letters so far can end at offset {@code p}.
     */
    private boolean followsWordStarts(char[] text, int from, int to, long starts) {
        int length = Math.min(to - from, Long.SIZE);
        long ends = 0;
        for (int i = 0; i < typed.length; i++) {
            long reachable = i == 0 ? starts : (ends << 1) | (starts & behindLowest(ends));
            ends = 0;
            for (long left = reachable; left != 0; left &= left - 1) {
                int offset = Long.numberOfTrailingZeros(left);
                if (offset < length && text[from + offset] == typed[i]) {
                    ends |= Long.lowestOneBit(left);
                }
            }
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
}
