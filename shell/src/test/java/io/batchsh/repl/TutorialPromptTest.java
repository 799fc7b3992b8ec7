package io.batchsh.repl;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A tutorial in a real pseudo-terminal, as a newcomer goes through it. */
class TutorialPromptTest {

    private static final String PROMPT = "(tutorial)> ";

    @TempDir
    Path home;

    @Test
    void aNewcomerMakesAPool() throws Exception {
        try (PtySession shell = PtySession.start(home, 120, 50)) {
            shell.expect("New here? tutorial start first-pool");
            shell.expect("(simulated)> ");
            // What completes is made behind the prompt; a Tab before it is there is pressed again.
            shell.type("tutorial start fir").pressTabUntil("first-pool ");
            shell.type("\r").expect("step 1 of 7: See which images there are");
            shell.expect(PROMPT);
            shell.type("image-def list\r").expect("error:");
            shell.type("\r").expect("error:");
            shell.expect("The last line showed no image definition.");
            shell.expect(PROMPT);
            shell.type("image-def\t").see("(tutorial)> image-definition");
            shell.type("list\r").expect("step 1 of 7 done.");
            shell.expect("step 2 of 7: Look at one image");
            shell.expect(PROMPT);
            shell.type("tutorial hint\r").expect("  image-version show contosogallery/ubuntu-2204-gen2");
            shell.expect(PROMPT);
            shell.type("\u001bOA").expect("image-version show contosogallery/ubuntu-2204-gen2");
            shell.type("\r").expect("step 2 of 7 done.");
            shell.expect(PROMPT);
            shell.type("half a line").expect("half a line");
            shell.type(PtySession.CTRL_C).expect(PROMPT);
            shell.type("tutorial skip\r").expect("step 3 of 7 done.");
            shell.expect(PROMPT);
            shell.type("tutorial skip\r").expect("step 4 of 7 done.");
            shell.expect(PROMPT);
            shell.type("pool create --id mine --nodes 2 --image ").type("ubuntu-2204-gen2/1.1");
            shell.pressTabUntil("contosogallery/ubuntu-2204-gen2/1.1.0 ");
            shell.type("--vm-size Standard_D2s_v3 --node-agent-sku-id 'batch.node.ubuntu 22.04'\r");
            shell.expect("step 5 of 7: The pool mine is not as asked for: idle is 0");
            shell.expect(PROMPT);
            shell.type("pool wait mine\r").expect("step 5 of 7 done.");
            shell.expect("pool test mine");
            assertThat(shell.shown()).contains("pool mine: ").doesNotContain("^[");
            shell.expect(PROMPT);
            shell.type("pool test mine\r").expect("step 6 of 7 done.");
            shell.expect(PROMPT);
            shell.type("pool delete mine\r").expect("mine");
            shell.type("mine\r").expect("step 7 of 7 done.");
            shell.expect("you are back in the context simulated");
            shell.expect("(simulated)> ");
            shell.type("pool list -o tsv --query [].id\r").expect("nightly\n");
            shell.type("exit\r");

            assertThat(shell.exitStatus()).isZero();
        }
        try (PtySession shell = PtySession.start(home, 120, 50)) {
            assertThat(shell.expect("(simulated)> ")).doesNotContain("New here?");
        }
    }
}
