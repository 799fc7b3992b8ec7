package io.batchsh.simulator;

import java.nio.charset.StandardCharsets;

/**
 * JSON as the resource manager takes it for templates: with comments, with names that are not quoted, and with line breaks
 * in texts. Recorded, azure-cli test_resource_group_deployment, which sends {@code template:{...}} with comments in it.
 */
final class LenientJson {

    private final String text;
    private final StringBuilder strict = new StringBuilder();
    private int at;

    private LenientJson(String text) {
        this.text = text;
    }

    /** The same as strict JSON, if it is JSON at all. */
    static byte[] strict(byte[] body) {
        return new LenientJson(new String(body, StandardCharsets.UTF_8)).read().getBytes(StandardCharsets.UTF_8);
    }

    private String read() {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == '"') {
                quoted();
            } else if (text.startsWith("//", at)) {
                at = end(text.indexOf('\n', at));
            } else if (text.startsWith("/*", at)) {
                int close = text.indexOf("*/", at + 2);
                at = close < 0 ? text.length() : close + 2;
            } else if (Character.isLetter(next) || next == '_' || next == '$') {
                word();
            } else {
                strict.append(next);
                at++;
            }
        }
        return strict.toString();
    }

    private void quoted() {
        strict.append('"');
        for (at++; at < text.length(); at++) {
            char next = text.charAt(at);
            if (next == '\\' && at + 1 < text.length()) {
                strict.append(next).append(text.charAt(++at));
            } else if (next == '\n') {
                strict.append("\\n");
            } else if (next != '\r') {
                strict.append(next);
            }
            if (next == '"') {
                at++;
                return;
            }
        }
    }

    // A word before a colon is a name; true, false and null stand elsewhere.
    private void word() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_$".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String word = text.substring(start, at);
        int colon = at;
        while (colon < text.length() && Character.isWhitespace(text.charAt(colon))) {
            colon++;
        }
        boolean name = colon < text.length() && text.charAt(colon) == ':';
        strict.append(name ? "\"" + word + "\"" : word);
    }

    private int end(int found) {
        return found < 0 ? text.length() : found;
    }
}
