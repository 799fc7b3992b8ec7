package io.batchsh.benchmark;

import io.batchsh.azure.Cloud;
import io.batchsh.azure.Transport;
import io.batchsh.azure.WaitClock;
import io.batchsh.recording.LocalNames;
import io.batchsh.recording.Player;
import io.batchsh.recording.Recorder;
import io.batchsh.recording.RecordingHeader;
import io.batchsh.recording.RecordingReader;
import io.batchsh.recording.SecretRegister;
import io.batchsh.recording.Stream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;

/** A recording of so many records, commands and rows of output by turns: written, verified, played. */
final class RecordingProbe {

    private RecordingProbe() {}

    public static void main(String[] arguments) throws Exception {
        int records = Integer.parseInt(arguments[0]);
        Path file = Path.of(arguments[1]);
        long start = System.nanoTime();
        write(file, records);
        ProbeOutput.tell("write", rate(records, start));

        start = System.nanoTime();
        RecordingReader.verify(file).ifPresent(problem -> {
            throw new IllegalStateException(problem.toString());
        });
        ProbeOutput.tell("verify", rate(records, start));

        long[] letters = {0};
        start = System.nanoTime();
        Player.play(file, (stream, text) -> letters[0] += text.length());
        ProbeOutput.tell("play", rate(records, start));
        ProbeOutput.tell("letters", letters[0]);

        start = System.nanoTime();
        digest(file);
        ProbeOutput.tell("digest", rate(records, start));
        ProbeOutput.tell("bytes", (double) Files.size(file) / records);
        ProbeOutput.tell("memory", ProcessMemory.ownPeak());
        Files.delete(file);
    }

    private static double rate(int records, long start) {
        return records / ProbeOutput.since(start) * 1000;
    }

    private static void write(Path file, int records) {
        SecretRegister secrets = new SecretRegister();
        secrets.add(() -> "a-secret-of-this-session-7Qx");
        RecordingHeader header = new RecordingHeader(
                "benchmark", "batchsh", Transport.Kind.SIMULATED, Map.of(), Instant.parse("2026-01-01T00:00:00Z"));
        try (Recorder recorder =
                Recorder.create(file, header, Cloud.azurePublic(), WaitClock.system(), secrets, LocalNames.none())) {
            // The header and the seal are records, too.
            for (int record = 2; record < records; record++) {
                if (record % 10 == 0) {
                    recorder.command("pool show pool-" + record + " -o table");
                } else {
                    recorder.output(
                            Stream.OUT,
                            "pool-" + record
                                    + "  active  steady  standard_d2s_v3  4/4  0/0  contosogallery/ubuntu-2204-gen2\n");
                }
            }
            recorder.end("ok");
        }
    }

    /** The floor: to read the file and take its SHA-256 as a whole. */
    private static void digest(Path file) throws Exception {
        try (InputStream input =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            input.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
