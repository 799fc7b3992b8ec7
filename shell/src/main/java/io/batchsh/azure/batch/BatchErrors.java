package io.batchsh.azure.batch;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpResponse;
import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import io.batchsh.azure.batch.models.BatchError;
import io.batchsh.azure.batch.models.BatchErrorDetail;
import io.batchsh.azure.batch.models.BatchErrorMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The one-line text of a refused request: code, message, every value and the request id. */
final class BatchErrors {

    private static final HttpHeaderName REQUEST_ID = HttpHeaderName.fromString("request-id");

    private BatchErrors() {}

    static BatchError none() {
        try (JsonReader reader = JsonProviders.createReader("{}")) {
            return BatchError.fromJson(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String describe(BatchError error, HttpResponse response) {
        StringBuilder text = new StringBuilder(error.getCode() == null ? "no error code" : error.getCode());
        BatchErrorMessage message = error.getMessage();
        if (message != null && message.getValue() != null) {
            text.append(": ").append(message.getValue());
        }
        List<BatchErrorDetail> values = error.getValues();
        if (values != null) {
            values.forEach(value ->
                    text.append("; ").append(value.getKey()).append('=').append(value.getValue()));
        }
        String requestId = response.getHeaderValue(REQUEST_ID);
        if (requestId != null) {
            text.append("; request-id=").append(requestId);
        }
        return text.toString();
    }
}
