package io.batchsh.command;

/**
 * The brackets and quotations of a Groovy text, enough to know that it goes on, without loading Groovy.
 *
 * @param text the text so far
 */
record GroovyBrackets(String text) {

    /** Whether a bracket, a brace, a parenthesis or a multi-line string is open at the end. */
    boolean areOpen() {
        int depth = 0;
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (text.startsWith("'''", at) || text.startsWith("\"\"\"", at)) {
                int end = text.indexOf(text.substring(at, at + 3), at + 3);
                if (end < 0) {
                    return true;
                }
                at = end + 3;
            } else if (character == '\'' || character == '"') {
                at = endOfString(at);
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    return true;
                }
                at = end + 2;
            } else {
                if ("([{".indexOf(character) >= 0) {
                    depth++;
                } else if (")]}".indexOf(character) >= 0) {
                    depth--;
                }
                at++;
            }
        }
        return depth > 0;
    }

    private int endOfString(int start) {
        char quote = text.charAt(start);
        for (int at = start + 1; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == quote || text.charAt(at) == '\n') {
                return at + 1;
            }
        }
        return text.length();
    }
}
