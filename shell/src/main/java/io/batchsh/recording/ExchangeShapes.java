package io.batchsh.recording;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes exchanges out of the entries of files of other kinds. */
final class ExchangeShapes {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");
    private static final double LONGEST_MILLISECONDS = 1e9;

    private ExchangeShapes() {}

    /** The exchange, or empty where the entry has no method or no address. */
    static Optional<Exchange> of(ExchangeFormat format, Map<String, @Nullable Object> entry) {
        Exchange exchange =
                switch (format) {
                    case AZURE_CLI_CASSETTE, CASSETTE -> cassette(entry);
                    case HAR -> har(entry);
                    case TEST_PROXY -> testProxy(entry);
                };
        return exchange.method().isEmpty() || exchange.url().isEmpty() ? Optional.empty() : Optional.of(exchange);
    }

    private static Exchange cassette(Map<String, @Nullable Object> entry) {
        Map<String, @Nullable Object> request = JsonText.object(entry.get("request"));
        Map<String, @Nullable Object> response = JsonText.object(entry.get("response"));
        HttpHeaders sent = headers(request.get("headers"));
        HttpHeaders received = headers(response.get("headers"));
        Object status =
                Objects.requireNonNullElse(response.get("code"), Objects.requireNonNullElse(response.get("status"), 0));
        Optional<Instant> time = time(entry.get("recorded_at")).or(() -> date(received));
        return new Exchange(
                text(request.get("method")).toUpperCase(Locale.ROOT),
                text(Objects.requireNonNullElse(
                        request.get("uri"), Objects.requireNonNullElse(request.get("url"), ""))),
                new ExchangeMessage(sent, cassetteBody(request.get("body"))),
                number(status instanceof Map ? JsonText.object(status).get("code") : status),
                new ExchangeMessage(received, cassetteBody(response.get("body"))),
                time,
                time);
    }

    /** Ruby and Python have the text in a field, Go has it as it is. */
    private static @Nullable Object cassetteBody(@Nullable Object body) {
        if (!(body instanceof Map)) {
            return body;
        }
        Map<String, @Nullable Object> fields = JsonText.object(body);
        return fields.get("base64_string") instanceof String encoded
                ? ExchangeBody.decoded(encoded)
                : fields.get("string");
    }

    private static Exchange har(Map<String, @Nullable Object> entry) {
        Map<String, @Nullable Object> request = JsonText.object(entry.get("request"));
        Map<String, @Nullable Object> response = JsonText.object(entry.get("response"));
        Map<String, @Nullable Object> content = JsonText.object(response.get("content"));
        HttpHeaders sent = headers(request.get("headers"));
        HttpHeaders received = headers(response.get("headers"));
        if (received.getValue(HttpHeaderName.CONTENT_TYPE) == null && content.get("mimeType") instanceof String type) {
            received.set(HttpHeaderName.CONTENT_TYPE, type);
        }
        Object text = content.get("text");
        if ("base64".equals(content.get("encoding")) && text instanceof String encoded) {
            text = ExchangeBody.decoded(encoded);
        }
        Optional<Instant> started = time(entry.get("startedDateTime"));
        double took = entry.get("time") instanceof Number number ? number.doubleValue() : 0;
        long milliseconds = took >= 0 && took < LONGEST_MILLISECONDS ? Math.round(took) : 0;
        return new Exchange(
                text(request.get("method")).toUpperCase(Locale.ROOT),
                text(request.get("url")),
                new ExchangeMessage(
                        sent, JsonText.object(request.get("postData")).get("text")),
                number(response.get("status")),
                new ExchangeMessage(received, text),
                started,
                started.map(at -> at.plusMillis(milliseconds)));
    }

    private static Exchange testProxy(Map<String, @Nullable Object> entry) {
        HttpHeaders sent = headers(entry.get("RequestHeaders"));
        HttpHeaders received = headers(entry.get("ResponseHeaders"));
        Optional<Instant> time = date(received);
        return new Exchange(
                text(entry.get("RequestMethod")).toUpperCase(Locale.ROOT),
                text(entry.get("RequestUri")),
                new ExchangeMessage(sent, entry.get("RequestBody")),
                number(entry.get("StatusCode")),
                new ExchangeMessage(received, entry.get("ResponseBody")),
                time,
                time);
    }

    /** By name with a text or a list of texts, or a list of names with values. */
    private static HttpHeaders headers(@Nullable Object value) {
        HttpHeaders headers = new HttpHeaders();
        if (value instanceof List<?> list) {
            list.forEach(item -> {
                Map<String, @Nullable Object> header = JsonText.object(item);
                header(headers, text(header.get("name")), header.get("value"));
            });
        } else {
            JsonText.object(value).forEach((name, given) -> header(headers, name, given));
        }
        return headers;
    }

    private static void header(HttpHeaders headers, String name, @Nullable Object value) {
        Object first = value instanceof List<?> list ? (list.isEmpty() ? null : list.get(0)) : value;
        if (!name.isEmpty() && first != null) {
            headers.set(HttpHeaderName.fromString(name), text(first));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null || value instanceof Map || value instanceof List || value instanceof byte[]
                ? ""
                : value.toString();
    }

    private static int number(@Nullable Object value) {
        String digits = text(value).replaceFirst("(?s)[^0-9].*", "");
        return digits.isEmpty() || digits.length() > 3 ? 0 : Integer.parseInt(digits);
    }

    private static Optional<Instant> date(HttpHeaders headers) {
        return time(headers.getValue(HttpHeaderName.DATE));
    }

    /** As in HTTP headers or as in ISO 8601; none that no Azure can have had. */
    private static Optional<Instant> time(@Nullable Object value) {
        String text = text(value);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(DateTimeFormatter.RFC_1123_DATE_TIME, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                .map(form -> parse(form, text))
                .flatMap(Optional::stream)
                .filter(instant -> instant.isAfter(EARLIEST) && instant.isBefore(LATEST))
                .findFirst();
    }

    private static Optional<Instant> parse(DateTimeFormatter form, String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, form).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
