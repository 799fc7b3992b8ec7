package io.batchsh.recording;

import org.jspecify.annotations.Nullable;

/** A JSON value as messages about differences show it. */
final class ShownValue {

    /** In characters; what is longer is cut. */
    static final int LONGEST = 80;

    private ShownValue() {}

    /** The value in one line of JSON: short, without a secret and without what a terminal would obey. */
    static String of(@Nullable Object value) {
        String text = JsonText.text(value);
        if (SecretScanner.finds(text)) {
            return Masked.TEXT;
        }
        String visible = Player.visible(text);
        if (visible.length() <= LONGEST) {
            return visible;
        }
        int end = Character.isHighSurrogate(visible.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return visible.substring(0, end) + "…";
    }
}
