package io.batchsh.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where recordings go that were given no path: {@code recordings} in the state folder of the XDG base directories.
 *
 * @param folder made when the first recording needs it
 */
public record RecordingFolder(Path folder) {

    /** The suffix of every recording. */
    public static final String SUFFIX = ".batchsh.jsonl";

    public RecordingFolder {
        Objects.requireNonNull(folder, "folder is null");
    }

    /** A file in the folder that does not exist yet: the name, and a number from the second on. */
    public Path newFile(String name) {
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        Path file = folder.resolve(name + SUFFIX);
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve(name + "-" + number + SUFFIX);
        }
        return file;
    }
}
