package io.batchsh.command.pipe;

import java.util.ArrayList;
import java.util.List;

/**
 * The brackets and quotations of a Groovy text, enough to know where a part of it ends, without loading Groovy.
 *
 * @param text the text so far
 */
public record GroovyBrackets(String text) {

    private static final int OPEN = -1;

    /** Whether a bracket, a brace, a parenthesis or a multi-line string is open at the end. */
    public boolean areOpen() {
        int depth = 0;
        int at = 0;
        while (at < text.length()) {
            int next = next(at);
            if (next == OPEN) {
                return true;
            }
            depth += next > at + 1 ? 0 : step(text.charAt(at));
            at = next;
        }
        return depth > 0;
    }

    /** The index behind the bracket that closes the one at an index, or -1 if none does. */
    int behindClosing(int opening) {
        int depth = 0;
        int at = opening;
        while (at < text.length()) {
            int next = next(at);
            if (next == OPEN) {
                return -1;
            }
            depth += next > at + 1 ? 0 : step(text.charAt(at));
            at = next;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    /** Where a character stands outside of brackets, quotations and comments. */
    List<Integer> outside(char wanted) {
        List<Integer> places = new ArrayList<>();
        int depth = 0;
        int at = 0;
        while (at < text.length()) {
            int next = next(at);
            if (next == OPEN) {
                break;
            }
            if (next == at + 1) {
                depth += step(text.charAt(at));
                if (depth == 0 && text.charAt(at) == wanted) {
                    places.add(at);
                }
            }
            at = next;
        }
        return places;
    }

    private static int step(char character) {
        if ("([{".indexOf(character) >= 0) {
            return 1;
        }
        return ")]}".indexOf(character) >= 0 ? -1 : 0;
    }

    /** The index behind the quotation, comment or single character at an index, or OPEN if it does not end. */
    private int next(int at) {
        char character = text.charAt(at);
        if (text.startsWith("'''", at) || text.startsWith("\"\"\"", at)) {
            int end = text.indexOf(text.substring(at, at + 3), at + 3);
            return end < 0 ? OPEN : end + 3;
        }
        if (character == '\'' || character == '"') {
            return endOfString(at);
        }
        if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            return end < 0 ? OPEN : end + 2;
        }
        return at + 1;
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
