package io.batchsh.recording;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Recognises long random base64 or base64url, which is how keys are written. Hashes in hexadecimal and resource ids are
 * told apart by their letters: they do not mix upper case, lower case and digits as random base64 does.
 */
final class KeyMaterial {

    private static final int SHORTEST = 64;
    /** Bits per character: random base64 of 64 characters has about 5.2, words and paths about 4.2. */
    private static final double ENTROPY = 4.6;

    private static final Pattern PATH =
            Pattern.compile("(?i)/(subscriptions|resourceGroups|providers|locations|publishers|artifactTypes)(/|$)");

    private KeyMaterial() {}

    static boolean in(String text) {
        return text.length() >= SHORTEST && (in(text, '+', '/') || in(text, '-', '_'));
    }

    /** Looks at the far end of where a key could stand first: what is there mostly rules out all before it. */
    private static boolean in(String text, char first, char second) {
        int start = 0;
        while (start + SHORTEST <= text.length()) {
            int end = start + SHORTEST;
            int at = end - 1;
            while (at >= start && isOf(text.charAt(at), first, second)) {
                at--;
            }
            if (at >= start) {
                start = at + 1;
                continue;
            }
            while (end < text.length() && isOf(text.charAt(end), first, second)) {
                end++;
            }
            if (isKey(text.substring(start, end))) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    private static boolean isOf(char c, char first, char second) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == first || c == second;
    }

    /** A slash is a character of base64, but in the path of a resource it parts the names. */
    private static boolean isKey(String run) {
        if (PATH.matcher(run).find()) {
            return Arrays.stream(run.split("/")).anyMatch(name -> name.length() >= SHORTEST && isRandom(name));
        }
        return isRandom(run);
    }

    private static boolean isRandom(String text) {
        int[] counts = new int[128];
        int upper = 0;
        int lower = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            counts[c]++;
            upper += c >= 'A' && c <= 'Z' ? 1 : 0;
            lower += c >= 'a' && c <= 'z' ? 1 : 0;
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        int length = text.length();
        if (digits == 0 || upper * 100 < length * 15 || lower * 100 < length * 15) {
            return false;
        }
        double entropy = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / length;
                entropy -= share * Math.log(share) / Math.log(2);
            }
        }
        return entropy >= ENTROPY;
    }
}
