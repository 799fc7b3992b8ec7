package io.batchsh.command;

/**
 * A stretch of a line and what it is.
 *
 * @param start offset of its first character
 * @param end offset behind its last character
 */
public record LineSpan(int start, int end, Kind kind) {

    /** What a stretch is. */
    public enum Kind {
        COMMAND,
        OPTION,
        TEXT,
        NUMBER,
        KEYWORD,
        OPERATOR,
        COMMENT,
        /** Nothing of this name exists. */
        UNKNOWN
    }
}
