package io.batchsh;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs the whole program in a process of its own, for what looks at the environment of the process itself, as programs on the
 * {@code PATH} and the libraries do. It has a home folder and a {@code PATH} of its own.
 */
final class BatchshProcess {

    private static final long LIMIT_SECONDS = 120;

    private final Map<String, String> environment = new HashMap<>();
    private final Path home;
    private final Path programs;
    private final List<String> virtualMachine = new ArrayList<>();

    BatchshProcess(Path home) throws IOException {
        this.home = home;
        this.programs = Files.createDirectories(home.resolve("programs"));
        environment.put("HOME", home.toString());
        environment.put("LANG", "C.UTF-8");
        environment.put("PATH", programs + ":/usr/bin:/bin");
    }

    BatchshProcess environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Adds an option of the JVM. */
    BatchshProcess virtualMachine(String option) {
        virtualMachine.add(option);
        return this;
    }

    /** Puts a program on the {@code PATH}, before all others. */
    BatchshProcess program(String name, String script) throws IOException {
        Path file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return this;
    }

    Batchsh.Result run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String out;
        try (InputStream printed = process.getInputStream()) {
            out = new String(printed.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("batchsh did not end; it said:\n" + Files.readString(err()));
        }
        return new Batchsh.Result(out, Files.readString(err()), process.exitValue());
    }

    /** Starts it and does not wait; what it says goes to a file. */
    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(virtualMachine);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.batchsh.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectError(err().toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Path err() {
        return home.resolve("err");
    }
}
