package io.batchsh.completion;

import java.util.Comparator;

/** Names as people sort them: case aside, and digits by the number they write, so {@code 1.0.10} follows {@code 1.0.9}. */
enum NaturalOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            char a = left.charAt(i);
            char b = right.charAt(j);
            int order;
            if (isDigit(a) && isDigit(b)) {
                int leftEnd = endOfDigits(left, i);
                int rightEnd = endOfDigits(right, j);
                order = compareNumbers(left, i, leftEnd, right, j, rightEnd);
                i = leftEnd;
                j = rightEnd;
            } else {
                order = Character.compare(Character.toLowerCase(a), Character.toLowerCase(b));
                i++;
                j++;
            }
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(left.length() - i, right.length() - j);
        return order != 0 ? order : left.compareTo(right);
    }

    private static int compareNumbers(String left, int i, int leftEnd, String right, int j, int rightEnd) {
        int a = skipZeros(left, i, leftEnd);
        int b = skipZeros(right, j, rightEnd);
        int order = Integer.compare(leftEnd - a, rightEnd - b);
        while (order == 0 && a < leftEnd) {
            order = Character.compare(left.charAt(a++), right.charAt(b++));
        }
        return order;
    }

    private static int skipZeros(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
