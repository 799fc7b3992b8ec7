package io.batchsh.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Bodies for requests whose recorder wrote none down. What a resource was answered to be tells what was asked for, as far
 * as other recordings show clients to send such properties; an action is asked for as another recording did.
 */
final class RecordedBodies {

    private static final String UNKNOWN = "*";

    /** What may be sent too, as the published contracts say, though no recording does. */
    private static final Map<String, List<String>> DOCUMENTED = Map.of(
            "Microsoft.Compute/virtualMachines/{}",
            List.of(
                    "/identity",
                    "/identity/type",
                    "/properties/licenseType",
                    "/properties/storageProfile/dataDisks/vhd",
                    "/properties/storageProfile/dataDisks/vhd/uri"),
            "Microsoft.Compute/images/{}",
            List.of(
                    "/properties/storageProfile/osDisk/blobUri",
                    "/properties/storageProfile/osDisk/diskSizeGB",
                    "/properties/storageProfile/dataDisks/blobUri",
                    "/properties/storageProfile/dataDisks/diskSizeGB"));

    private final Map<String, Set<String>> sent = new HashMap<>();
    private final Map<String, String> actions = new HashMap<>();

    /** Learns what clients send. */
    void learn(RecordedExchange exchange) {
        if (exchange.writes() && exchange.succeeded() && !exchange.body().equals(UNKNOWN)) {
            Map<String, Object> body = exchange.sent();
            Json.children(body, "properties", "template", "resources")
                    .forEach(resource -> paths(
                            sent.computeIfAbsent(
                                    Json.text(resource, "type").orElse("") + "/{}", key -> new HashSet<>()),
                            "",
                            resource));
            if (!body.isEmpty()) {
                paths(sent.computeIfAbsent(key(exchange), key -> new HashSet<>()), "", body);
                actions.putIfAbsent(exchange.operation(), exchange.body());
            }
        }
    }

    /** Whether a body is not known. */
    static boolean unknown(RecordedExchange exchange) {
        return exchange.body().equals(UNKNOWN);
    }

    /** The exchanges of a test with bodies for those that were recorded without, as far as they can be told. */
    List<RecordedExchange> complete(List<RecordedExchange> exchanges, boolean recorderKeepsBodies) {
        List<RecordedExchange> complete = new ArrayList<>();
        for (int i = 0; i < exchanges.size(); i++) {
            RecordedExchange exchange = exchanges.get(i);
            boolean missing =
                    exchange.writes() && (unknown(exchange) || (exchange.body().isEmpty() && !recorderKeepsBodies));
            List<RecordedExchange> later = exchanges.subList(i + 1, exchanges.size());
            complete.add(missing ? exchange.with(derived(exchange, later).orElse(UNKNOWN)) : exchange);
        }
        return complete;
    }

    private Optional<String> derived(RecordedExchange exchange, List<RecordedExchange> later) {
        if (exchange.method().equals("POST") && !exchange.operation().matches("POST /(pools|jobs|jobschedules)")) {
            return Optional.of(actions.getOrDefault(exchange.operation(), ""));
        }
        Set<String> known = new HashSet<>(sent.getOrDefault(key(exchange), Set.of()));
        known.addAll(DOCUMENTED.getOrDefault(key(exchange), List.of()));
        return shown(exchange, later)
                .filter(answer -> !known.isEmpty())
                .map(answer -> only(known, "", answer))
                .map(body -> new String(Json.write(body), StandardCharsets.UTF_8));
    }

    private static Optional<Map<String, Object>> shown(RecordedExchange exchange, List<RecordedExchange> later) {
        if (!exchange.succeeded()) {
            return Optional.empty();
        }
        if (!exchange.answer().isEmpty()) {
            return Optional.of(exchange.answer());
        }
        String path = exchange.method().equals("POST")
                ? RecordedExchange.path(exchange.headers().getOrDefault("dataserviceid", "/"))
                : exchange.path();
        return later.stream()
                .filter(next -> next.method().equals("GET") && next.status() == 200)
                .filter(next -> next.path().equals(path))
                .map(RecordedExchange::answer)
                .findFirst();
    }

    private static String key(RecordedExchange exchange) {
        return exchange.operation().replaceFirst("^(PUT|PATCH) ", "");
    }

    private static void paths(Set<String> paths, String at, Map<String, Object> object) {
        object.forEach((name, value) -> {
            String path = at + "/" + name;
            paths.add(path);
            if (value instanceof Map<?, ?>) {
                paths(paths, path, Json.cast(value));
            } else if (value instanceof List<?>) {
                Json.children(object, name).forEach(element -> paths(paths, path, element));
            }
        });
    }

    private static Map<String, Object> only(Set<String> known, String at, Map<String, Object> object) {
        Map<String, Object> kept = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            String path = at + "/" + name;
            if (!known.contains(path) && !at.equals("/tags")) {
                return;
            }
            if (value instanceof Map<?, ?>) {
                kept.put(name, only(known, path, Json.cast(value)));
            } else if (value instanceof List<?> list) {
                List<Object> elements = new ArrayList<>();
                list.forEach(element ->
                        elements.add(element instanceof Map<?, ?> ? only(known, path, Json.cast(element)) : element));
                kept.put(name, elements);
            } else {
                kept.put(name, value);
            }
        });
        return kept;
    }
}
