package io.batchsh.recording;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came back for a request, as far as it is recorded. */
record Answer(Map<String, @Nullable Object> content) {

    private static final List<HttpHeaderName> REQUEST_IDS =
            List.of(HttpHeaderName.fromString("request-id"), HttpHeaderName.fromString("x-ms-request-id"));
    private static final List<HttpHeaderName> OPERATION_HEADERS = List.of(
            HttpHeaderName.AZURE_ASYNCOPERATION,
            HttpHeaderName.fromString("Operation-Location"),
            HttpHeaderName.LOCATION);
    private static final List<String> NEXT = List.of("nextLink", "odata.nextLink");
    static final String PAGE = "$page";

    /** The answer of the service; {@code body} is null where it is not JSON or empty. */
    static Answer of(Request request, RequestReader reader, int status, HttpHeaders headers, byte @Nullable [] body) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("outcome", status < 400 ? "ok" : "service-error");
        content.put("status", status);
        String etag = headers.getValue(HttpHeaderName.ETAG);
        if (etag != null) {
            content.put("etag", etag);
        }
        for (HttpHeaderName name : REQUEST_IDS) {
            String id = headers.getValue(name);
            if (id != null) {
                content.putIfAbsent("requestId", id);
            }
        }
        operation(request, reader, status, headers).ifPresent(operation -> content.put("operation", operation));
        if (body != null && body.length > 0) {
            content.put("body", body(reader, status < 400 ? request.operation().response() : reader.errors(), body));
        }
        String length = headers.getValue(HttpHeaderName.CONTENT_LENGTH);
        if (body == null && length != null && !length.equals("0")) {
            content.put("body", Map.of(Masked.FIELD, "binary"));
        }
        return new Answer(content);
    }

    /** No answer came: the network failed, or the wait for it was cancelled. */
    static Answer failed(String outcome, Throwable failure) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("outcome", outcome);
        content.put("error", failure.getClass().getSimpleName() + ": " + failure.getMessage());
        return new Answer(content);
    }

    private static Optional<Object> operation(Request request, RequestReader reader, int status, HttpHeaders headers) {
        for (HttpHeaderName name : request.resourceManager() ? OPERATION_HEADERS : List.<HttpHeaderName>of()) {
            String url = headers.getValue(name);
            boolean follows = status == 202 || !name.equals(HttpHeaderName.LOCATION);
            if (url != null && follows) {
                Map<String, Object> operation = new LinkedHashMap<>();
                operation.put("header", name.getCaseInsensitiveName());
                operation.put("n", reader.references().operation(path(url)));
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    private static String path(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getPath()).orElse("");
        } catch (IllegalArgumentException e) {
            return url.replaceFirst("\\?.*", "");
        }
    }

    private static @Nullable Object body(RequestReader reader, FieldMask mask, byte[] body) {
        Optional<Object> parsed = JsonText.parse(body);
        if (parsed.isEmpty()) {
            return Masked.of("");
        }
        Object kept = mask.apply(parsed.get(), new LinkedHashSet<>());
        Map<String, @Nullable Object> fields = JsonText.object(kept);
        for (String next : NEXT) {
            if (fields.containsKey(next) && JsonText.object(parsed.get()).get(next) instanceof String url) {
                RequestReader.page(url)
                        .ifPresent(token -> fields.put(
                                next, Map.of(PAGE, reader.references().page(token))));
            }
        }
        return kept;
    }
}
