package io.batchsh.recording;

import io.batchsh.azure.WaitClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A recording as a stranger may write it: whatever is in it, its hashes and its seal hold. */
public final class CraftedRecording {

    private final Map<String, String> target = new LinkedHashMap<>();
    private final List<Map<String, @Nullable Object>> records = new ArrayList<>();
    private String id = "run";
    private long calls;

    public CraftedRecording fact(String name, String value) {
        target.put(name, value);
        return this;
    }

    public CraftedRecording id(String value) {
        id = value;
        return this;
    }

    /** A record of a type with fields and their values in turn. */
    public CraftedRecording add(String type, @Nullable Object... fields) {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        record.put("t", type);
        for (int i = 0; i < fields.length; i += 2) {
            record.put(String.valueOf(fields[i]), fields[i + 1]);
        }
        records.add(record);
        return this;
    }

    /** A change that took effect. */
    public CraftedRecording change(String operation, List<String> resource, Map<String, ?> arguments, String api) {
        int number = records.size() + 1;
        calls++;
        add("call", "op", operation, "res", resource, "api", api, "mutates", true, "args", arguments);
        return add("result", "of", number, "outcome", "ok", "status", 201);
    }

    /** Writes it, sealed or broken off. */
    public Path write(Path file, boolean sealed) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("format", "batchsh.recording");
        header.put("v", "1.0");
        header.put("id", id);
        header.put("tool", "batchsh/0.1.0");
        Map<String, Object> facts = new LinkedHashMap<>(target);
        facts.put("kind", "live");
        header.put("target", facts);
        header.put("started", "2026-01-01T00:00:00Z");
        header.put("redaction", Map.of("policy", 1));
        WaitClock clock = WaitClock.system();
        try (RecordingWriter writer = new RecordingWriter(file, RecordingFile.create(file), clock, 0, Digest.NONE)) {
            writer.append("header", header, Set.of(), false);
            for (Map<String, @Nullable Object> record : records) {
                Map<String, @Nullable Object> content = new LinkedHashMap<>(record);
                writer.append(String.valueOf(content.remove("t")), content, Set.of(), false);
            }
            if (sealed) {
                writer.append("end", Map.of("outcome", "ok", "calls", calls, "inDoubt", 0), Set.of(), true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
