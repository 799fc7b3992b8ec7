package io.batchsh.session;

import io.batchsh.azure.AzureException;
import io.batchsh.file.FileFailure;
import io.batchsh.file.PrivateFiles;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The saved contexts: {@code batchsh/contexts/NAME.json} under {@code $XDG_CONFIG_HOME}, or under {@code ~/.config} where
 * that is not set. They hold no secrets.
 */
public final class Contexts {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final String SUFFIX = ".json";

    private final Path directory;

    private Contexts(Path directory) {
        this.directory = directory;
    }

    public static Contexts of(Map<String, String> environment) {
        String configured = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
        // The base directory specification wants a relative path ignored.
        Path base = Path.of(configured).isAbsolute() ? Path.of(configured) : home.resolve(".config");
        return new Contexts(base.resolve("batchsh").resolve("contexts"));
    }

    /** The directory of the contexts; it need not exist. */
    public Path directory() {
        return directory;
    }

    /** The names of the saved contexts, sorted. */
    public List<String> names() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unusable(directory, e);
        }
    }

    /**
     * @throws AzureException if there is no such context or its file says something it may not
     */
    public Context read(String name) {
        Path file = file(name);
        try {
            return new ContextReader(name, file).read(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw missing(name, file, e);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /** Saves a context under its name, in place of one that is there. */
    public void save(Context context) {
        Path file = file(context.name());
        try {
            PrivateFiles.rewrite(file, ContextWriter.write(context));
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /**
     * Deletes a saved context.
     *
     * @throws AzureException if there is none of this name
     */
    public void delete(String name) {
        Path file = file(name);
        try {
            Files.delete(file);
        } catch (NoSuchFileException e) {
            throw missing(name, file, e);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /** Whether there is a context of this name. */
    public boolean contains(String name) {
        return Files.exists(file(name));
    }

    /** The file of a context; it need not exist. */
    public Path fileOf(String name) {
        return file(name);
    }

    private Path file(String name) {
        if (!NAME.matcher(name).matches()) {
            throw AzureException.builder(AzureException.Kind.INVALID, "'" + name + "' cannot name a context.")
                    .reason("A name has up to 64 letters, digits, dots, dashes and underscores.")
                    .remedy("context list")
                    .build();
        }
        return directory.resolve(name + SUFFIX);
    }

    private static AzureException missing(String name, Path file, IOException cause) {
        return AzureException.builder(AzureException.Kind.NOT_FOUND, "There is no context '" + name + "'.")
                .reason(file + " does not exist.")
                .remedy("context list")
                .cause(cause)
                .build();
    }

    private static AzureException unusable(Path path, IOException cause) {
        return AzureException.builder(
                        AzureException.Kind.FAILED, path + " cannot be used: " + FileFailure.inWords(cause) + ".")
                .remedy(
                        cause instanceof AccessDeniedException
                                ? "give yourself the right to read and write " + path
                                : "correct " + path + " and repeat the command")
                .cause(cause)
                .build();
    }
}
