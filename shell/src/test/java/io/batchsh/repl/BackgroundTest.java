package io.batchsh.repl;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Lines behind the prompt, and the toolbar, in a real pseudo-terminal. */
class BackgroundTest {

    private static final String PROMPT = "contosobatch/westeurope (simulated)> ";

    @TempDir
    Path home;

    @Test
    void aLineBehindThePromptSaysThatItHasEndedAndLeavesTheLineThatIsTyped() throws Exception {
        try (PtySession shell = PtySession.start(home, 120, 30)) {
            shell.expect(PROMPT);
            shell.type("pool show nightly -o tsv --query id &\r").expect("[1] pool show nightly");
            shell.type("gallery li").see("[1] done after ");
            shell.see("> gallery li");
            shell.type("\u0015jobs 1\r").see("\nnightly\n");
            shell.type("jobs -o tsv --query \"[0].[number,state,exitCode]\"\r").see("\ndone\n0\n");
            shell.type("jobs 7\r").see("There is no job 7.");
        }
    }

    @Test
    void leavingWarnsOfWhatStillRunsAndStoppingEndsIt() throws Exception {
        try (PtySession shell = PtySession.start(home, 120, 30)) {
            shell.expect(PROMPT);
            shell.type("watch --every 1s --times 500 pool list &\r").expect("[1] watch");
            shell.type("exit\r").see("1 job is still running");
            shell.type("jobs 1 --stop\r").see("[1] stopped after ");
            shell.type("jobs\r").see("stopped");
            shell.type("exit\r");
            assertThat(shell.exitStatus()).isZero();
        }
    }

    @Test
    void aFailureIsSaidAndARecordingHasNoPlaceForIt() throws Exception {
        try (PtySession shell = PtySession.start(home, 120, 30)) {
            shell.expect(PROMPT);
            shell.type("pool show nowhere &\r").see("[1] failed after ");
            shell.type("jobs 1 --wait\r").see("The specified pool does not exist.");
            shell.type("record start run.batchsh.jsonl\r").see("[rec]>");
            shell.type("pool list &\r").see("A recording is of one line after the other.");
        }
    }

    @Test
    void theToolbarIsASettingAndFollowsTheSizeOfTheScreen() throws Exception {
        Map<String, String> wanted = Map.of("BATCHSH_PROMPT_TOOLBAR", "true");
        try (PtySession shell = PtySession.start(home, wanted, 100, 20)) {
            shell.expect(PROMPT);
            shell.type("pool list -o none\r").see("sign-in holds ");
            shell.see("dedicated cores free");
            shell.resize(60, 12);
            shell.type("pool show nightly -o tsv --query id\r").see("\nnightly\n");
            shell.see("sign-in holds ");
            shell.type("exit\r");
            assertThat(shell.exitStatus()).isZero();
        }
    }
}
