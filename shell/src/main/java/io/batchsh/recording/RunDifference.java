package io.batchsh.recording;

import io.batchsh.recording.RecordedRun.Step.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How two recorded runs differ in what they changed.
 *
 * @param operation such as {@code batch.pool.create}
 * @param resource what it is about
 * @param differences lines such as {@code /vmSize: recorded "a", now "b"}, or that only one of the runs did it
 */
public record RunDifference(String operation, String resource, List<String> differences) {

    public RunDifference {
        differences = List.copyOf(differences);
    }

    /** The changes that are not the same in both, in the order of the first run and then of the second. */
    public static List<RunDifference> between(RecordedRun first, RecordedRun second) {
        Map<String, Change> left = byKey(first);
        Map<String, Change> right = byKey(second);
        List<RunDifference> found = new ArrayList<>();
        left.forEach((key, change) -> {
            Change other = right.get(key);
            if (other == null) {
                found.add(of(change, List.of("only in the first")));
                return;
            }
            List<String> lines = JsonDifference.between(
                    change.call().arguments(), other.call().arguments());
            if (!lines.isEmpty()) {
                found.add(of(change, lines.stream().map(Player::visible).toList()));
            }
        });
        right.forEach((key, change) -> {
            if (!left.containsKey(key)) {
                found.add(of(change, List.of("only in the second")));
            }
        });
        return found;
    }

    /** By operation and resource, told apart by how often they came before. */
    private static Map<String, Change> byKey(RecordedRun run) {
        Map<String, Change> changes = new LinkedHashMap<>();
        for (Change change : run.changes()) {
            Entry.Call call = change.call();
            String id = call.arguments().get("id") instanceof String text ? "/" + text : "";
            String key = Keys.of(call.operation(), call.resource()) + id;
            int number = 1;
            while (changes.containsKey(key + " " + number)) {
                number++;
            }
            changes.put(key + " " + number, change);
        }
        return changes;
    }

    private static RunDifference of(Change change, List<String> lines) {
        Entry.Call call = change.call();
        String id = call.arguments().get("id") instanceof String text ? "/" + text : "";
        boolean unknown = call.operation().equals(Operation.UNKNOWN);
        return new RunDifference(
                Player.visible(call.operation()),
                unknown
                        ? Player.visible(call.about())
                        : ResourceAddress.of(call.resource()).shortForm() + Player.visible(id),
                lines);
    }
}
