package io.batchsh.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where recordings go that were given no path: {@code recordings} in the state folder of the XDG base directories.
 *
 * @param folder made when the first recording needs it
 */
public record RecordingFolder(Path folder) {

    /** The suffix of every recording. */
    public static final String SUFFIX = ".batchsh.jsonl";

    private static final int MOST = 300;

    public RecordingFolder {
        Objects.requireNonNull(folder, "folder is null");
    }

    /** The newest recordings in the folder, up to a few hundred. */
    Stream<Path> files() {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing(RecordingFolder::changed).reversed())
                    .limit(MOST)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
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
