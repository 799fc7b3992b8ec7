package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run changed and waited for, in order: the part of a recording that can be planned, run again, verified and undone.
 * Memory grows with the number of changes and waits, not with the length of the recording.
 *
 * @param inputs the values another run may replace, by name
 * @param steps changes that took effect or are in doubt, and the waits between them
 * @param baselines the changed resources as they were read back, the last of each
 * @param problem why the recording is incomplete; empty if it is whole
 */
public record RecordedRun(
        Path file,
        RecordingHeader header,
        Map<String, Entry.Input> inputs,
        List<Step> steps,
        List<Entry.Baseline> baselines,
        Optional<RecordingProblem> problem) {

    /** One step. */
    public sealed interface Step {

        /** The line of the recording it stands in. */
        long line();

        /**
         * A change.
         *
         * @param call as it was sent
         * @param result its answer; empty where the recording does not have it, so that it is in doubt
         * @param before the resource as the run saw it last before the change; empty where it did not look
         */
        record Change(Entry.Call call, Optional<Entry.Result> result, Optional<Map<String, Object>> before)
                implements Step {
            @Override
            public long line() {
                return call.place().line();
            }

            public boolean inDoubt() {
                return result.isEmpty();
            }
        }

        /**
         * A wait whose condition was met.
         *
         * @param polled the questions that were asked while it lasted
         */
        record Await(Entry.Wait recorded, List<Entry.Call> polled) implements Step {
            public Await {
                polled = List.copyOf(polled);
            }

            @Override
            public long line() {
                return recorded.place().line();
            }
        }
    }

    public RecordedRun {
        inputs = Map.copyOf(inputs);
        steps = List.copyOf(steps);
        baselines = List.copyOf(baselines);
    }

    /**
     * Reads a recording through, checking it on the way.
     *
     * @throws AzureException if it is no recording or was altered
     */
    public static RecordedRun read(Path file) {
        Collector collector = new Collector(null);
        RecordedRun run = read(file, collector);
        return collector.forgot ? read(file, new Collector(collector.changed)) : run;
    }

    private static RecordedRun read(Path file, Collector collector) {
        try (RecordingReader reader = RecordingReader.open(file)) {
            for (Optional<Entry> next = reader.next(); next.isPresent(); next = reader.next()) {
                collector.take(next.get());
            }
            return new RecordedRun(
                    file,
                    reader.header(),
                    collector.inputs,
                    collector.steps(),
                    List.copyOf(collector.baselines.values()),
                    reader.problem());
        }
    }

    /** The changes, without the waits. */
    public List<Step.Change> changes() {
        return steps.stream()
                .filter(Step.Change.class::isInstance)
                .map(Step.Change.class::cast)
                .toList();
    }

    /** The names of the values that were not recorded because they may be secret; a run needs them. */
    public Set<String> secrets() {
        return new SecretInputs(changes()).names();
    }

    private static final class Collector {
        /** So many resources are remembered before it is known whether they will be changed. */
        private static final int REMEMBERED = 1_000;

        /** So many questions of a wait are kept. */
        private static final int QUESTIONS = 4;

        private final @Nullable Set<String> wanted;
        private final Set<String> changed = new HashSet<>();
        private boolean forgot;
        private Entry.@Nullable Wait waited;
        private final Map<String, Entry.Input> inputs = new LinkedHashMap<>();
        private final Map<String, Entry.Baseline> baselines = new LinkedHashMap<>();
        private final Map<Long, Object> open = new LinkedHashMap<>();
        private final Map<Long, Entry.Call> reads = new HashMap<>();
        private final Map<String, Map<String, Object>> seen = new HashMap<>();

        /** @param wanted the resources whose state before their change matters; null where that is not known yet */
        Collector(@Nullable Set<String> wanted) {
            this.wanted = wanted;
        }

        void take(Entry entry) {
            if (entry instanceof Entry.Wait wait && wait.outcome().equals("met")) {
                waited = wait;
                open.put(wait.place().index(), new Step.Await(wait, List.of()));
            } else if (waited != null && entry instanceof Entry.Call call && !call.mutates()) {
                polled(waited, call);
            } else if (!(entry instanceof Entry.Result)) {
                waited = null;
            }
            if (entry instanceof Entry.Input input) {
                inputs.put(input.name(), input);
            } else if (entry instanceof Entry.Baseline baseline) {
                baselines.put(Keys.of("", baseline.resource()), baseline);
            } else if (entry instanceof Entry.Call call && call.mutates()) {
                String key = subject(call);
                changed.add(key);
                open.put(
                        call.place().index(),
                        new Step.Change(call, Optional.empty(), Optional.ofNullable(seen.get(key))));
            } else if (entry instanceof Entry.Call call) {
                reads.put(call.place().index(), call);
            } else if (entry instanceof Entry.Result result) {
                answered(result);
            }
        }

        /** The questions of a wait follow it, each with its last answer. */
        private void polled(Entry.Wait wait, Entry.Call call) {
            if (open.get(wait.place().index()) instanceof Step.Await await
                    && await.polled().size() < QUESTIONS) {
                List<Entry.Call> polled = new ArrayList<>(await.polled());
                polled.add(call);
                open.put(wait.place().index(), new Step.Await(wait, polled));
            }
        }

        private void answered(Entry.Result result) {
            Entry.Call read = reads.remove(result.call());
            if (read != null) {
                if (read.operation().endsWith(".get") && result.status() == 200) {
                    saw(Keys.of("", read.resource()), result);
                }
                return;
            }
            if (open.get(result.call()) instanceof Step.Change change) {
                if (result.outcome().equals("ok")) {
                    open.put(result.call(), new Step.Change(change.call(), Optional.of(result), change.before()));
                } else if (!result.outcome().equals("transport-error")) {
                    open.remove(result.call());
                }
            }
        }

        private void saw(String key, Entry.Result result) {
            if (wanted == null ? seen.size() < REMEMBERED || seen.containsKey(key) : wanted.contains(key)) {
                seen.put(key, JsonText.withoutNulls(JsonText.object(result.body())));
            } else if (wanted == null) {
                forgot = true;
            }
        }

        private static String subject(Entry.Call call) {
            List<String> resource = call.resource();
            boolean action = call.operation().startsWith("batch.") && resource.size() > 3;
            return Keys.of("", action ? resource.subList(0, resource.size() - 1) : resource);
        }

        List<Step> steps() {
            List<Step> steps = new ArrayList<>();
            open.values().forEach(step -> steps.add((Step) step));
            return steps;
        }
    }
}
