package io.batchsh.completion;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What someone may have meant by a word that nothing is called. */
public final class Suggestions {
    private static final int BEST = 3;
    private static final int SHORTEST_BEGINNING = 3;

    private record Guess(String name, int distance) {}

    private Suggestions() {}

    /**
     * At most three names that differ from the word in no more than a third of their letters (one insertion, deletion,
     * replacement or swap of neighbours counts one; case counts nothing), or that begin with it; nearest first.
     */
    public static List<String> nearest(String word, Collection<String> known) {
        char[] typed = FoldedNames.fold(word);
        return known.stream()
                .distinct()
                .map(name -> new Guess(name, distance(typed, FoldedNames.fold(name))))
                .filter(guess -> guess.distance() < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(Guess::distance).thenComparing(Guess::name, NaturalOrder.INSTANCE))
                .limit(BEST)
                .map(Guess::name)
                .toList();
    }

    private static int distance(char[] typed, char[] name) {
        int longest = Math.max(typed.length, name.length);
        boolean begins = Arrays.mismatch(typed, name) == typed.length;
        if (begins && typed.length >= SHORTEST_BEGINNING) {
            return name.length - typed.length;
        }
        int allowed = longest / 3;
        if (Math.abs(typed.length - name.length) > allowed) {
            return Integer.MAX_VALUE;
        }
        int distance = editDistance(typed, name);
        return distance <= allowed ? distance : Integer.MAX_VALUE;
    }

    /** Damerau-Levenshtein, each stretch edited once (optimal string alignment). */
    private static int editDistance(char[] left, char[] right) {
        int[] twoAbove = new int[right.length + 1];
        int[] above = new int[right.length + 1];
        int[] row = new int[right.length + 1];
        for (int j = 0; j <= right.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length; i++) {
            int[] spare = twoAbove;
            twoAbove = above;
            above = row;
            row = spare;
            row[0] = i;
            for (int j = 1; j <= right.length; j++) {
                int replace = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.min(replace, 1 + Math.min(above[j], row[j - 1]));
                boolean swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                if (swapped) {
                    row[j] = Math.min(row[j], 1 + twoAbove[j - 2]);
                }
            }
        }
        return row[right.length];
    }
}
