package io.batchsh.azure;

import com.azure.core.util.Context;

/** How answers are to be read. */
public final class Answers {

    /**
     * Whole, before anything is done with them: what is read as JSON or text needs all of it, and a stream wakes two threads for
     * each part. The key is azure-core's.
     */
    public static final Context WHOLE = new Context("azure-eagerly-read-response", true);

    private Answers() {}
}
