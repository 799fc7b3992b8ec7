package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a recording record by record in constant memory, checking it on the way: a record is handed out only when the
 * next line, or for the last one its own seal, vouches for it. A recording that stops early is read to where it stops;
 * {@link #problem()} then says so.
 */
public final class RecordingReader implements AutoCloseable {

    private final Path file;
    private final RecordScanner scanner;
    private final Entry.Header first;
    private boolean begun;

    private RecordingReader(Path file, RecordScanner scanner, Entry.Header first) {
        this.file = file;
        this.scanner = scanner;
        this.first = first;
    }

    /**
     * Opens a recording and reads its header.
     *
     * @throws AzureException if there is no such file, it is not a recording, or its format is too new
     */
    public static RecordingReader open(Path file) {
        RecordScanner scanner = scan(file);
        try {
            if (scanner.next() instanceof Entry.Header first) {
                return new RecordingReader(file, scanner, first);
            }
            RecordingProblem problem = Objects.requireNonNull(scanner.problem(), "problem is null");
            scanner.close();
            throw problem.asException(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * Reads a recording through and says what is wrong with it.
     *
     * @return empty if it is whole, unaltered and sealed
     * @throws AzureException if the file cannot be read at all
     */
    public static Optional<RecordingProblem> verify(Path file) {
        try (RecordScanner scanner = scan(file)) {
            while (scanner.next() != null) {
                // Reading is checking.
            }
            return Optional.ofNullable(scanner.problem());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    public RecordingHeader header() {
        return first.header();
    }

    /**
     * The next record, the header being the first; empty at the end of what there is.
     *
     * @throws AzureException at the first line that is not what was written, naming the line
     */
    public Optional<Entry> next() {
        if (!begun) {
            begun = true;
            return Optional.of(first);
        }
        @Nullable Entry entry;
        try {
            entry = scanner.next();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        RecordingProblem problem = scanner.problem();
        if (entry == null && problem != null && !problem.kind().isIncomplete()) {
            throw problem.asException(file);
        }
        return Optional.ofNullable(entry);
    }

    /** What is wrong, as far as has been read. */
    public Optional<RecordingProblem> problem() {
        return Optional.ofNullable(scanner.problem());
    }

    @Override
    public void close() {
        try {
            scanner.close();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static RecordScanner scan(Path file) {
        Objects.requireNonNull(file, "file is null");
        try {
            return new RecordScanner(Files.newInputStream(file));
        } catch (NoSuchFileException e) {
            throw AzureException.builder(AzureException.Kind.NOT_FOUND, "There is no recording " + file + ".")
                    .build();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static AzureException unreadable(Path file, IOException e) {
        return AzureException.builder(AzureException.Kind.FAILED, "The recording " + file + " cannot be read.")
                .reason(String.valueOf(e.getMessage()))
                .build();
    }
}
