package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.WaitClock;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Numbers, chains and writes records; after the first failure every further one fails, so that nothing is lost quietly. */
final class RecordingWriter implements Closeable {

    private final Path file;
    private final RecordSink sink;
    private final WaitClock clock;
    private final Redaction redaction;
    private final UnaryOperator<Map<String, @Nullable Object>> names;
    private final Digest digest = new Digest();
    private String previous = Digest.NONE;
    private long index;
    private long before;
    private boolean broken;
    private boolean sealed;

    /** @param names puts stand-ins in place of names, last of all, so that no secret is changed before it is looked for */
    RecordingWriter(
            Path file,
            RecordSink sink,
            WaitClock clock,
            Redaction redaction,
            UnaryOperator<Map<String, @Nullable Object>> names,
            long started) {
        this.file = file;
        this.sink = sink;
        this.clock = clock;
        this.redaction = redaction;
        this.names = names;
        this.before = started;
    }

    RecordingWriter(Path file, RecordSink sink, WaitClock clock, Redaction redaction, long started) {
        this(file, sink, clock, redaction, UnaryOperator.identity(), started);
    }

    /** Goes on behind the records that a file has. */
    RecordingWriter(Path file, RecordSink sink, WaitClock clock, long index, String previous) {
        this(
                file,
                sink,
                clock,
                new Redaction(new SecretRegister()),
                clock.instant().toEpochMilli());
        this.index = index;
        this.previous = previous;
    }

    /**
     * Writes one record.
     *
     * @param echoes masked values of the request, which its answer may repeat
     * @param force whether to return only when the disk has it
     * @return the record's number
     */
    synchronized long append(
            String type, Map<String, ? extends @Nullable Object> content, Set<String> echoes, boolean force) {
        if (sealed || broken) {
            throw failure(sealed ? "it has ended" : "an earlier record could not be written");
        }
        long now = Math.max(before, clock.instant().toEpochMilli());
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        record.put("i", index);
        record.put("t", type);
        record.put("dt", now - before);
        record.putAll(content);
        Map<String, @Nullable Object> clean = new LinkedHashMap<>(names.apply(redaction.apply(record, echoes)));
        clean.put("p", previous);
        byte[] line = JsonText.bytes(clean);
        sealed = type.equals("end");
        line = sealed ? Seal.close(line, digest) : line;
        write(line, force || sealed);
        previous = digest.of(line, line.length);
        before = now;
        return index++;
    }

    private void write(byte[] line, boolean force) {
        byte[] terminated = Arrays.copyOf(line, line.length + 1);
        terminated[line.length] = '\n';
        try {
            sink.write(terminated);
            if (force) {
                sink.force();
            }
        } catch (IOException e) {
            broken = true;
            throw failure(String.valueOf(e.getMessage()));
        }
    }

    /** A retry policy may well try again: it then fails here, before anything is sent a second time. */
    private AzureException failure(String reason) {
        return AzureException.builder(
                        AzureException.Kind.FAILED,
                        "The run cannot go on: nothing more can be recorded in " + file + ".")
                .code("RecordingFailed")
                .reason(reason)
                .build();
    }

    @Override
    public synchronized void close() throws IOException {
        sink.close();
    }
}
