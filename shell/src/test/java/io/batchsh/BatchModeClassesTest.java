package io.batchsh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a single command must not load, because it would wait for it. */
@DisabledOnOs(OS.WINDOWS)
class BatchModeClassesTest {

    /** Nothing that runs one line needs these. */
    private static final List<String> NEVER = List.of(
            "groovy.",
            "org.codehaus.groovy.",
            "org.apache.groovy.",
            "groovyjarjar",
            "org.jline.",
            "com.fasterxml.jackson.",
            "com.azure.resourcemanager.compute.implementation.",
            "org.bouncycastle.",
            "org.fusesource.jansi.internal.",
            "java.sql.",
            "java.util.logging.",
            "jdk.internal.net.http.",
            "io.batchsh.repl.",
            "io.batchsh.simulator.server.",
            "io.batchsh.tutorial.",
            "io.batchsh.preflight.Preflight");

    /** Nothing that asks Azure nothing needs these. */
    private static final List<String> NOT_WITHOUT_AZURE =
            List.of("reactor.", "org.reactivestreams.", "com.azure.identity.", "com.microsoft.aad.", "org.slf4j.");

    /** The version of a program is a text. */
    private static final List<String> NOT_FOR_THE_VERSION =
            List.of("com.azure.", "io.batchsh.simulator.", "io.batchsh.script.", "io.batchsh.completion.");

    /** Nothing that shows pools needs the commands and the looks of something else. */
    private static final List<String> NOT_FOR_POOLS = List.of(
            "io.batchsh.command.GalleryCommand",
            "io.batchsh.command.JobC",
            "io.batchsh.command.NodeC",
            "io.batchsh.command.SimulatorCommand",
            "io.batchsh.command.AccountLooks",
            "io.batchsh.command.ImageLooks",
            "io.batchsh.command.MachineLooks",
            "io.batchsh.command.NodeLooks",
            "io.batchsh.command.PreflightLooks",
            "io.batchsh.command.ResourceLooks",
            "io.batchsh.command.SessionLooks",
            "io.batchsh.command.WorkLooks",
            // What the other verbs of the noun are made of.
            "io.batchsh.command.PoolOptions",
            "io.batchsh.command.PoolMachineOptions");

    @TempDir
    Path home;

    private List<String> loaded(String... arguments) throws Exception {
        Path file = home.resolve("loaded.txt");
        Batchsh.Result result = new BatchshProcess(home)
                .virtualMachine("-Xlog:class+load:file=" + file)
                .run(arguments);
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        try (Stream<String> lines = Files.lines(file)) {
            List<String> names = lines.map(
                            line -> line.replaceFirst("^(\\[[^]]*] *)*", "").split(" ", 2)[0])
                    .toList();
            assertThat(names).contains("io.batchsh.Main", "io.batchsh.Application");
            return names;
        }
    }

    private static TreeSet<String> among(List<String> loaded, List<String> unwanted) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        for (String name : loaded) {
            if (unwanted.stream().anyMatch(name::startsWith)) {
                found.add(name);
            }
        }
        return found;
    }

    @Test
    void theVersionIsAText() throws Exception {
        List<String> loaded = loaded("--version");

        assertThat(among(loaded, NEVER)).isEmpty();
        assertThat(among(loaded, NOT_WITHOUT_AZURE)).isEmpty();
        assertThat(among(loaded, NOT_FOR_THE_VERSION)).isEmpty();
    }

    @Test
    void whatStaysOnThisMachineLoadsNothingOfAzure() throws Exception {
        for (String line : List.of("help", "config list")) {
            List<String> loaded = loaded("-c", line);

            assertThat(among(loaded, NEVER)).describedAs(line).isEmpty();
            assertThat(among(loaded, NOT_WITHOUT_AZURE)).describedAs(line).isEmpty();
        }
    }

    @Test
    void aListLoadsWhatAsksAndWhatPrints() throws Exception {
        List<String> loaded = loaded("-c", "pool list");

        assertThat(among(loaded, NEVER)).isEmpty();
        assertThat(among(loaded, NOT_FOR_POOLS)).isEmpty();
        assertThat(loaded)
                .contains(
                        "io.batchsh.simulator.SimulatedAzure",
                        "io.batchsh.command.PoolCommand$ListPools",
                        "io.batchsh.command.PoolLooks");
    }
}
