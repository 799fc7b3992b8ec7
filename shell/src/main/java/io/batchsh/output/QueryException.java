package io.batchsh.output;

/** A query that cannot be read or does not suit the result; the message says where and is fit for a person. */
public final class QueryException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    QueryException(String message, Throwable cause) {
        super(message, cause);
    }
}
