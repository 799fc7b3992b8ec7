package io.batchsh.azure.batch.models;

import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpResponse;

/**
 * A request that the Batch data plane refused, other than 404, which is a
 * {@link com.azure.core.exception.ResourceNotFoundException}, and 401 and 403, which are a
 * {@link com.azure.core.exception.ClientAuthenticationException}; those carry the same {@link BatchError} as their value.
 * The request id is the response header {@code request-id}.
 */
public final class BatchErrorException extends HttpResponseException {

    private static final long serialVersionUID = 1L;

    public BatchErrorException(String message, HttpResponse response, BatchError value) {
        super(message, response, value);
    }

    /** What the service said; empty where the body was none of the service's errors. */
    @Override
    public BatchError getValue() {
        return (BatchError) super.getValue();
    }
}
