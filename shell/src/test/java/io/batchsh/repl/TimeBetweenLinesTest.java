package io.batchsh.repl;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TimeBetweenLinesTest {

    @TempDir
    Path home;

    @Test
    void aDeletedPoolIsGoneAfterAFewLines() throws IOException, InterruptedException {
        try (PtySession shell = PtySession.start(home, 160, 30)) {
            shell.expect("(simulated)> ");
            shell.type("pool delete nightly --yes --confirm nightly -o none\r").expect("(simulated)> ");
            shell.type("pool list -o tsv --query length(@)\r").expect("\n1");
            shell.expect("(simulated)> ");
            shell.type("pool list -o tsv --query length(@)\r").expect("\n1");
            shell.expect("(simulated)> ");
            shell.type("pool list -o tsv --query length(@)\r").expect("\n0");
        }
    }

    @Test
    void inATutorialItStands() throws IOException, InterruptedException {
        try (PtySession shell = PtySession.start(home, 160, 50)) {
            shell.expect("(simulated)> ");
            shell.type("simulator clock -o tsv\r").expect("2026-01-01T00:00:10Z");
            shell.expect("(simulated)> ");
            shell.type("tutorial start first-pool\r").expect("(tutorial)> ");
            shell.type("simulator clock -o tsv\r");
            assertThat(shell.expect("Z")).contains("2026-01-01T00:00:00Z");
            shell.expect("(tutorial)> ");
            shell.type("simulator clock -o tsv\r");
            assertThat(shell.expect("Z")).contains("2026-01-01T00:00:00Z");
        }
    }
}
