package io.batchsh.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What answers show by api-version. The services render the newest shape; the table {@code api-versions.tsv} says since
 * which version a field is there, and this takes it out of the answers to older ones.
 */
final class ApiVersions {

    /**
     * A row.
     *
     * @param of types of resources, or operations; a {@code *} at the end stands for anything
     * @param path names to the field; {@code name[]} goes into the elements of a list
     * @param since the first version that shows it
     * @param before what older versions have instead: nothing, nothing where it is {@code empty}, or {@code =name}
     */
    private record Row(List<String> of, List<String> path, String since, String before) {

        boolean concerns(String kind) {
            return of.stream()
                    .anyMatch(one ->
                            one.endsWith("*") ? kind.startsWith(one.substring(0, one.length() - 1)) : kind.equals(one));
        }
    }

    private @Nullable Map<String, String> operations;
    private @Nullable List<Row> rows;
    private String newest = "9";

    /**
     * An answer as the api-version of its request has it.
     *
     * @param route of the request, such as {@code batch GET /pools/{pool}}
     */
    Reply shape(Reply reply, String version, String route) {
        List<Row> all = rows();
        if (version.compareTo(newest) >= 0 || reply.status() >= 300 || !isObject(reply)) {
            return reply;
        }
        List<Row> older =
                all.stream().filter(row -> version.compareTo(row.since) < 0).toList();
        String operation = operations().getOrDefault(route, "").toLowerCase(Locale.ROOT);
        Map<String, Object> answer = Json.parseObject(reply.body());
        shape(answer, operation, older);
        Json.children(answer, "value").forEach(element -> shape(element, operation, older));
        Json.find(answer, "properties", "output")
                .filter(Map.class::isInstance)
                .ifPresent(output -> shape(Json.cast(output), operation, older));
        return reply.withBody(Json.write(answer));
    }

    private static boolean isObject(Reply reply) {
        return reply.body().length > 0
                && reply.body()[0] == '{'
                && reply.header("Content-Type").startsWith("application/json");
    }

    private static void shape(Map<String, Object> object, String operation, List<Row> rows) {
        String type = Json.text(object, "type").orElse("").toLowerCase(Locale.ROOT);
        for (Row row : rows) {
            if (row.concerns(operation) || (!type.isEmpty() && row.concerns(type))) {
                take(object, row.path, row.before);
            }
        }
    }

    private static void take(Map<String, Object> object, List<String> path, String before) {
        String name = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (rest.isEmpty()) {
            boolean keeps = before.equals("empty") && !isEmpty(object.get(name));
            Object value = keeps ? null : object.remove(name);
            if (before.startsWith("=") && value != null) {
                object.put(before.substring(1), value);
            }
        } else if (name.endsWith("[]")) {
            Json.children(object, name.substring(0, name.length() - 2)).forEach(element -> take(element, rest, before));
        } else if (object.get(name) instanceof Map<?, ?> child) {
            take(Json.cast(child), rest, before);
        }
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value instanceof List<?> list ? list.isEmpty() : value instanceof Map<?, ?> map && map.isEmpty();
    }

    // Ledger and table are read when an older version is first asked for.
    private Map<String, String> operations() {
        Map<String, String> known = operations;
        if (known == null) {
            known = OperationNames.byRoute();
            operations = known;
        }
        return known;
    }

    private List<Row> rows() {
        List<Row> known = rows;
        if (known == null) {
            known = read();
            newest = known.stream().map(Row::since).max(String::compareTo).orElse("");
            rows = known;
        }
        return known;
    }

    private static List<Row> read() {
        try (InputStream in = ApiVersions.class.getResourceAsStream("api-versions.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the simulator's file api-versions.tsv is missing");
            }
            List<Row> rows = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> rows.add(row(line)));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 4) {
            throw new IllegalStateException("a row of api-versions.tsv has " + cells.length + " cells, not 4: " + line);
        }
        return new Row(
                List.of(cells[0].toLowerCase(Locale.ROOT).split(" ")),
                List.of(cells[1].split("\\.")),
                cells[2],
                cells[3]);
    }
}
