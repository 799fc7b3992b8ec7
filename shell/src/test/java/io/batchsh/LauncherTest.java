package io.batchsh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The launcher in an unpacked distribution, with a java that only tells what it was given. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir
    Path folder;

    private Path launcher;
    private Path javaHome;
    private final Map<String, String> environment = new HashMap<>();

    private record Result(String out, String err, int status) {}

    @BeforeEach
    void unpack() throws IOException {
        launcher = executable(folder.resolve("a b/batchsh/bin/batchsh"), Files.readString(Path.of("bin/batchsh")));
        Files.createDirectories(folder.resolve("a b/batchsh/lib"));
        Files.createFile(folder.resolve("a b/batchsh/lib/batchsh.jar"));
        javaHome = folder.resolve("jdk");
        executable(javaHome.resolve("bin/java"), "#!/bin/sh\nfor word in \"$@\"; do echo \"$word\"; done\nexit 42\n");
        release("17.0.2");
    }

    private static Path executable(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private void release(String version) throws IOException {
        Files.writeString(javaHome.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private Result run(Path program, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().remove("BATCHSH_JAVA_OPTS");
        builder.environment().put("BATCHSH_CLASS_DATA", "off");
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(out, err, process.waitFor());
    }

    @Test
    void wordsAndExitStatusPassThroughUntouched() throws Exception {
        Result result = run(launcher, "-c", "pool list --query \"[?id=='a b']\"", "", "*", "$HOME");

        assertThat(result.out()).endsWith("-c\npool list --query \"[?id=='a b']\"\n\n*\n$HOME\n");
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isEqualTo(42);
    }

    @Test
    void itIsFoundThroughSymbolicLinks() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a b/batchsh/bin/batchsh"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), link);

        assertThat(run(second, "pool").out()).endsWith("/batchsh/lib/batchsh.jar\npool\n");
    }

    @Test
    void anOldJavaIsRefusedInASentence() throws Exception {
        for (String version : List.of("1.8.0_402", "11.0.2", "16")) {
            release(version);
            Result result = run(launcher);
            assertThat(result.status()).isEqualTo(1);
            assertThat(result.err())
                    .contains("is Java " + version + ", but batchsh needs Java 17 or later. Set JAVA_HOME to one.");
        }
        release("25-ea");
        assertThat(run(launcher).status()).isEqualTo(42);
    }

    @Test
    void aWrongJavaHomeIsNamed() throws Exception {
        javaHome = folder.resolve("nowhere");

        Result result = run(launcher);

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).startsWith("batchsh: JAVA_HOME is " + javaHome + ", but there is no ");
    }

    @Test
    void aBrokenInstallationSaysSo() throws Exception {
        Files.delete(folder.resolve("a b/batchsh/lib/batchsh.jar"));

        assertThat(run(launcher).err()).contains("holds neither lib/batchsh.jar nor a source checkout");
    }

    @Test
    void whatSoonEndsIsCompiledFastAndWhatGoesOnIsCompiledWell() throws Exception {
        for (String line :
                List.of("pool list", "-c|pool list", "-o|json|--context|run|pool|list", "--version", "--yes|-c|1")) {
            assertThat(run(launcher, line.split("\\|")).out())
                    .describedAs(line)
                    .contains("-XX:TieredStopAtLevel=1\n-XX:CICompilerCount=1\n")
                    .doesNotContain("-XX:Tier4");
        }
        for (String line :
                List.of("-o|json", "job.groovy|-c", "run|job", "-c|1|-i|file", "-f|-", "recording|verify|x")) {
            assertThat(run(launcher, line.split("\\|")).out())
                    .describedAs(line)
                    .contains("-XX:Tier4InvocationThreshold=200000\n")
                    .doesNotContain("-XX:TieredStopAtLevel");
        }
    }

    @Test
    void optionsOfTheJvmComeLastAndMayNameAnotherCollector() throws Exception {
        environment.put("BATCHSH_JAVA_OPTS", "-Xmx1g -XX:+UseParallelGC");

        assertThat(run(launcher, "pool").out())
                .contains("-Xmx1g\n-XX:+UseParallelGC\n-jar\n")
                .doesNotContain("-XX:+UseSerialGC");
    }

    @Test
    void whoeverChoosesACompilerChoosesAllOfIt() throws Exception {
        for (String choice : List.of("-XX:TieredStopAtLevel=4", "-XX:-TieredCompilation", "-XX:CICompilerCount=3")) {
            environment.put("BATCHSH_JAVA_OPTS", choice);

            assertThat(run(launcher, "pool").out())
                    .contains("\n" + choice + "\n")
                    .doesNotContain("-XX:TieredStopAtLevel=1", "-XX:CICompilerCount=1");
        }
    }

    @Test
    void aCommandBeginsWithASmallHeapUnlessOneIsChosen() throws Exception {
        assertThat(run(launcher, "pool", "list").out()).contains("\n-Xms12m\n");
        assertThat(run(launcher, "job.groovy").out()).doesNotContain("-Xms");
        for (String choice : List.of("-Xmx8m", "-Xmn1m", "-XX:MaxRAMPercentage=50", "-XX:InitialHeapSize=8m")) {
            environment.put("BATCHSH_JAVA_OPTS", choice);

            assertThat(run(launcher, "pool", "list").out()).describedAs(choice).doesNotContain("-Xms12m");
        }
    }

    @Test
    void anArchiveIsMappedWhereItWasMadeForByTheJavasKnownToTakeTheOption() throws Exception {
        environment.put("BATCHSH_CLASS_DATA", "");
        Path distribution = launcher.toRealPath().resolve("../..").normalize();
        Files.writeString(distribution.resolve("lib/build"), "b1\n");
        Path archives = Files.createDirectories(folder.resolve("cache/batchsh/class-data" + distribution));
        for (String version : List.of("17.0.2", "25.0.1", "99.0.1")) {
            release(version);
            Path archive = Files.createFile(archives.resolve("b1-" + version + "-x-command.jsa"));
            Files.setLastModifiedTime(archive, FileTime.from(Instant.now().plusSeconds(60)));

            assertThat(run(launcher, "pool", "list").out())
                    .describedAs(version)
                    .contains("-XX:SharedArchiveFile=" + archive + "\n")
                    .matches(out -> out.contains("-XX:ArchiveRelocationMode=0") == !version.startsWith("99"));
        }
    }

    @Test
    void theJavaOfThePathIsFoundThroughItsLinks() throws Exception {
        Path programs = Files.createDirectories(folder.resolve("programs with a space"));
        Files.createSymbolicLink(programs.resolve("java"), javaHome.resolve("bin/java"));
        environment.put("JAVA_HOME", "");
        environment.put("PATH", programs + ":" + System.getenv("PATH"));
        // Once by its links, and once by what was kept of them.
        Files.createDirectories(folder.resolve("cache/batchsh/class-data" + folder.toRealPath() + "/a b/batchsh"));
        for (int times = 0; times < 2; times++) {
            assertThat(run(launcher, "pool").status()).isEqualTo(42);
        }

        release("11.0.2");
        assertThat(run(launcher, "pool").err())
                .contains("is Java 11.0.2, but batchsh needs Java 17 or later. Set JAVA_HOME to one.");
    }
}
