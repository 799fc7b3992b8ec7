package io.batchsh.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What chapters measure with.
 *
 * @param launcher the launcher of the distribution that is measured
 * @param home a folder of this run, the home of all programs it starts
 * @param runs how programs take turns
 * @param most the largest size of anything that grows: a quick run stops earlier
 */
record Surroundings(Path launcher, Path home, SideBySide runs, int most) {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** Sizes from one to the other, ten times the last each, as far as this run goes. */
    List<Integer> sizes(int from, int to) {
        return Stream.iterate(from, size -> size <= Math.min(to, most), size -> size * 10)
                .toList();
    }

    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", home.toString());
        environment.put("LANG", "C.UTF-8");
        environment.put("TERM", "xterm-256color");
        environment.put("PAGER", "cat");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return environment;
    }

    /** The program that is measured. */
    Program batchsh(String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(Arrays.asList(arguments));
        return new Program(name, command, environment());
    }

    /** A JVM that has to find one class and no library. */
    static List<String> bareJvm(List<String> options, Class<?> main, String... arguments) {
        String where = main.getProtectionDomain().getCodeSource().getLocation().getPath();
        return java(options, where, main, arguments);
    }

    private static List<String> java(List<String> options, String classPath, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    /** Runs a probe in a JVM of its own and returns what it found, by name. */
    Map<String, Double> probe(Class<?> probe, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        java(options, System.getProperty("java.class.path"), probe, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectInput(new File("/dev/null"));
        Process process = builder.start();
        Map<String, Double> found = new LinkedHashMap<>();
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(" "))
                .filter(words -> words.length == 2)
                .forEach(words -> found.put(words[0], Double.valueOf(words[1])));
        if (process.waitFor() != 0 || found.isEmpty()) {
            throw new IOException(
                    probe.getSimpleName() + " " + List.of(arguments) + " ended with " + process.exitValue());
        }
        return found;
    }

    /** A program on the path. */
    static Optional<Path> onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
