package io.batchsh.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The prompt in a real pseudo-terminal. */
class PromptTest {

    private static final String PROMPT = "contosobatch/westeurope (simulated)> ";

    @TempDir
    Path home;

    @Test
    void aPoolIsMadeWithTabForImageAgentAndSize() throws Exception {
        try (PtySession shell = PtySession.start(home, 140, 40)) {
            shell.expect(PROMPT);
            shell.type("pool list\r").expect("nightly");
            shell.expect(PROMPT);
            // Values are loaded behind the prompt; a Tab before they are there offers nothing and is pressed again.
            shell.type("pool create --id demo --nodes 2 --wait --image ").type("ubuntu-2204-gen2/1.1");
            shell.pressTabUntil("contosogallery/ubuntu-2204-gen2/1.1.0 ");
            shell.type("--node-agent-sku-id ").pressTabUntil("'batch.node.ubuntu 22.04' ");
            shell.type("--vm-size D2s_v3").pressTabUntil("Standard_D2s_v3 ");
            shell.type("\r").expect("2/2 idle");
            shell.expect("demo  active   steady");
            shell.expect(PROMPT);
            shell.type("pools.list()*.id.sort().join(' and ')\r").expect("demo and nightly");
            shell.expect(PROMPT);
            shell.type(PtySession.CTRL_D);

            assertThat(shell.exitStatus()).isZero();
        }
        assertThat(Files.readString(home.resolve(".local/state/batchsh/history")))
                .contains("pool create --id demo");
    }

    @Test
    void ctrlCClearsTheLineAndStopsAWaitButNotTheShell() throws Exception {
        try (PtySession shell = PtySession.start(home, 100, 30)) {
            shell.expect(PROMPT);
            shell.type("half a line").expect("half a line");
            shell.type(PtySession.CTRL_C).expect(PROMPT);
            shell.type("while (true) { }\r");
            shell.expect("while (true) { }");
            shell.pressUntil(PtySession.CTRL_C, "Interrupted.");
            shell.expect(PROMPT);
            shell.type("1 + 1\r").expect("2\n");
            shell.expect(PROMPT);
            shell.type("exit\r");

            assertThat(shell.exitStatus()).isZero();
        }
    }

    @Test
    void whatIsTypedBeforeThePromptIsNotLost() throws Exception {
        try (PtySession shell = PtySession.start(home, 100, 30)) {
            shell.type("gallery list\rexit\r").expect("rg-batch");

            assertThat(shell.exitStatus()).isZero();
        }
    }

    @ParameterizedTest(name = "after {0} ms")
    @ValueSource(ints = {0, 60, 150, 300, 600})
    void linesAndKeysThatComeWhileItStartsAreAllTaken(int delay) throws Exception {
        try (PtySession shell = PtySession.start(home, 100, 30)) {
            TimeUnit.MILLISECONDS.sleep(delay);
            // A line feed, Ctrl-A and Ctrl-E, Ctrl-U, a line that goes on, and Ctrl-D.
            shell.type("gallery list\n").type("list -o tsv\001pool \005 --query [].id\r");
            shell.type("wrong\025[1,\r2].size() + 1000\r").type(PtySession.CTRL_D);

            shell.expect("rg-batch");
            shell.expect("nightly\n");
            shell.expect("1002\n");
            assertThat(shell.exitStatus()).isZero();
        }
    }

    @Test
    void ctrlDWhileItStartsLeaves() throws Exception {
        try (PtySession shell = PtySession.start(home, 100, 30)) {
            shell.type(PtySession.CTRL_D);

            assertThat(shell.exitStatus()).isZero();
            assertThat(shell.shown()).contains(PROMPT);
        }
    }

    @Test
    void whoeverEndsTheProcessSeesNoStack() throws Exception {
        try (PtySession shell = PtySession.start(home, 100, 30)) {
            shell.expect(PROMPT);
            shell.terminate();

            assertThat(shell.exitStatus()).isNotZero();
            assertThat(shell.shown()).doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void linesGoOnUntilTheirBracketsAreClosed() throws Exception {
        try (PtySession shell = PtySession.start(home, 100, 30)) {
            shell.expect(PROMPT);
            shell.type("[1, 2, 3].collect {\r").expect("... ");
            shell.type("it * 2 }.sum()\r").expect("12\n");
            shell.expect(PROMPT);
            shell.type("pool show 'nigh\r").expect("... ");
            shell.type(PtySession.CTRL_C).expect(PROMPT);
        }
    }

    @Test
    void aNarrowTerminalAndOneWithoutASizeStillWork() throws Exception {
        for (int columns : new int[] {40, 0}) {
            try (PtySession shell = PtySession.start(home, columns, columns == 0 ? 0 : 20)) {
                shell.expect("> ");
                shell.type("pool list --query \"[].id\" -o tsv\r").expect("nightly\n");
                shell.expect("> ");
                shell.type(PtySession.CTRL_D);
                assertThat(shell.exitStatus()).isZero();
            }
        }
    }

    @Test
    void aDumbTerminalSeesNoEscapeSequence() throws IOException, InterruptedException {
        try (PtySession shell = PtySession.start(home, Map.of("TERM", "dumb"), 100, 30)) {
            shell.expect("> ");
            shell.type("gallery list\r").expect("rg-batch");
            shell.type("exit\r");
            assertThat(shell.exitStatus()).isZero();
            assertThat(shell.raw()).doesNotContain("\u001b");
        }
    }

    @Test
    void withoutColourNothingIsColoured() throws IOException, InterruptedException {
        Map<String, String> variables = Map.of("NO_COLOR", "1", "BATCHSH_LINE_HIGHLIGHT", "true");
        try (PtySession shell = PtySession.start(home, variables, 100, 30)) {
            shell.expect("> ");
            shell.type("pool list\r").expect("nightly");
            shell.expect("> ");
            shell.type("pool show absent\r").expect("error:");
            shell.expect("> ");
            shell.type("exit\r");
            assertThat(shell.exitStatus()).isZero();
            assertThat(shell.raw()).doesNotContainPattern("\u001b\\[(\\d+;)*(3[0-7]|4[0-7]|9[0-7])(;\\d+)*m");
        }
    }
}
