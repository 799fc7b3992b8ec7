package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.WaitClock;
import io.batchsh.recording.RecordedRun.Step.Change;
import io.batchsh.recording.RunPlan.PlannedStep;
import io.batchsh.recording.RunPlan.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settles a recording that broke off: of each call whose answer is missing it is read from the target whether it took effect,
 * which is written behind a {@code resume} record, and the recording is sealed.
 */
public final class Recovery {

    /**
     * What became of a call in doubt.
     *
     * @param tookEffect whether the target shows what it asked for
     */
    public record Settled(long line, String operation, String resource, boolean tookEffect) {}

    private Recovery() {}

    /**
     * Settles and seals.
     *
     * @param rebinding the recording, with the names of where the run went
     * @param target where the run went
     * @param clock the time of the end that is written
     * @return the calls that were in doubt; none if the recording only lacked its end
     * @throws AzureException of kind CONFLICT if the recording is complete
     */
    public static List<Settled> recover(Rebinding rebinding, ReplayTarget target, WaitClock clock) {
        RecordedRun run = rebinding.run();
        Path file = run.file();
        if (run.problem().isEmpty()) {
            throw AzureException.builder(AzureException.Kind.CONFLICT, "The recording " + file + " is complete.")
                    .remedy("recording show " + file)
                    .build();
        }
        Planner planner = new Planner(target, rebinding);
        Map<Long, Settled> settled = new LinkedHashMap<>();
        for (Change change : run.changes()) {
            if (change.inDoubt()) {
                PlannedStep now = planner.change(change);
                boolean done = now.verdict() == Verdict.SAME || now.verdict() == Verdict.GONE;
                settled.put(
                        change.call().place().index(),
                        new Settled(change.line(), now.operation(), now.resource(), done));
            }
        }
        seal(file, clock, settled);
        return List.copyOf(settled.values());
    }

    private static void seal(Path file, WaitClock clock, Map<Long, Settled> settled) {
        try {
            Tail tail = Tail.of(file);
            if (tail.torn()) {
                Files.copy(file, Path.of(file + ".torn"), StandardCopyOption.REPLACE_EXISTING);
            }
            RecordingFile sink = RecordingFile.append(file, tail.length());
            try (RecordingWriter writer = new RecordingWriter(file, sink, clock, tail.records(), tail.hash())) {
                writer.append("resume", Map.of(), Set.of(), false);
                settled.forEach((call, each) -> {
                    Map<String, @Nullable Object> result = new LinkedHashMap<>();
                    result.put("of", call);
                    result.put("outcome", each.tookEffect() ? "ok" : "not-applied");
                    result.put("recovered", true);
                    writer.append("result", result, Set.of(), false);
                });
                Map<String, @Nullable Object> end = new LinkedHashMap<>();
                end.put("outcome", "cancelled");
                end.put("calls", tail.calls());
                end.put("inDoubt", 0);
                writer.append("end", end, Set.of(), true);
            }
        } catch (IOException e) {
            throw AzureException.builder(AzureException.Kind.FAILED, "The recording " + file + " cannot be recovered.")
                    .reason(e.getClass().getSimpleName() + ": " + e.getMessage())
                    .cause(e)
                    .build();
        }
    }

    /** The finished lines of a file: how many, how long, how many calls, and the hash of the last. */
    private record Tail(long records, long length, long calls, String hash, boolean torn) {

        static Tail of(Path file) throws IOException {
            Digest digest = new Digest();
            long records = 0;
            long length = 0;
            long calls = 0;
            String hash = Digest.NONE;
            try (InputStream input = Files.newInputStream(file);
                    LineReader lines = new LineReader(input)) {
                LineReader.@Nullable Line line = lines.next();
                while (line != null && line.terminated()) {
                    records++;
                    length += line.size();
                    hash = digest.of(line.bytes(), line.bytes().length);
                    if (JsonText.parseObject(line.bytes())
                            .map(each -> "call".equals(each.get("t")))
                            .orElse(false)) {
                        calls++;
                    }
                    line = lines.next();
                }
                return new Tail(records, length, calls, hash, line != null);
            }
        }
    }
}
