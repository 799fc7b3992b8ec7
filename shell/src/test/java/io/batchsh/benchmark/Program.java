package io.batchsh.benchmark;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program with its arguments and its whole environment, to be run to its end.
 *
 * @param name what the tables call it
 * @param output where its standard output goes; that it fails is an error of the benchmark, with what it said
 */
record Program(String name, List<String> command, Map<String, String> environment, File output) {

    private static final File NOWHERE = new File("/dev/null");
    private static final int CHILDREN = -1;
    private static final int USAGE_BYTES = 144;

    Program(String name, List<String> command, Map<String, String> environment) {
        this(name, List.copyOf(command), Map.copyOf(environment), NOWHERE);
    }

    /** The part of the C library that says what ended children have used; the JDK does not. */
    interface Resources extends Library {
        Resources SYSTEM = Native.load(Platform.C_LIBRARY_NAME, Resources.class);

        int getrusage(int who, Pointer usage);
    }

    Program with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Program(name, command, more, output);
    }

    /** Runs it alone: no other child of this process may end meanwhile. */
    Usage run() throws IOException, InterruptedException {
        Path said = Files.createTempFile("benchmark", ".err");
        double before = processorOfChildren();
        long start = System.nanoTime();
        Process process = builder().redirectError(said.toFile()).start();
        double memory = 0;
        // The peak only grows, so the last look before the end is close to it.
        while (!process.waitFor(4, TimeUnit.MILLISECONDS)) {
            memory = Math.max(memory, ProcessMemory.peak(process.pid()));
        }
        double wall = (System.nanoTime() - start) / 1e6;
        if (process.exitValue() != 0) {
            throw new IOException(
                    name + " ended with " + process.exitValue() + ": " + command + "\n" + Files.readString(said));
        }
        Files.delete(said);
        return new Usage(wall, processorOfChildren() - before, memory);
    }

    /** Its process, about to be started, with its own environment and without input. */
    ProcessBuilder builder() {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectInput(NOWHERE).redirectOutput(output);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    private static double processorOfChildren() {
        com.sun.jna.Memory usage = new com.sun.jna.Memory(USAGE_BYTES);
        if (!Platform.isLinux() || Resources.SYSTEM.getrusage(CHILDREN, usage) != 0) {
            return 0;
        }
        return usage.getLong(0) * 1e3 + usage.getLong(8) / 1e3 + usage.getLong(16) * 1e3 + usage.getLong(24) / 1e3;
    }
}
