package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.Cloud;
import io.batchsh.azure.Transport;
import io.batchsh.azure.WaitClock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes a run to a {@code *.batchsh.jsonl} file as it happens (docs/recording-format.md). Any method throws
 * {@link AzureException} when the disk fails, for a run that can no longer be recorded must not go on. A recorder that is
 * closed without {@link #end} leaves a recording that is readable and says that it is incomplete.
 */
public final class Recorder implements AutoCloseable {

    private final RecordingWriter writer;
    private final CallLog calls;
    private final InputLog inputs;
    private final BaselineLog baselines;
    private final Cloud cloud;
    private final Optional<NameFinder> names;
    private final StringBuilder unfinished = new StringBuilder();
    private final PrivateBlocks outBlocks = new PrivateBlocks();
    private final PrivateBlocks errBlocks = new PrivateBlocks();
    private Stream unfinishedStream = Stream.OUT;
    private @Nullable String command;

    private Recorder(RecordingWriter writer, Cloud cloud, Optional<NameFinder> names) {
        this.names = names;
        this.writer = writer;
        this.cloud = cloud;
        this.inputs = new InputLog(this);
        this.baselines = new BaselineLog(this);
        this.calls = new CallLog(this, inputs, baselines);
    }

    /**
     * Creates the file, readable and writable for its owner only, locks it and writes the header.
     *
     * @param cloud whose token authority is never recorded
     * @param clock the clock of the transport that will be recorded
     * @param local names of this machine and its user, of no matter where names are kept
     * @throws AzureException if the file exists, for a recording is never overwritten, cannot be made, or has a secret in its name
     */
    public static Recorder create(
            Path file, RecordingHeader header, Cloud cloud, WaitClock clock, SecretRegister secrets, LocalNames local) {
        Objects.requireNonNull(header, "header is null");
        Objects.requireNonNull(cloud, "cloud is null");
        Redaction redaction = new Redaction(secrets);
        if (redaction.finds(file.toString())) {
            throw RecordingFile.secretName();
        }
        Aliases aliases = new Aliases(new OperationTable());
        NameFinder finder = new NameFinder(aliases);
        boolean aliased = header.names() == RecordedNames.ALIASED;
        if (aliased) {
            finder.learn(local);
        }
        RecordingWriter writer = new RecordingWriter(
                file,
                RecordingFile.create(file),
                clock,
                redaction,
                aliased ? new AliasedRecord(aliases, finder)::apply : UnaryOperator.identity(),
                header.started().toEpochMilli());
        Recorder recorder = new Recorder(writer, cloud, aliased ? Optional.of(finder) : Optional.empty());
        recorder.append("header", content(header), Set.of(), false);
        return recorder;
    }

    /** The same transport, recorded: its HTTP client writes calls and results, its listener waits. */
    public Transport record(Transport transport) {
        return record(transport, cloud);
    }

    /** As {@link #record(Transport)}, in another cloud, whose token authority is never recorded either. */
    public Transport record(Transport transport, Cloud other) {
        RequestReader requests = new RequestReader(other);
        WaitLog waits = new WaitLog(this, calls, transport.clock(), transport.waits());
        return new Transport(
                transport.kind(),
                new RecordingHttpClient(transport.httpClient(), requests, calls, waits),
                transport.clock(),
                waits,
                transport.notices());
    }

    /** Whether a call has been recorded. */
    public boolean hasCalls() {
        return calls.count() > 0;
    }

    /** A command line, as parsed and written back with placeholders for secrets; not the keystrokes. */
    public synchronized void command(String line) {
        flush();
        outBlocks.close();
        errBlocks.close();
        if (names.isPresent()) {
            command = line;
        } else {
            append("cmd", Map.of("text", line), Set.of(), false);
        }
    }

    /** What the user sees, without colour. Text is kept back until its line is complete, so that no secret is cut in two. */
    public synchronized void output(Stream stream, String text) {
        if (stream != unfinishedStream) {
            flushOutput();
            unfinishedStream = stream;
        }
        flushCommand();
        unfinished.append(text);
        int complete = unfinished.lastIndexOf("\n") + 1;
        if (complete > 0) {
            String lines = unfinished.substring(0, complete);
            unfinished.delete(0, complete);
            write(stream, lines);
        }
    }

    /** Narration for whoever plays the recording. */
    public void note(String text) {
        append("note", Map.of("text", text), Set.of(), false);
    }

    /** A chapter begins here. */
    public void mark(String text) {
        append("mark", Map.of("text", text), Set.of(), false);
    }

    /**
     * A value the run was given, which another run may replace.
     *
     * @param source {@code session} or {@code script}
     */
    public void input(String name, ValueType type, String value, String source) {
        inputs.declare(name, type, value, source);
    }

    /** A parameter of a script has a value: a call that uses it is linked by the name of the parameter. */
    public void parameter(String name, String value) {
        inputs.give(name, value);
    }

    /** The names of the inputs that calls use, by operation. */
    public Map<String, Set<String>> linked() {
        return inputs.linked();
    }

    /**
     * Reads back what was changed since the last time, so that drift can be told from the service's own defaults later.
     *
     * @param target where it was changed, not recorded
     */
    public void baseline(ReplayTarget target) {
        baselines.write(target::read);
    }

    /** Seals the recording; nothing can be recorded afterwards. */
    public void end(String outcome) {
        inputs.declareUnused();
        Map<String, Object> end = new LinkedHashMap<>();
        end.put("outcome", outcome);
        end.put("calls", calls.count());
        end.put("inDoubt", calls.inDoubt());
        append("end", end, Set.of(), true);
    }

    /** Writes what is kept back and closes the file. */
    @Override
    public void close() {
        try (writer) {
            flush();
        } catch (IOException e) {
            throw AzureException.builder(AzureException.Kind.FAILED, "The recording could not be closed.")
                    .reason(String.valueOf(e.getMessage()))
                    .build();
        }
    }

    /** Where calls go that are not made now. */
    CallLog calls() {
        return calls;
    }

    synchronized long append(
            String type, Map<String, ? extends @Nullable Object> content, Set<String> echoes, boolean force) {
        flush();
        return writer.append(type, content, echoes, force);
    }

    /** Whether names have stand-ins. */
    boolean aliases() {
        return names.isPresent();
    }

    /** Learns the names in a body as it was sent or received, before anything is masked in it. */
    void learn(byte @Nullable [] body) {
        if (body != null && body.length > 0) {
            names.ifPresent(finder -> JsonText.parse(body).ifPresent(finder::learn));
        }
    }

    /** Learns the names in an address. */
    void learn(String url) {
        names.ifPresent(finder -> finder.learn(url));
    }

    private synchronized void flush() {
        flushCommand();
        flushOutput();
    }

    /** A line is kept back until its first call tells what the names in it are of. */
    private synchronized void flushCommand() {
        String line = command;
        command = null;
        if (line != null) {
            writer.append("cmd", Map.of("text", line), Set.of(), false);
        }
    }

    private synchronized void flushOutput() {
        if (unfinished.length() > 0) {
            String text = unfinished.toString();
            unfinished.setLength(0);
            write(unfinishedStream, text);
        }
    }

    private PrivateBlocks blocksOf(Stream stream) {
        return stream == Stream.OUT ? outBlocks : errBlocks;
    }

    private void write(Stream stream, String text) {
        Map<String, Object> output = new LinkedHashMap<>();
        output.put("stream", stream.name().toLowerCase(Locale.ROOT));
        output.put("text", blocksOf(stream).mask(text));
        writer.append("out", output, Set.of(), false);
    }

    private static Map<String, Object> content(RecordingHeader header) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("kind", header.target().name().toLowerCase(Locale.ROOT));
        header.targetFacts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(fact -> target.put(fact.getKey(), fact.getValue()));
        Map<String, Object> redaction = new LinkedHashMap<>();
        redaction.put("policy", 1);
        redaction.put("unknownFields", "mask");
        redaction.put("names", header.names().word());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("format", RecordingHeader.FORMAT);
        content.put("v", header.version());
        content.put("id", header.id());
        content.put("tool", header.tool());
        content.put("target", target);
        content.put("started", header.started().toString());
        content.put("redaction", redaction);
        header.title().ifPresent(title -> content.put("title", title));
        header.origin().ifPresent(origin -> content.put("derivedFrom", origin.content()));
        return content;
    }
}
