package io.batchsh.repl;

import io.batchsh.Batchsh;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code pool create} without options, in a real pseudo-terminal. */
class PoolWizardTest {

    private static final String PROMPT = "(simulated)> ";
    private static final String DOWN = "\u001b[B";

    @TempDir
    Path home;

    /** What a terminal of a size shows at the end of all that was sent to it. */
    private static String screen(PtySession shell, int columns, int rows) {
        ScreenTerminal terminal = new ScreenTerminal(columns, rows);
        terminal.write(shell.raw());
        long[] cells = new long[columns * rows];
        terminal.dump(cells, 0, 0, rows, columns, null);
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                int letter = ScreenTerminal.cellCodePoint(cells[row * columns + column]);
                line.appendCodePoint(letter == 0 ? ' ' : letter);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString().stripTrailing() + "\n";
    }

    @Test
    void aPoolIsMadeByAnsweringAndTheLineThatSaysTheSameIsInTheHistory() throws Exception {
        try (PtySession shell = PtySession.start(home, 80, 30)) {
            shell.expect(PROMPT);
            shell.type("pool create --wait\r").expect("Pool id: ");
            shell.type("nightly\r").expect("There is a pool nightly already.");
            shell.expect("Pool id: ").length();
            shell.type("asked\r").expect("an image of your own");
            shell.type("\r").expect("Image definition: ");
            shell.expect("Ctrl-C leaves");
            shell.type("2204-gen2");
            shell.expect("1 of ");
            assertThat(screen(shell, 80, 30)).contains("Image definition: 2204-gen2\n> ubuntu-2204-gen2  Linux V2");
            shell.type("\r").expect("Image version: ");
            shell.expect("Ctrl-C leaves");
            shell.type("\r").expect("Node agent: ");
            shell.expect("Ctrl-C leaves");
            shell.type("\r").expect("VM size: ");
            shell.expect("Ctrl-C leaves");
            shell.type("d2s_v3");
            shell.expect("of ");
            shell.type("\r").expect("Dedicated nodes");
            shell.type("x\r").expect("Type a whole number.");
            shell.expect("Dedicated nodes");
            shell.type("2\r").expect("Spot nodes [0]: ");
            shell.type("\r").expect("Start task");
            shell.type("/bin/true\r").expect("administrator of the node [no]: ");
            shell.type("yes\r").expect("The same in one line");
            shell.expect("no blocker");
            shell.expect("Create pool asked? [y/N] ");
            shell.type("y\r").expect("2/2 idle");
            shell.expect(PROMPT);
            shell.type("exit\r");
            assertThat(shell.exitStatus()).isZero();
        }
        assertThat(Files.readString(home.resolve(".local/state/batchsh/history")))
                .contains("pool create --id asked --image contosogallery/ubuntu-2204-gen2/1.1.0 --node-agent-sku-id"
                        + " 'batch.node.ubuntu 22.04' --vm-size Standard_D2s_v3 --target-dedicated-nodes 2"
                        + " --start-task-command-line /bin/true --start-task-elevated --wait");
    }

    @Test
    void ctrlCAtAnyQuestionLeavesWithoutAChange() throws Exception {
        try (PtySession shell = PtySession.start(home, 80, 24)) {
            shell.expect(PROMPT);
            shell.type("pool create\r").expect("Pool id: ");
            shell.type(PtySession.CTRL_C).expect("Left; nothing was created.");
            shell.expect(PROMPT);
            shell.type("pool create\r").expect("Pool id: ");
            shell.type("asked\r").expect("Image type: ");
            shell.expect("Ctrl-C leaves");
            shell.type(PtySession.CTRL_C).expect("Left; nothing was created.");
            shell.expect(PROMPT);
            shell.type("pool list --query \"[].id\" -o tsv\r").expect("nightly\n");
            shell.expect(PROMPT);
            shell.type("exit\r");
            assertThat(shell.exitStatus()).isZero();
            assertThat(shell.shown()).doesNotContain("undo:");
        }
    }

    @Test
    void aSignalLeavesAMenuAsTheKeyDoes() throws Exception {
        try (PtySession shell = PtySession.start(home, 80, 24)) {
            shell.expect(PROMPT);
            shell.type("pool create\r").expect("Pool id: ");
            shell.type("asked\r").expect("Ctrl-C leaves");
            shell.interrupt();
            shell.expect("Left; nothing was created.");
            shell.expect(PROMPT);
            shell.type("1 + 1\r").expect("2\n");
            shell.expect(PROMPT);
            shell.type("exit\r");
            assertThat(shell.exitStatus()).isZero();
        }
    }

    @Test
    void aMenuFitsTheTerminalAndFollowsTheKeys() throws Exception {
        for (int columns : new int[] {80, 40}) {
            try (PtySession shell = PtySession.start(home, columns, 24)) {
                shell.expect("> ");
                shell.type("pool create\r").expect("Pool id: ");
                shell.type("asked\r").expect("Image type: ");
                shell.expect("type to filter");
                shell.type(DOWN).type(DOWN);
                shell.expect("> Shared");
                assertThat(screen(shell, columns, 24)).endsWith(columns == 80 ? """
                                        Pool id: asked
                                        Image type:
                                          Compute Gallery              an image of your own, from a gallery of the s...
                                          Marketplace                  an image that Batch has verified
                                        > Shared or community gallery  an image of somebody else, by its id
                                          3; type to filter, arrows move, Enter takes, Ctrl-C leaves
                                        """ : """
                                        Pool id: asked
                                        Image type:
                                          Compute Gallery              an im...
                                          Marketplace                  an im...
                                        > Shared or community gallery  an im...
                                          3; type to filter, arrows move, En...
                                        """);
                shell.type(PtySession.CTRL_C).expect("Left; nothing was created.");
            }
        }
    }

    @Test
    void wherePeopleCannotBeAskedItSaysWhatIsNeeded() throws Exception {
        Batchsh.Result pipe = new Batchsh(home).run("pool", "create");
        assertThat(pipe.status()).isEqualTo(2);
        assertThat(pipe.err())
                .startsWith("error: A pool needs --id, --image, --node-agent-sku-id, --vm-size and a number of nodes.")
                .contains("try: pool create --id NAME");
        try (PtySession shell = PtySession.start(home, Map.of("TERM", "dumb"), 100, 30)) {
            shell.expect("> ");
            shell.type("pool create\r").expect("A pool needs --id");
            shell.type("exit\r");
            assertThat(shell.exitStatus()).isZero();
        }
    }
}
