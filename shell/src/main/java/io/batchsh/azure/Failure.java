package io.batchsh.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpResponse;
import com.azure.core.management.exception.ManagementError;
import io.batchsh.azure.batch.models.BatchError;
import io.batchsh.azure.batch.models.BatchErrorDetail;
import io.batchsh.azure.batch.models.BatchErrorMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a service said about a request it refused, in one shape for both planes.
 *
 * @param status the HTTP status
 * @param path the path of the request, for naming what was not found
 * @param code the service's code; empty where it gave none
 * @param message the service's sentence, without the lines on request id and time; empty where it gave none
 * @param reasons why, the most telling first
 */
record Failure(
        int status,
        String path,
        String code,
        String message,
        List<String> reasons,
        @Nullable String requestId) {

    private static final HttpHeaderName BATCH_REQUEST_ID = HttpHeaderName.fromString("request-id");
    private static final Pattern REQUEST_ID = Pattern.compile("\\n?\\s*RequestId:\\s*(\\S+)");
    private static final Pattern TIME = Pattern.compile("\\n?\\s*Time:\\s*\\S+");

    static Failure of(HttpResponse response, BatchError error) {
        List<String> reasons = new ArrayList<>();
        List<BatchErrorDetail> values = error.getValues() == null ? List.of() : error.getValues();
        for (BatchErrorDetail value : values) {
            if ("Reason".equalsIgnoreCase(value.getKey())) {
                reasons.add(0, clean(value.getValue()));
            } else {
                reasons.add(clean(value.getKey()) + ": " + clean(value.getValue()));
            }
        }
        BatchErrorMessage message = error.getMessage();
        return of(response, error.getCode(), message == null ? null : message.getValue(), reasons);
    }

    static Failure of(HttpResponse response, @Nullable ManagementError error) {
        List<String> reasons = new ArrayList<>();
        if (error != null && error.getDetails() != null) {
            for (ManagementError detail : error.getDetails()) {
                reasons.add(clean(detail.getCode()) + ": " + clean(detail.getMessage()));
            }
        }
        return of(response, error == null ? null : error.getCode(), error == null ? null : error.getMessage(), reasons);
    }

    private static Failure of(
            HttpResponse response, @Nullable String code, @Nullable String text, List<String> reasons) {
        String message = clean(text);
        String requestId = response.getHeaderValue(BATCH_REQUEST_ID);
        if (requestId == null) {
            requestId = response.getHeaderValue(HttpHeaderName.X_MS_REQUEST_ID);
        }
        Matcher inMessage = REQUEST_ID.matcher(message);
        if (requestId == null && inMessage.find()) {
            requestId = inMessage.group(1);
        }
        message = TIME.matcher(REQUEST_ID.matcher(message).replaceAll(""))
                .replaceAll("")
                .strip();
        return new Failure(
                response.getStatusCode(),
                response.getRequest().getUrl().getPath(),
                clean(code),
                message,
                List.copyOf(reasons),
                requestId == null ? null : clean(requestId));
    }

    boolean has(String wanted) {
        return code.equalsIgnoreCase(wanted);
    }

    boolean mentions(String text) {
        return message.contains(text) || reasons.stream().anyMatch(reason -> reason.contains(text));
    }

    /** The path segment after {@code name}; empty where there is none. */
    String segmentAfter(String name) {
        String[] segments = path.split("/");
        for (int i = 0; i < segments.length - 1; i++) {
            if (segments[i].equalsIgnoreCase(name)) {
                return segments[i + 1];
            }
        }
        return "";
    }

    /** A service's text must not move the cursor. */
    static String clean(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("\r", "").replaceAll("[\\p{Cc}&&[^\\n]]", " ").strip();
    }
}
