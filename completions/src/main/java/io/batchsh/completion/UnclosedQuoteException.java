package io.batchsh.completion;

/** A line that ends inside a quotation. */
public final class UnclosedQuoteException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final char quote;
    private final int position;

    UnclosedQuoteException(char quote, int position) {
        super("The quote " + quote + " at column " + (position + 1) + " is never closed; close it, or write \\" + quote
                + " for the character itself.");
        this.quote = quote;
        this.position = position;
    }

    /** The quote character, {@code '} or {@code "}. */
    public char quote() {
        return quote;
    }

    /** Where the quotation opens: a zero-based offset into the line. */
    public int position() {
        return position;
    }
}
