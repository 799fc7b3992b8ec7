package io.batchsh.repl;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Editing the line in a real pseudo-terminal. */
class LineEditingTest {

    private static final String PROMPT = "contosobatch/westeurope (simulated)> ";
    private static final String CTRL_A = "\u0001";
    private static final String CTRL_R = "\u0012";
    private static final String CTRL_X_CTRL_E = "\u0018\u0005";
    private static final String RIGHT = "\u001bOC";
    private static final String UP = "\u001bOA";
    private static final String ESCAPE = "\u001b";

    @TempDir
    Path home;

    private void configure(String toml) throws Exception {
        Files.writeString(
                Files.createDirectories(home.resolve(".config/batchsh")).resolve("config.toml"), toml);
    }

    private void remember(String... lines) throws Exception {
        StringBuilder history = new StringBuilder();
        for (String line : lines) {
            history.append("1767225600000\t").append(line).append('\n');
        }
        Files.writeString(
                Files.createDirectories(home.resolve(".local/state/batchsh")).resolve("history"), history);
    }

    @Test
    void aLineThatCannotRunIsKeptToBeMended() throws Exception {
        try (PtySession shell = PtySession.start(home, 120, 30)) {
            shell.expect(PROMPT);
            shell.type("pool lst\r").expect("'pool' has no verb 'lst'");
            shell.expect("try: pool list");
            shell.expect("pool lst");
            shell.type("\u007f\u007ff\u007fist -o tsv --query [].id\r").expect("nightly\n");
            shell.expect(PROMPT);
            shell.type("pool show\r").expect("needs <pool>");
            shell.type("\r").expect("needs <pool>");
            shell.expect(PROMPT);
        }
        assertThat(Files.readString(home.resolve(".local/state/batchsh/history")))
                .contains("pool list -o tsv")
                .contains("pool show\n")
                .doesNotContain("pool lst\n");
    }

    @Test
    void theRestOfAnEarlierLineIsTakenByTheRightArrowAndNeverByEnter() throws Exception {
        remember("simulated\tpool list -o tsv --query [].id", "elsewhere\tpool list -o tsv --query [].secret");
        try (PtySession shell = PtySession.start(home, 120, 30)) {
            shell.expect(PROMPT);
            shell.type("pool list -o ts").see("> pool list -o tsv --query [].id");
            shell.type(RIGHT).type("\r").expect("nightly\n");
            shell.expect(PROMPT);
            shell.type("pool list -o").expect(" tsv --query [].id");
            shell.type("\r").expect("-o");
            assertThat(shell.shown()).doesNotContain("secret");
        }
    }

    @Test
    void ctrlRSearchesTheLinesOfAllContextsAndUpOnlyThoseOfThisOne() throws Exception {
        remember("simulated\tgallery list", "elsewhere\tpool list -o tsv --query [].id");
        try (PtySession shell = PtySession.start(home, 120, 30)) {
            shell.expect(PROMPT);
            shell.type(UP).see("> gallery list");
            shell.type("\u0015" + CTRL_R).see("2; type to filter");
            shell.type("tsv").see("1 of 2");
            shell.type("\r").see("> pool list -o tsv --query [].id");
            shell.type("\r").see("\nnightly\n");
        }
    }

    @Test
    void aQuestionMarkExplainsAndTheLineStays() throws Exception {
        try (PtySession shell = PtySession.start(home, 120, 40)) {
            shell.expect(PROMPT);
            shell.type("pool create --nodes ?").expect("--target-dedicated-nodes");
            shell.type("\u0015node-agent-sku ?").expect("The node agents that the Batch service offers.");
            shell.expect("node-agent-sku ");
            shell.type("\u0015'a?b'.size()\r").expect("3\n");
        }
    }

    @Test
    void theEditorOfTheEnvironmentEditsTheLine() throws Exception {
        Map<String, String> editor = Map.of("VISUAL", "sed -i s/show/list/");
        try (PtySession shell = PtySession.start(home, editor, 120, 30)) {
            shell.expect(PROMPT);
            shell.type("pool show -o tsv --query [].id").see("> pool show -o tsv --query [].id");
            shell.type(CTRL_X_CTRL_E).see("> pool list -o tsv --query [].id");
            shell.type("\r").expect("nightly\n");
        }
    }

    @Test
    void theKeysOfViAreASetting() throws Exception {
        configure("[line]\nediting-mode = \"vi\"\n");
        try (PtySession shell = PtySession.start(home, 120, 30)) {
            shell.expect(PROMPT);
            shell.type("xpool list -o tsv --query [].id").see("> xpool list -o tsv --query [].id");
            shell.type(ESCAPE + "0x").see("> pool list -o tsv --query [].id");
            shell.type("\r").expect("nightly\n");
        }
    }

    @Test
    void onesOwnGroovyRunsBeforeTheFirstPromptAndOnesOwnWordsStandForLines() throws Exception {
        configure("[aliases]\nids = \"pool list -o tsv --query [].id\"\npl = \"pool list\"\n");
        Files.writeString(home.resolve(".config/batchsh/init.groovy"), "twice = { it * 2 }\n");
        try (PtySession shell = PtySession.start(home, 120, 30)) {
            shell.expect(PROMPT);
            shell.type("ids\r").expect("nightly\n");
            shell.expect(PROMPT);
            shell.type("pl --quer\t").see("> pl --query");
            shell.type("\u0015best = pl --quer\t").see("> best = pl --query");
            shell.type("\u0015best = pl\r").expect(PROMPT);
            shell.type("pool show $best.id -o tsv --query id\r").see("\nnightly\n");
            shell.type("twice(21)\r").expect("42\n");
        }
    }

    @Test
    void aProductionContextIsSaidAndEachChangeConfirmed() throws Exception {
        configure("[safety]\nproduction-contexts = [\"simul*\"]\n[prompt]\nparts = [\"account\"]\n");
        try (PtySession shell = PtySession.start(home, 120, 30)) {
            shell.expect("contosobatch (simulated)> ");
            shell.type("pool resize nightly --nodes 2 --yes\r").expect("Type contosobatch to go on: ");
            shell.type("yes\r").expect("Not confirmed; nothing was done.");
            shell.type("pool resize nightly --nodes 2 --yes --confirm contosobatch\r")
                    .expect("3/2");
        }
    }

    @Test
    void oneCtrlCEndsOneLine() throws Exception {
        int times = 40;
        try (PtySession shell = PtySession.start(home, 120, 30)) {
            shell.expect(PROMPT);
            for (int time = 1; time <= times; time++) {
                shell.type("word" + time).expect("word" + time);
                shell.type(PtySession.CTRL_C).expect(PROMPT);
            }
            shell.type("6 * 7\r").expect("42\n");
            assertThat(shell.shown().split(Pattern.quote(PROMPT))).hasSize(times + 2);
        }
    }

    @Test
    void ctrlCLeavesWhatViAsksFor() throws Exception {
        configure("[line]\nediting-mode = \"vi\"\n");
        try (PtySession shell = PtySession.start(home, 120, 30)) {
            shell.expect(PROMPT);
            shell.type("word" + ESCAPE + "/").see("?_");
            shell.type(PtySession.CTRL_C).expect(PROMPT);
            shell.type("word" + ESCAPE).expect("word");
            shell.type("d" + PtySession.CTRL_C).expect(PROMPT);
            shell.type("6 * 7\r").expect("42\n");
        }
    }

    @Test
    void withoutConfigurationTheDefaultsHold() throws Exception {
        configure("[prompt]\nparts = []\n");
        try (PtySession shell = PtySession.start(home, 120, 30, "--no-config")) {
            shell.expect(PROMPT);
            shell.type(CTRL_A)
                    .type("config show prompt.parts -o tsv --query origin\r")
                    .expect("default\n");
        }
    }

    @Test
    void pastedLinesRunOneAfterTheOtherOnceEnterIsPressed() throws Exception {
        String text = "# what is there\rnames = pool list |\r  select id\rnames[0].id + '!'\rpool show absent\r1 + 1";
        try (PtySession shell = PtySession.start(home, 120, 30)) {
            shell.expect(PROMPT);
            shell.type("\u001b[200~" + text + "\u001b[201~").see("1 + 1");
            assertThat(shell.shown()).doesNotContain("nightly");
            shell.type("\r").expect("nightly!\n");
            shell.expect("error: The specified pool does not exist.");
            assertThat(shell.expect(PROMPT)).doesNotContain("\n2\n");
        }
    }
}
