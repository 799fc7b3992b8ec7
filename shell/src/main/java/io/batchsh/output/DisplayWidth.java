package io.batchsh.output;

/** How many columns of a terminal text takes. */
final class DisplayWidth {

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    // First and last code point of the ranges that East Asian Width (Unicode TR 11) calls wide or fullwidth, coarsened.
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE,
        0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE,
        0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA,
        0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55,
        0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F,
        0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x1B2FF, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191,
        0x1F19A, 0x1F200, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F7E0, 0x1F7EB, 0x1F90C, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000,
        0x3FFFD
    };

    private DisplayWidth() {}

    static int of(String text) {
        return measure(text, Integer.MAX_VALUE)[1];
    }

    /** The text if it fits a width, else as much of it as fits together with the ellipsis. */
    static String cut(String text, int width, String ellipsis) {
        if (text.length() <= width / 2 || of(text) <= width) {
            return text;
        }
        if (ellipsis.length() >= width) {
            return text.substring(0, measure(text, width)[0]);
        }
        return text.substring(0, measure(text, width - ellipsis.length())[0]) + ellipsis;
    }

    /** How many characters fit a width, and the width that these take. */
    private static int[] measure(String text, int width) {
        int columns = 0;
        int i = 0;
        boolean joined = false;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            int more = joined ? 0 : of(point);
            if (columns > width - more) {
                break;
            }
            columns += more;
            joined = point == ZERO_WIDTH_JOINER;
            i += Character.charCount(point);
        }
        return new int[] {i, columns};
    }

    private static int of(int point) {
        if (point < 0x300) {
            return 1;
        }
        int type = Character.getType(point);
        boolean skinTone = point >= 0x1F3FB && point <= 0x1F3FF;
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || skinTone) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    private static boolean isWide(int point) {
        if (point < WIDE[0]) {
            return false;
        }
        int low = 0;
        int high = WIDE.length / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (point < WIDE[2 * middle]) {
                high = middle - 1;
            } else if (point > WIDE[2 * middle + 1]) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }
}
