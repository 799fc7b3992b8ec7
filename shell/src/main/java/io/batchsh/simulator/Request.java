package io.batchsh.simulator;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import java.net.URL;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One HTTP request as the handlers see it. */
final class Request {

    private static final HttpHeaderName FORWARDED_HOST = HttpHeaderName.fromString("X-Forwarded-Host");

    private final String method;
    private final String service;
    private final String host;
    private final String path;
    private final Map<String, String> query;
    private final HttpHeaders headers;
    private final byte[] body;
    private final @Nullable String caller;

    private Request(
            String method,
            String service,
            String host,
            String path,
            Map<String, String> query,
            HttpHeaders headers,
            byte[] body,
            @Nullable String caller) {
        this.method = method;
        this.service = service;
        this.host = host;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
        this.caller = caller;
    }

    /** The same request, sent by the principal of this object id. */
    Request by(String objectId) {
        return new Request(method, service, host, path, query, headers, body, objectId);
    }

    /** The object id of the principal that sent it; empty before sign-in and for an account key. */
    Optional<String> caller() {
        return Optional.ofNullable(caller);
    }

    /**
     * The body as a JSON object.
     *
     * @throws IllegalArgumentException if it is none
     */
    Map<String, Object> json() {
        return Json.parseObject(body);
    }

    /** In upper case. */
    String method() {
        return method;
    }

    /** The host of the URL, in lower case, with the port when it has one: which service is meant. */
    String service() {
        return service;
    }

    /** What the client called the service by, as a server in front of it says; links in answers lead there. */
    String host() {
        return host;
    }

    /** The path, still percent-encoded. */
    String path() {
        return path;
    }

    /** Path and query as a link back to this request holds them. */
    String pathAndQuery() {
        StringBuilder text = new StringBuilder(path);
        char separator = '?';
        for (Map.Entry<String, String> parameter : query.entrySet()) {
            text.append(separator)
                    .append(parameter.getKey())
                    .append('=')
                    .append(URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8));
            separator = '&';
        }
        return text.toString();
    }

    /** The parameters, decoded, by name in any case. */
    Map<String, String> query() {
        return query;
    }

    HttpHeaders headers() {
        return headers;
    }

    /** The bytes sent; empty when there were none. */
    byte[] body() {
        return body;
    }

    static Request of(String method, URL url, HttpHeaders headers, byte[] body) {
        String service =
                (url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort()).toLowerCase(Locale.ROOT);
        String host = Optional.ofNullable(headers.getValue(FORWARDED_HOST)).orElse(service);
        return new Request(
                method.toUpperCase(Locale.ROOT),
                service,
                host.toLowerCase(Locale.ROOT),
                url.getPath(),
                parameters(url.getQuery()),
                headers,
                body,
                null);
    }

    /** {@code name=value&...}, decoded; the form of a query and of an HTML form. The last of equal names wins. */
    static Map<String, String> parameters(@Nullable String encoded) {
        Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (encoded != null && !encoded.isEmpty()) {
            for (String pair : encoded.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.put(decode(name), decode(value));
            }
        }
        return parameters;
    }

    List<String> segments() {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            if (!segment.isEmpty()) {
                segments.add(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
            }
        }
        return segments;
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.getValue(HttpHeaderName.fromString(name)));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
