package io.batchsh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A shell left open for ten thousand commands, a thousand scripts and lines of Groovy, and a hundred switches of the context, in a
 * process and a small heap of its own: it neither grows nor leaks. It is looked at ten times; the first look sees what is
 * loaded once.
 */
class LongSessionTest {

    private static final int ROUNDS = 10;
    private static final long LIMIT_MINUTES = 10;

    /** Groovy keeps what it knows of classes softly: what is to be freed is, once a small heap asks for it. */
    private static final String HEAP = "-Xmx56m";

    @TempDir
    private static Path home;

    private static final List<Look> LOOKS = new ArrayList<>();

    /**
     * What the program held at one moment.
     *
     * @param heap KiB that a collection left
     */
    private record Look(int classes, long heap, long files, List<String> threads) {
        static Look of(String line) {
            String[] words = line.split(" ");
            return new Look(
                    Integer.parseInt(words[1]),
                    Long.parseLong(words[2]),
                    Long.parseLong(words[3]),
                    Arrays.asList(words[4].split(",")));
        }
    }

    @BeforeAll
    static void leaveOpen() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongSession.class.getName(),
                        home.toString(),
                        "1000",
                        "100",
                        "5",
                        Integer.toString(ROUNDS))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        said.lines().filter(line -> line.startsWith("looked ")).map(Look::of).forEach(LOOKS::add);
        assertThat(LOOKS).as(said).hasSize(ROUNDS);
    }

    private static Look last() {
        return LOOKS.get(ROUNDS - 1);
    }

    @Test
    void freesTheClassesOfScripts() {
        // A script makes three classes or more: two thousand in all, if none were freed.
        assertThat(last().classes()).isLessThan(LOOKS.get(0).classes() + 700);
    }

    @Test
    void keepsNoMemory() {
        assertThat(last().heap()).isLessThan(50_000);
    }

    @Test
    void keepsNoFileOpen() {
        assertThat(last().files()).isLessThanOrEqualTo(LOOKS.get(1).files() + 5);
    }

    @Test
    void endsItsThreads() {
        assertThat(last().threads().stream().filter(name -> name.startsWith("batchsh")))
                .hasSizeLessThan(10);
        assertThat(last().threads()).hasSizeLessThan(50);
    }

    @Test
    void namesItsThreads() {
        // What Java and the Azure libraries start has names of theirs.
        assertThat(LOOKS).allSatisfy(look -> assertThat(look.threads())
                .noneMatch(
                        name -> name.startsWith("Thread-") || name.startsWith("pool-") || name.startsWith("Timer-")));
    }
}
