package io.batchsh.recording;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gives the values of a run their names: an {@code input} record for each that the run was given, once, before the first
 * call that uses it, and links from calls to inputs by value. Values that an answer gave are captures, not inputs.
 */
final class InputLog {

    /** So many node ids are remembered; the oldest are forgotten first. */
    private static final int REMEMBERED = 20_000;

    private static final Set<ValueType> CAPTURED = Set.of(ValueType.NODE_ID);

    private final Recorder recorder;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final GivenNames given = new GivenNames();
    private final Map<String, Set<String>> linked = new TreeMap<>();
    private final Map<String, Entry.Capture> answers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry.Capture> eldest) {
            return size() > REMEMBERED;
        }
    };

    InputLog(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Names a value; one that has a name keeps it. */
    synchronized String declare(String name, ValueType type, String value, String source) {
        return names.computeIfAbsent(key(type, value), unnamed -> {
            int number = counts.merge(name, 1, Integer::sum);
            String unique = number == 1 ? name : name + number;
            Map<String, Object> input = new LinkedHashMap<>();
            input.put("name", unique);
            input.put("type", type.word());
            input.put("value", value);
            input.put("source", source);
            recorder.append("input", input, Set.of(), false);
            return unique;
        });
    }

    /** A parameter of a script has a value. */
    synchronized void give(String name, String value) {
        given.give(name, value);
    }

    /** Declares the parameters of scripts that no call has used. */
    synchronized void declareUnused() {
        given.takeUnused((name, value) -> declare(name, ValueType.TEXT, value, "script"));
    }

    /** The names that were linked, by operation. */
    synchronized Map<String, Set<String>> linked() {
        Map<String, Set<String>> copy = new TreeMap<>();
        linked.forEach((operation, links) -> copy.put(operation, new TreeSet<>(links)));
        return copy;
    }

    private String named(ValueType type, String value) {
        return given.of(type, value)
                .map(name -> declare(name, type, value, "script"))
                .orElseGet(() -> declare(type.inputName(), type, value, "line"));
    }

    /** Adds {@code links} and {@code captures} to a call that may change something. */
    synchronized void link(Request request, Map<String, @Nullable Object> call) {
        Map<String, Object> links = new LinkedHashMap<>();
        Map<String, Object> captures = new LinkedHashMap<>();
        for (TypedValues.Found found :
                TypedValues.in(request.operation().name(), request.resource(), request.arguments())) {
            Entry.Capture capture = answers.get(found.value());
            if (CAPTURED.contains(found.type())) {
                if (capture != null) {
                    String name = found.type().inputName() + (captures.size() + 1);
                    captures.put(
                            name,
                            Map.of("res", capture.resource(), "api", capture.apiVersion(), "from", capture.pointer()));
                    links.put(found.pointer(), name);
                }
            } else {
                String name = named(found.type(), found.value());
                links.put(found.pointer(), name);
                linked.computeIfAbsent(request.operation().name(), operation -> new TreeSet<>())
                        .add(name);
            }
        }
        if (recorder.aliases()) {
            TypedValues.inIds(request.arguments()).forEach(found -> named(found.type(), found.value()));
        }
        if (!links.isEmpty()) {
            call.put("links", links);
        }
        if (!captures.isEmpty()) {
            call.put("captures", captures);
        }
    }

    /** Remembers what an answer gave that a later call may need. */
    synchronized void answered(Request request, Answer answer) {
        if (!request.operation().name().startsWith("batch.node.")) {
            return;
        }
        Map<String, @Nullable Object> body = JsonText.object(answer.content().get("body"));
        if (body.get("id") instanceof String id) {
            answers.put(id, capture(request, "/id"));
        }
        if (body.get("value") instanceof Iterable<?> items) {
            int index = 0;
            for (Object item : items) {
                if (JsonText.object(item).get("id") instanceof String id) {
                    answers.putIfAbsent(id, capture(request, "/value/" + index + "/id"));
                }
                index++;
            }
        }
    }

    private static Entry.Capture capture(Request request, String pointer) {
        return new Entry.Capture(request.resource(), request.apiVersion(), pointer);
    }

    private static String key(ValueType type, String value) {
        return type + " " + type.fold(value);
    }
}
