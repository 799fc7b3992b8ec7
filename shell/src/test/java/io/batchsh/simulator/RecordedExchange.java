package io.batchsh.simulator;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A request to the real service and its answer, as a recorder wrote them down.
 *
 * @param source the recorded test
 * @param operation method and path without names, as the collection of recordings has it
 * @param url with the public host, whatever the recorder made of it
 * @param body as it was sent; empty where there was none or the recorder left it out
 * @param headers of the answer, by name in any case
 * @param answer the body of the answer
 */
record RecordedExchange(
        String source,
        int index,
        String operation,
        String version,
        String method,
        String url,
        String body,
        int status,
        Map<String, String> headers,
        Map<String, Object> answer,
        Optional<Instant> date) {

    private static final Pattern LOCAL = Pattern.compile("https?://localhost:\\d+|https?://REDACTED(?=/)");

    static RecordedExchange of(Map<String, Object> line) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Json.child(line, "resHeaders")
                .forEach((name, value) -> headers.put(
                        name,
                        value instanceof List<?> list && !list.isEmpty()
                                ? String.valueOf(list.get(0))
                                : String.valueOf(value)));
        String url = LOCAL.matcher(text(line, "url")).replaceFirst("https://" + ResourceManager.HOST);
        return new RecordedExchange(
                text(line, "src"),
                (int) Json.number(line, "i"),
                text(line, "op"),
                text(line, "apiVersion"),
                text(line, "method").toUpperCase(Locale.ROOT),
                url.startsWith("/") ? "https://" + ResourceManager.HOST + url : url,
                text(line, "reqBody"),
                (int) Json.number(line, "status"),
                headers,
                parsed(text(line, "resBody")),
                Optional.ofNullable(headers.get("date"))
                        .or(() -> Json.text(line, "date"))
                        .flatMap(RecordedExchange::time));
    }

    /** The same with another body. */
    RecordedExchange with(String otherBody) {
        return new RecordedExchange(
                source, index, operation, version, method, url, otherBody, status, headers, answer, date);
    }

    /** Whether it changes or starts something. */
    boolean writes() {
        return List.of("PUT", "POST", "PATCH").contains(method);
    }

    boolean succeeded() {
        return status < 300;
    }

    /** The path in lower case, without what no path may hold. */
    String path() {
        return path(url);
    }

    static String path(String url) {
        return url.replaceFirst("^https?://[^/]+", "")
                .replaceAll("\\?.*", "")
                .replaceAll("/+$", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The body of a request as JSON; empty if it is none. */
    Map<String, Object> sent() {
        return parsed(body);
    }

    static Map<String, Object> parsed(String text) {
        try {
            return text.isBlank() ? Map.of() : Json.parseObject(text.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noObject) {
            return Map.of();
        }
    }

    private static String text(Map<String, Object> line, String name) {
        return Json.find(line, name)
                .map(value ->
                        value instanceof Map ? new String(Json.write(value), StandardCharsets.UTF_8) : value.toString())
                .orElse("");
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
