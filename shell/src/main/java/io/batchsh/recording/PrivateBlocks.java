package io.batchsh.recording;

/** Masks the lines of a PEM block in what comes in pieces, from its first line on to its last. */
final class PrivateBlocks {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";

    private boolean open;

    /** The text of which the lines inside a block are masked, whose begin may have been in an earlier text. */
    String mask(String text) {
        if (!open && !text.contains(BEGIN)) {
            return text;
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int end = lines[i].lastIndexOf(END);
            int begin = lines[i].lastIndexOf(BEGIN);
            boolean within = open || begin >= 0;
            open = begin > end || (open && end < 0);
            if (within && !lines[i].isEmpty()) {
                lines[i] = Masked.TEXT;
            }
        }
        return String.join("\n", lines);
    }

    /** What comes now is something else. */
    void close() {
        open = false;
    }
}
