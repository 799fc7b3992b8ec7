package io.batchsh.recording;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import io.batchsh.azure.BytesResponse;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes responses of recorded results: what was masked is absent, what was opaque is a token of our own. */
final class PlaybackResponses {

    private static final HttpHeaderName BATCH_REQUEST_ID = HttpHeaderName.fromString("request-id");
    private static final HttpHeaderName ARM_REQUEST_ID = HttpHeaderName.fromString("x-ms-request-id");

    private PlaybackResponses() {}

    static HttpResponse rebuild(HttpRequest request, Request asked, Entry.Result result) {
        HttpHeaders headers = new HttpHeaders();
        result.etag().ifPresent(etag -> headers.set(HttpHeaderName.ETAG, etag));
        result.requestId()
                .ifPresent(id -> headers.set(asked.resourceManager() ? ARM_REQUEST_ID : BATCH_REQUEST_ID, id));
        URL url = request.getUrl();
        if (result.operation() > 0) {
            headers.set(
                    HttpHeaderName.fromString(result.operationHeader()),
                    url.getProtocol() + "://" + url.getAuthority() + OpaqueReferences.path(result.operation())
                            + "?api-version=" + asked.apiVersion());
        }
        if (result.status() == 202 || result.status() == 429 || result.status() == 503 || result.operation() > 0) {
            headers.set(HttpHeaderName.RETRY_AFTER, "0");
        }
        byte[] body = new byte[0];
        Object kept = unmask(result.body(), url);
        if (kept != null && request.getHttpMethod() != HttpMethod.HEAD) {
            body = JsonText.bytes(kept);
            headers.set(HttpHeaderName.CONTENT_TYPE, "application/json; charset=utf-8");
        }
        headers.set(HttpHeaderName.CONTENT_LENGTH, Integer.toString(body.length));
        return new BytesResponse(request, result.status(), headers, body);
    }

    private static @Nullable Object unmask(@Nullable Object value, URL url) {
        if (value instanceof Map<?, ?> map) {
            if (Masked.is(map)) {
                return null;
            }
            if (map.get(Answer.PAGE) instanceof Number page) {
                return page(url, page.longValue());
            }
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            map.forEach((name, field) -> {
                if (!Masked.is(field)) {
                    kept.put(String.valueOf(name), unmask(field, url));
                }
            });
            return kept;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> kept = new ArrayList<>();
            for (Object item : list) {
                if (!Masked.is(item)) {
                    kept.add(unmask(item, url));
                }
            }
            return kept;
        }
        return value;
    }

    private static String page(URL url, long page) {
        StringBuilder link = new StringBuilder(url.getProtocol() + "://" + url.getAuthority() + url.getPath());
        char separator = '?';
        for (String option :
                url.getQuery() == null ? new String[0] : url.getQuery().split("&")) {
            if (RequestReader.page("?" + option).isEmpty()) {
                link.append(separator).append(option);
                separator = '&';
            }
        }
        return link.append(separator)
                .append("$skiptoken=")
                .append(OpaqueReferences.token(page))
                .toString();
    }
}
