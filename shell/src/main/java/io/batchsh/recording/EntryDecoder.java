package io.batchsh.recording;

import io.batchsh.azure.Transport;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records from the JSON of their lines, in order, since each line says only how long after the last it was written. */
final class EntryDecoder {

    private Duration now = Duration.ZERO;

    /** @throws IllegalArgumentException saying what is missing, if the object is no record */
    Entry decode(Map<String, @Nullable Object> line) {
        now = now.plusMillis(number(line, "dt"));
        Entry.Place place = new Entry.Place(number(line, "i"), now);
        String type = text(line, "t");
        return switch (type) {
            case "header" -> new Entry.Header(place, header(line));
            case "cmd" -> new Entry.Command(place, text(line, "text"));
            case "call" ->
                new Entry.Call(
                        place,
                        text(line, "op"),
                        texts(line, "res"),
                        optional(line, "api").orElse(""),
                        JsonText.object(line.get("args")),
                        Boolean.TRUE.equals(line.get("mutates")),
                        links(line),
                        captures(line));
            case "input" ->
                new Entry.Input(
                        place,
                        text(line, "name"),
                        ValueType.of(text(line, "type")),
                        text(line, "value"),
                        optional(line, "source").orElse(""));
            case "baseline" ->
                new Entry.Baseline(
                        place,
                        text(line, "op"),
                        texts(line, "res"),
                        optional(line, "api").orElse(""),
                        JsonText.object(line.get("body")),
                        Boolean.TRUE.equals(line.get("gone")));
            case "mark" -> new Entry.Mark(place, text(line, "text"));
            case "result" -> result(place, line);
            case "wait" ->
                new Entry.Wait(
                        place,
                        texts(line, "res"),
                        text(line, "until"),
                        transitions(line),
                        number(line, "polls"),
                        Duration.ofMillis(number(line, "elapsed")),
                        text(line, "outcome"));
            case "out" -> new Entry.Output(place, stream(text(line, "stream")), text(line, "text"));
            case "note" -> new Entry.Note(place, text(line, "text"));
            case "resume" -> new Entry.Resume(place);
            case "end" -> new Entry.End(place, text(line, "outcome"), number(line, "calls"), number(line, "inDoubt"));
            default -> {
                if (!type.startsWith("x-")) {
                    throw new IllegalArgumentException("there is no record type \"" + type + "\"");
                }
                yield new Entry.Extension(place, type);
            }
        };
    }

    private static RecordingHeader header(Map<String, @Nullable Object> line) {
        Map<String, @Nullable Object> target = JsonText.object(line.get("target"));
        Map<String, String> facts = new LinkedHashMap<>();
        target.forEach((name, value) -> {
            if (!name.equals("kind") && value instanceof String fact) {
                facts.put(Player.visible(name), Player.visible(fact));
            }
        });
        try {
            return new RecordingHeader(
                    text(line, "v"),
                    Player.visible(text(line, "id")),
                    Player.visible(text(line, "tool")),
                    Transport.Kind.valueOf(text(target, "kind").toUpperCase(Locale.ROOT)),
                    facts,
                    RecordedNames.of(JsonText.object(line.get("redaction")).get("names")),
                    Instant.parse(text(line, "started")),
                    optional(line, "title").map(Player::visible),
                    origin(JsonText.object(line.get("derivedFrom"))));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("the field \"started\" is not a time", e);
        }
    }

    private static Optional<RecordingOrigin> origin(Map<String, @Nullable Object> from) {
        return from.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecordingOrigin(
                        Player.visible(text(from, "id")),
                        Player.visible(optional(from, "root").orElse("")),
                        Player.visible(optional(from, "format").orElse(""))));
    }

    private static Entry.Result result(Entry.Place place, Map<String, @Nullable Object> line) {
        Map<String, @Nullable Object> operation = JsonText.object(line.get("operation"));
        return new Entry.Result(
                place,
                number(line, "of"),
                text(line, "outcome"),
                line.containsKey("status") ? (int) number(line, "status") : 0,
                optional(line, "etag"),
                optional(line, "requestId"),
                operation.isEmpty() ? 0 : number(operation, "n"),
                operation.isEmpty() ? "" : text(operation, "header"),
                line.get("body"),
                optional(line, "error"));
    }

    private static Map<String, String> links(Map<String, @Nullable Object> line) {
        Map<String, String> links = new LinkedHashMap<>();
        JsonText.object(line.get("links")).forEach((pointer, name) -> links.put(pointer, shown(name)));
        return links;
    }

    private static Map<String, Entry.Capture> captures(Map<String, @Nullable Object> line) {
        Map<String, Entry.Capture> captures = new LinkedHashMap<>();
        JsonText.object(line.get("captures")).forEach((name, value) -> {
            Map<String, @Nullable Object> capture = JsonText.object(value);
            captures.put(
                    name,
                    new Entry.Capture(
                            texts(capture, "res"), optional(capture, "api").orElse(""), text(capture, "from")));
        });
        return captures;
    }

    private static List<Entry.Transition> transitions(Map<String, @Nullable Object> line) {
        List<Entry.Transition> transitions = new ArrayList<>();
        for (Object item : list(line, "at")) {
            if (!(item instanceof List<?> at) || at.size() != 3 || !(at.get(0) instanceof Number after)) {
                throw new IllegalArgumentException("the field \"at\" does not hold [milliseconds, pointer, value]");
            }
            transitions.add(
                    new Entry.Transition(Duration.ofMillis(after.longValue()), shown(at.get(1)), shown(at.get(2))));
        }
        return List.copyOf(transitions);
    }

    private static Stream stream(String name) {
        return switch (name) {
            case "out" -> Stream.OUT;
            case "err" -> Stream.ERR;
            default -> throw new IllegalArgumentException("there is no stream \"" + name + "\"");
        };
    }

    private static String text(Map<String, @Nullable Object> line, String field) {
        Object value = line.get(field);
        if (value instanceof String || Masked.is(value)) {
            return shown(value);
        }
        throw new IllegalArgumentException("the record has no text \"" + field + "\"");
    }

    private static Optional<String> optional(Map<String, @Nullable Object> line, String field) {
        return Optional.ofNullable(line.get(field)).map(EntryDecoder::shown);
    }

    private static long number(Map<String, @Nullable Object> line, String field) {
        if (line.get(field) instanceof Number number && number.longValue() >= 0) {
            return number.longValue();
        }
        throw new IllegalArgumentException("the record has no number \"" + field + "\"");
    }

    private static List<String> texts(Map<String, @Nullable Object> line, String field) {
        List<String> texts = new ArrayList<>();
        for (Object item : list(line, field)) {
            texts.add(shown(item));
        }
        return List.copyOf(texts);
    }

    private static List<?> list(Map<String, @Nullable Object> line, String field) {
        if (line.get(field) instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("the record has no list \"" + field + "\"");
    }

    private static String shown(@Nullable Object value) {
        return Masked.is(value) ? Masked.TEXT : String.valueOf(value);
    }
}
