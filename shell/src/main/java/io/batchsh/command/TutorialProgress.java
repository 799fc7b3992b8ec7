package io.batchsh.command;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * How far a person has come in each tutorial, kept in a file of the state folder. Where it cannot be kept a tutorial begins at its
 * beginning the next time, and that is all.
 *
 * @param file made when there is something to keep
 */
public record TutorialProgress(Path file) {

    private static final String DONE = "done";

    public TutorialProgress {
        Objects.requireNonNull(file, "file is null");
    }

    /** The step to go on with, from 1; empty at the beginning and after the end. */
    OptionalInt step(String lesson) {
        return word(lesson)
                .filter(word -> word.matches("\\d{1,3}"))
                .map(word -> OptionalInt.of(Integer.parseInt(word)))
                .orElse(OptionalInt.empty());
    }

    /** Whether it was once done to its end, and not begun again since. */
    boolean done(String lesson) {
        return word(lesson).filter(DONE::equals).isPresent();
    }

    void keep(String lesson, int step) {
        write(lesson, String.valueOf(step));
    }

    void keepDone(String lesson) {
        write(lesson, DONE);
    }

    private Optional<String> word(String lesson) {
        return Optional.ofNullable(read().getProperty(lesson));
    }

    private Properties read() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException nothingYet) {
            return properties;
        } catch (IOException | IllegalArgumentException unreadable) {
            return new Properties();
        }
        return properties;
    }

    private void write(String lesson, String word) {
        Properties properties = read();
        properties.setProperty(lesson, word);
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent(), "the file has a folder"));
            try (Writer writer = Files.newBufferedWriter(file)) {
                properties.store(writer, "the step of each tutorial to go on with");
            }
        } catch (IOException unwritable) {
            // A tutorial works without it.
            return;
        }
    }
}
