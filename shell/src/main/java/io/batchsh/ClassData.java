package io.batchsh;

import io.batchsh.simulator.SimulatedAzure;
import io.batchsh.simulator.server.ServerSettings;
import io.batchsh.simulator.server.SimulatorServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program of its own that makes the class-data archives of an installation, with which Java starts in half the time. The
 * launcher starts it behind the first run of a new build or a new Java, and the build for itself.
 *
 * <p>There are two, because an archive that holds more than a run needs makes it slower: {@code KEY-command.jsa} for single
 * commands and {@code KEY-shell.jsa} for the prompt and scripts. Each is written aside and moved into place whole.
 */
public final class ClassData {

    /** A launcher that finds this in a mark does not try again. */
    private static final String FAILED = "failed";

    private final Path folder;
    private final String key;

    private ClassData(Path folder, String key) {
        this.folder = folder;
        this.key = key;
    }

    /**
     * Makes the archives; exit status 1 if that is impossible here.
     *
     * @param arguments the folder for them, and how their names begin: the build, then a hyphen, then the Java
     */
    public static void main(String[] arguments) throws IOException {
        ClassData made = new ClassData(Path.of(arguments[0]), arguments[1]);
        Path mark = made.folder.resolve(made.key + ".making");
        try {
            Files.createDirectories(made.folder);
            made.make();
            Files.deleteIfExists(mark);
        } catch (IOException | RuntimeException impossible) {
            write(mark, impossible);
            System.err.println("batchsh: no class data were made: " + impossible.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private static void write(Path mark, Exception reason) {
        try {
            Files.writeString(mark, FAILED + "\n" + reason + "\n");
        } catch (IOException unwritable) {
            // Where nothing can be written there is no mark to mind either.
        }
    }

    private void make() throws IOException {
        Path aside = Files.createTempDirectory(folder, ".making-");
        try (SimulatorServer server = SimulatorServer.start(
                SimulatedAzure.demo(), new ServerSettings(0, 1, aside.resolve("certificates"), request -> {}))) {
            for (Rehearsal.Kind kind : Rehearsal.Kind.values()) {
                Path archive = new Rehearsal(kind, server.details(), aside).archive();
                Files.move(
                        archive,
                        folder.resolve(key + "-" + kind.label() + ".jsa"),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            delete(aside);
        }
        deleteOthers();
    }

    /** Archives of earlier builds are of no use any more; those of another Java are. */
    private void deleteOthers() throws IOException {
        String build = key.substring(0, key.indexOf('-') + 1);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!name.startsWith(build) && (name.endsWith(".jsa") || name.endsWith(".making"))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
