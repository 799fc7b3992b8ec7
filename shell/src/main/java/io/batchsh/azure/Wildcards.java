package io.batchsh.azure;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Patterns as role definitions have them, such as {@code Microsoft.Batch/*}{@code /read}. */
public final class Wildcards {

    private Wildcards() {}

    /** Whether a text is as a pattern says: a star stands for any text, slashes included, and case counts for nothing. */
    public static boolean matches(String pattern, String text) {
        String expression =
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .matches();
    }
}
