package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/**
 * The file of a recording, held by one writer. A stream, not a channel: a channel closes itself when Ctrl-C interrupts the
 * thread that writes.
 */
final class RecordingFile implements RecordSink {

    private final FileOutputStream stream;

    private RecordingFile(FileOutputStream stream) {
        this.stream = stream;
    }

    /** A new file, private to its owner where the file system can say so. */
    static RecordingFile create(Path file) {
        Objects.requireNonNull(file, "file is null");
        if (SecretScanner.finds(file.toString())) {
            throw secretName();
        }
        try {
            Files.createFile(file, permissions(file));
            FileOutputStream stream = new FileOutputStream(file.toFile(), true);
            if (stream.getChannel().tryLock() == null) {
                stream.close();
                throw new IOException("another process holds a lock on it");
            }
            return new RecordingFile(stream);
        } catch (FileAlreadyExistsException e) {
            throw AzureException.builder(
                            AzureException.Kind.CONFLICT,
                            "The file " + file + " exists, and a recording never overwrites one.")
                    .code("RecordingExists")
                    .remedy("give another name, as in --record " + another(file))
                    .build();
        } catch (IOException e) {
            throw AzureException.builder(AzureException.Kind.FAILED, "The recording " + file + " cannot be made.")
                    .code("RecordingFailed")
                    .reason(e.getClass().getSimpleName() + ": " + e.getMessage())
                    .build();
        }
    }

    /** The refusal of a name that shows a secret; it does not repeat the name. */
    static AzureException secretName() {
        return AzureException.builder(AzureException.Kind.INVALID, "The name of the recording looks like a secret.")
                .code("RecordingNameSecret")
                .reason("Names of files are seen by everyone who lists the folder; nothing was written.")
                .remedy("give another name, as in record start run.batchsh.jsonl")
                .build();
    }

    /** An existing file, cut to a length, to be written on from there. */
    static RecordingFile append(Path file, long length) throws IOException {
        FileOutputStream stream = new FileOutputStream(file.toFile(), true);
        try {
            if (stream.getChannel().tryLock() == null) {
                throw new IOException("another process holds a lock on it");
            }
            stream.getChannel().truncate(length);
            return new RecordingFile(stream);
        } catch (IOException | RuntimeException e) {
            stream.close();
            throw e;
        }
    }

    private static FileAttribute<?>[] permissions(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String another(Path file) {
        String name = file.toString();
        String suffix = ".batchsh.jsonl";
        String stem = name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
        return stem + "-2" + suffix;
    }

    @Override
    public void write(byte[] line) throws IOException {
        stream.write(line);
    }

    @Override
    public void force() throws IOException {
        stream.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
