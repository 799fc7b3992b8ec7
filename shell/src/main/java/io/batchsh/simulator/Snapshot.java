package io.batchsh.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** All state of a simulation as JSON, and in files. What continues from it answers as the simulation would have. */
final class Snapshot {

    static final String FORMAT = "batchsh-simulator-state";
    static final int VERSION = 1;

    private Snapshot() {}

    static Map<String, Object> of(Simulation simulation) {
        Map<String, Object> snapshot = Json.object("format", FORMAT, "version", VERSION);
        snapshot.putAll(simulation.save());
        return snapshot;
    }

    /** @throws IllegalArgumentException if this is no snapshot, or one of a newer batchsh */
    static Simulation restore(Map<String, Object> snapshot, InstantSource wall) {
        if (!FORMAT.equals(snapshot.get("format"))) {
            throw new IllegalArgumentException("this is no saved state of a simulated Azure");
        }
        long version = Json.number(snapshot, "version");
        if (version > VERSION) {
            throw new IllegalArgumentException("it has version " + version + ", and this batchsh reads up to " + VERSION
                    + "; a newer batchsh saved it");
        }
        try {
            return Simulation.load(snapshot, wall);
        } catch (NoSuchElementException | DateTimeException | ClassCastException broken) {
            throw new IllegalArgumentException("it is damaged: " + broken.getMessage(), broken);
        }
    }

    /** Writes a file as a whole or not at all: beside it, to the disk, then in its place. */
    static void write(Map<String, Object> snapshot, Path file) throws IOException {
        byte[] bytes = Json.write(snapshot);
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        Path temporary = Files.createTempFile(folder == null ? absolute : folder, ".batchsh-state-", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel)) {
                out.write(bytes);
                channel.force(true);
            }
            Files.move(temporary, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** @throws IllegalArgumentException if the file holds none, saying why */
    static Simulation read(Path file, InstantSource wall) throws IOException {
        try {
            return restore(Json.parseObject(Files.readAllBytes(file)), wall);
        } catch (NoSuchFileException missing) {
            throw new IllegalArgumentException("there is no such file", missing);
        }
    }

    static String text(Map<String, Object> saved, String name) {
        return Json.text(saved, name).orElseThrow(() -> new NoSuchElementException("'" + name + "' is missing"));
    }

    static Instant time(Map<String, Object> saved, String name) {
        return Instant.parse(text(saved, name));
    }

    static Map<String, Object> event(Event event) {
        return Json.object(
                "time",
                event.time().toString(),
                "sequence",
                event.sequence(),
                "kind",
                event.kind(),
                "arguments",
                event.arguments());
    }

    static List<Event> events(List<Map<String, Object>> saved) {
        return saved.stream()
                .map(event -> new Event(
                        time(event, "time"),
                        Json.number(event, "sequence"),
                        text(event, "kind"),
                        Json.child(event, "arguments")))
                .toList();
    }
}
