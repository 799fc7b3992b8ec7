package io.batchsh;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A distribution, started by its launcher: class data made behind the first run, and used by those after it. */
@DisabledOnOs(OS.WINDOWS)
class ClassDataTest {

    private static final String USED = "io.batchsh.Main source: shared objects file";
    private static final String NOT_USED = "io.batchsh.Main source: file:";
    private static final int SECONDS = 180;
    private static final int CTRL_D = 4;

    @TempDir
    private static Path folder;

    private static Path launcher;
    private static Path jar;
    private static Path archives;

    private record Result(String out, String err, String loaded, int status) {}

    @BeforeAll
    static void startForTheFirstTime() throws Exception {
        Path distribution = folder.toRealPath().resolve("batchsh");
        launcher = distribution.resolve("bin/batchsh");
        jar = distribution.resolve("lib/batchsh.jar");
        install(distribution);
        Path cache = folder.resolve("cache");
        archives = cache.resolve("batchsh/class-data" + distribution);

        Result first = run(launcher, cache, Map.of(), "--version");

        assertThat(first.out()).startsWith("batchsh");
        assertThat(first.err()).isEmpty();
        assertThat(first.loaded()).contains(NOT_USED);
        for (int waited = 0; made().size() < 2 || making(); waited++) {
            assertThat(waited).describedAs("seconds, and %s", archives).isLessThan(SECONDS);
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private static void install(Path distribution) throws Exception {
        Path lib = Files.createDirectories(jar.getParent());
        Path found = Files.createDirectories(folder.resolve("found"));
        List<Path> path = Stream.of(System.getProperty("java.class.path").split(":"))
                .map(Path::of)
                .toList();
        for (Path library : path) {
            // The tests' own are not part of a distribution, and to copy them takes time.
            if (library.toString().endsWith(".jar") && !library.toString().matches(".*(kotlin|pty4j|archunit|jna).*")) {
                Files.copy(library, found.resolve(library.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Process libraries = new ProcessBuilder(
                        java(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        found + "/*",
                        "src/build/ArchivableJars.java",
                        found.toString(),
                        lib.toString())
                .inheritIO()
                .start();
        assertThat(libraries.waitFor()).isZero();
        pack(path.stream().filter(Files::isDirectory).toList(), lib);
        Files.writeString(lib.resolve("build"), "b1\n");
        Files.createDirectories(launcher.getParent());
        Files.copy(Path.of("bin/batchsh"), launcher);
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
    }

    private static void pack(List<Path> roots, Path lib) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "io.batchsh.Main");
        try (Stream<Path> libraries = Files.list(lib)) {
            manifest.getMainAttributes()
                    .put(
                            Attributes.Name.CLASS_PATH,
                            libraries.map(file -> file.getFileName().toString()).collect(Collectors.joining(" ")));
        }
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream output = new JarOutputStream(file, manifest)) {
            output.setLevel(1);
            List<String> names = new ArrayList<>();
            for (Path root : roots) {
                if (root.toString().contains("test-classes")) {
                    continue;
                }
                for (Path each : files(root)) {
                    String name = root.relativize(each).toString();
                    if (!names.contains(name)) {
                        names.add(name);
                        output.putNextEntry(new JarEntry(name));
                        Files.copy(each, output);
                        output.closeEntry();
                    }
                }
            }
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> !root.relativize(file).startsWith("META-INF/MANIFEST.MF"))
                    .toList();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<Path> made() throws IOException {
        try (Stream<Path> files = Files.list(archives)) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    private static boolean making() throws IOException {
        try (Stream<Path> files = Files.list(archives)) {
            return files.anyMatch(file -> file.toString().endsWith(".making"));
        }
    }

    /** Runs a launcher, and looks where the classes came from. */
    private static Result run(Path program, Path cache, Map<String, String> more, String... words) throws Exception {
        Path loaded = folder.resolve("loaded.txt");
        Files.deleteIfExists(loaded);
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectInput(Path.of("/dev/null").toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("BATCHSH_"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("XDG_CACHE_HOME", cache.toString());
        environment.put("BATCHSH_JAVA_OPTS", "-Xlog:class+load:file=" + loaded);
        environment.putAll(more);
        Path err = folder.resolve("err.txt");
        Process process = builder.redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        return new Result(out, Files.readString(err), told(loaded), status);
    }

    /** The lines on the classes that are looked for, of thousands. */
    private static String told(Path loaded) throws IOException {
        if (!Files.exists(loaded)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(loaded)) {
            return lines.filter(line -> line.matches(
                            ".* (io.batchsh.Main|picocli.CommandLine|.*\\.GroovyShell|.*\\.HttpPipeline) .*"))
                    .map(line -> line.replaceFirst(".*\\] *", ""))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static Path cache() {
        return folder.resolve("cache");
    }

    private static void works(Result result) {
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("nightly\t");
        assertThat(result.status()).isZero();
    }

    @Test
    void commandsAndScriptsStartFromArchivesOfTheirOwn() throws Exception {
        Result command = run(launcher, cache(), Map.of(), "-c", "pool list -o tsv");
        works(command);
        assertThat(command.loaded())
                .contains(USED)
                .doesNotContain("picocli.CommandLine source: file:")
                .doesNotContain("com.azure.core.http.HttpPipeline source: file:");

        Path script = Files.writeString(folder.resolve("one.groovy"), "println(1 + 1)\n");
        Result run = run(launcher, cache(), Map.of(), script.toString());
        assertThat(run.out()).isEqualTo("2\n");
        assertThat(run.loaded()).contains(USED).contains("groovy.lang.GroovyShell source: shared objects file");
        assertThat(made())
                .extracting(file -> file.getFileName().toString().replaceFirst(".*-", ""))
                .containsExactlyInAnyOrder("command.jsa", "shell.jsa");
    }

    @Test
    void thePromptOfATerminalTakesAllItsClassesFromTheArchive() throws Exception {
        Path loaded = folder.resolve("prompt.txt");
        PtyProcess prompt = new PtyProcessBuilder(new String[] {launcher.toString()})
                .setEnvironment(Map.of(
                        "PATH",
                        System.getenv("PATH"),
                        "TERM",
                        "xterm-256color",
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "HOME",
                        folder.resolve("home").toString(),
                        "XDG_CACHE_HOME",
                        cache().toString(),
                        "BATCHSH_JAVA_OPTS",
                        "-Xlog:class+load:file=" + loaded))
                .start();
        // Typed ahead: the prompt comes, finds it, and the shell ends.
        prompt.getOutputStream().write(CTRL_D);
        prompt.getOutputStream().flush();
        String shown = new String(prompt.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(prompt.waitFor()).isZero();
        assertThat(shown).contains("(simulated)");
        assertThat(Files.readAllLines(loaded))
                .anyMatch(line -> line.contains(" org.jline.terminal.impl.AbstractUnixSysTerminal source: shared"))
                .noneMatch(line -> line.matches(".* (org\\.jline|io\\.batchsh)\\..* source: file:.*"));
    }

    @Test
    void aFlightRecorderMayLookAtEveryClassOfThem() throws Exception {
        Path script = Files.writeString(folder.resolve("species.groovy"), """
                println(pools.list().collect { pool -> "${pool.id} ${1 + pool.id.length()}" }.join(', '))
                """);

        Result result = run(
                launcher,
                cache(),
                Map.of("BATCHSH_JAVA_OPTS", "-XX:StartFlightRecording=dumponexit=false -XX:ErrorFile=/dev/null"),
                script.toString());

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("nightly 8");
        assertThat(result.status()).isZero();
    }

    @Test
    void aLinkToTheLauncherFindsThemToo() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), launcher);

        Result result = run(link, cache(), Map.of(), "-c", "pool list -o tsv");

        works(result);
        assertThat(result.loaded()).contains(USED);
    }

    @Test
    void whereNothingCanBeWrittenItStartsAllTheSame() throws Exception {
        Result result = run(launcher, Path.of("/dev/null/cache"), Map.of(), "-c", "pool list -o tsv");

        works(result);
        assertThat(result.loaded()).contains(NOT_USED);
    }

    @Test
    void theyCanBeSwitchedOff() throws Exception {
        Result result = run(launcher, cache(), Map.of("BATCHSH_CLASS_DATA", "off"), "-c", "pool list -o tsv");

        works(result);
        assertThat(result.loaded()).contains(NOT_USED);
    }

    @Test
    void anArchiveOfAnotherBuildOrADamagedOneIsNotUsed() throws Exception {
        Path other = folder.resolve("other");
        Path same = Files.createDirectories(other.resolve(cache().relativize(archives)));
        for (Path archive : made()) {
            Path copy = Files.copy(archive, same.resolve(archive.getFileName()));
            Files.setLastModifiedTime(copy, FileTime.fromMillis(0));
        }
        // A mark without a number: no other is made meanwhile.
        Files.writeString(
                same.resolve(made().get(0).getFileName().toString().replaceFirst("-[a-z]+\\.jsa$", ".making")),
                "failed\n");

        Result old = run(launcher, other, Map.of(), "-c", "pool list -o tsv");
        works(old);
        assertThat(old.loaded()).contains(NOT_USED);

        for (Path archive : made()) {
            Files.writeString(same.resolve(archive.getFileName()), "no archive at all");
        }
        Result damaged = run(launcher, other, Map.of(), "-c", "pool list -o tsv");
        works(damaged);
        assertThat(damaged.loaded()).contains(NOT_USED);
    }

    @Test
    void aCollectorOfOnesOwnWins() throws Exception {
        Result result = run(
                launcher,
                cache(),
                Map.of("BATCHSH_JAVA_OPTS", "-XX:+UseParallelGC -Xlog:gc:stdout"),
                "-c",
                "pool list -o none");

        assertThat(result.out()).contains("Using Parallel");
        assertThat(result.status()).isZero();
    }
}
