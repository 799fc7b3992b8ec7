package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the handler of a method and path. Literal segments match in any case and win over {@code {names}}. */
final class Router {

    private final Branch root = new Branch();
    private final List<String> routes = new ArrayList<>();

    /** What a request matched. */
    record Match(Handler handler, Map<String, String> path, String route) {
        Reply answer(Request request) {
            return handler.answer(request, path);
        }
    }

    /** Adds a route such as {@code GET /pools/{pool}/nodes}. */
    Router on(String method, String template, Handler handler) {
        Branch branch = root;
        Map<Integer, String> names = new LinkedHashMap<>();
        List<String> segments = List.of(template.substring(1).split("/"));
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (segment.startsWith("{")) {
                names.put(i, segment.substring(1, segment.length() - 1));
                if (branch.any == null) {
                    branch.any = new Branch();
                }
                branch = branch.any;
            } else {
                branch = branch.literals.computeIfAbsent(segment.toLowerCase(Locale.ROOT), key -> new Branch());
            }
        }
        String route = method + " " + template;
        routes.add(route);
        if (branch.leaves.put(method, new Leaf(handler, names, route)) != null) {
            throw new IllegalStateException("two handlers for " + route);
        }
        return this;
    }

    Optional<Match> find(String method, List<String> segments) {
        Leaf leaf = root.find(method, segments, 0);
        if (leaf == null) {
            return Optional.empty();
        }
        Map<String, String> path = new HashMap<>();
        leaf.names.forEach((index, name) -> path.put(name, segments.get(index)));
        return Optional.of(new Match(leaf.handler, path, leaf.route));
    }

    /** The routes there are, such as {@code GET /pools/{pool}}. */
    List<String> routes() {
        return List.copyOf(routes);
    }

    private record Leaf(Handler handler, Map<Integer, String> names, String route) {}

    private static final class Branch {
        final Map<String, Branch> literals = new HashMap<>();
        final Map<String, Leaf> leaves = new HashMap<>();

        @Nullable
        Branch any;

        @Nullable
        Leaf find(String method, List<String> segments, int depth) {
            if (depth == segments.size()) {
                return leaves.get(method);
            }
            Branch literal = literals.get(segments.get(depth).toLowerCase(Locale.ROOT));
            Leaf found = literal == null ? null : literal.find(method, segments, depth + 1);
            return found == null && any != null ? any.find(method, segments, depth + 1) : found;
        }
    }
}
