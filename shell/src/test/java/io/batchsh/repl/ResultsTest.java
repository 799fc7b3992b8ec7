package io.batchsh.repl;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Pipes, the pager and watch in a real pseudo-terminal. */
class ResultsTest {

    private static final String PROMPT = "(simulated)> ";
    private static final String CLEAR = "\u0015";
    private static final String REVERSED = "\u001b[7m";

    @TempDir
    Path home;

    private Path pager(String script) throws Exception {
        Path file = Files.writeString(home.resolve("pager"), "#!/bin/sh\n" + script);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void aResultGoesOnThroughPipes() throws Exception {
        try (PtySession shell = PtySession.start(home, 100, 30)) {
            shell.expect(PROMPT);
            shell.type("vm-size list | where vCpus > 400 |\r").expect("... ");
            shell.type("sort -vCpus name | select name memoryGb\r").expect("Standard_M416ms_v2");
            shell.expect(PROMPT);
            shell.type("x = pool show nightly\r").expect("standard_d2s_v3");
            shell.expect(PROMPT);
            shell.type("x.id + '-' + _.id\r").expect("nightly-nightly");
            shell.expect(PROMPT);
            shell.type("pool list | select id -o json | !tr a-z A-Z\r").expect("\"ID\": \"NIGHTLY\"");
            shell.expect(PROMPT);
            shell.type("pool list | !cat &\r").expect("no program outside");
            shell.expect(PROMPT);
            shell.type("pool list | count &\r").expect("[1] pool list | count");
            shell.expect("[1] done");
            shell.expect(PROMPT);
            shell.type("pool list | selct id\r").expect("try: pool list | select id");
            shell.expect(PROMPT);
            // The mistyped line stands there again, to be mended.
            shell.type(CLEAR + "exit\r");
            assertThat(shell.exitStatus()).isZero();
        }
    }

    @Test
    void whatIsLongerThanTheScreenGoesThroughThePager() throws Exception {
        Map<String, String> variables = Map.of("PAGER", pager("echo '<begin>'; cat; echo '<end>'") + " -x");
        try (PtySession shell = PtySession.start(home, variables, 100, 20)) {
            shell.expect(PROMPT);
            shell.type("gallery list\r").expect("contosogallery");
            assertThat(shell.expect(PROMPT)).doesNotContain("<");
            shell.type("vm-size list\r").expect("<begin>");
            shell.expect("Standard_NV8as_v4");
            shell.expect("<end>");
            shell.expect(PROMPT);
            shell.type("help pool create\r").expect("<begin>");
            shell.expect("<end>");
            shell.expect(PROMPT);
            shell.type("vm-size list | head 3\r").expect("Standard_A2m_v2");
            assertThat(shell.expect(PROMPT)).doesNotContain("<");
        }
    }

    @Test
    void aPagerThatIsLeftEarlyOrIsNotThereIsNoMistake() throws Exception {
        Map<String, String> variables =
                Map.of("BATCHSH_PAGER", pager("head -3; echo '<left>'").toString());
        try (PtySession shell = PtySession.start(home, variables, 100, 20)) {
            shell.expect(PROMPT);
            shell.type("vm-size list -o json\r").expect("<left>");
            assertThat(shell.expect(PROMPT)).doesNotContain("error");
        }
        try (PtySession shell = PtySession.start(home, Map.of("PAGER", "no-such-pager"), 100, 20)) {
            shell.expect(PROMPT);
            shell.type("vm-size list\r").expect("Standard_NV8as_v4");
            shell.expect("the pager no-such-pager cannot be started");
            shell.expect(PROMPT);
        }
    }

    @Test
    void watchRedrawsInPlaceMarksWhatChangedAndEndsWithCtrlC() throws Exception {
        try (PtySession shell = PtySession.start(home, 100, 30)) {
            shell.expect(PROMPT);
            shell.type("pool resize nightly --target-dedicated-nodes 4 --yes -o none\r")
                    .expect("undo:");
            shell.expect(PROMPT);
            shell.type("watch --every 20s pool list | select id allocationState currentDedicatedNodes\r")
                    .expect("every 20 s: pool list");
            shell.expect("resizing");
            shell.expect("every 20 s: pool list");
            shell.expect("steady");
            shell.expect("every 20 s: pool list");
            shell.type(PtySession.CTRL_C).expect("watched until Ctrl-C");
            shell.expect(PROMPT);
            shell.type("1 + 1\r").expect("2");
            assertThat(shell.raw()).contains("\u001b[4A", REVERSED);
        }
    }

    @Test
    void aDumbTerminalIsSentNoEscapeSequence() throws Exception {
        try (PtySession shell = PtySession.start(home, Map.of("TERM", "dumb"), 100, 20)) {
            shell.expect(PROMPT);
            shell.type("pool list\r").expect("standard_d2s_v3");
            shell.expect(PROMPT);
            shell.type("pool resize nightly --target-dedicated-nodes 4 --yes -o none\r")
                    .expect("undo:");
            shell.expect(PROMPT);
            shell.type("pool wait nightly -o none\r").expect("5/5 idle");
            shell.expect(PROMPT);
            shell.type("watch --times 2 pool list | select id -o tsv\r").expect("every 5 s");
            shell.expect(PROMPT);
            shell.type("pool show absent\r").expect("error:");
            shell.expect(PROMPT);
            shell.type("exit\r");
            assertThat(shell.exitStatus()).isZero();
            assertThat(shell.raw().chars().filter(letter -> letter < ' '))
                    .allMatch(letter -> letter == '\n' || letter == '\r' || letter == '\t');
        }
    }
}
