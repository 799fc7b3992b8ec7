package io.batchsh.repl;

import io.batchsh.completion.PickFolder;
import io.batchsh.completion.Snapshot;
import io.batchsh.completion.SnapshotFolder;
import io.batchsh.completion.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Tab in a real pseudo-terminal, over more than one start. */
class CompletionPromptTest {

    private static final String PROMPT = "contosobatch/westeurope (simulated)> ";
    private static final String SUBSCRIPTION = "3f0b7a52-6a6e-4b8e-9f0a-c0ffee5ba7c4";

    /** The place of the context below, which nobody can sign in to here: what Tab offers there can only be from before. */
    private static final String KEY =
            "live/https://management.azure.com/tenant.example/" + SUBSCRIPTION + "/renderbatch";

    @TempDir
    Path home;

    @Test
    void theFirstTabIsWarmAndSaysHowOldItsValuesAre() throws Exception {
        Path contexts = Files.createDirectories(home.resolve(".config/batchsh/contexts"));
        Files.writeString(contexts.resolve("work.json"), """
                {"cloud": "AzureCloud", "tenant": "tenant.example", "subscription": "%s", "account": "renderbatch",
                 "credential": "environment"}
                """.formatted(SUBSCRIPTION));
        Instant threeHoursAgo = Instant.now().minus(Duration.ofHours(3));
        snapshots()
                .save(
                        KEY,
                        "pool",
                        new Snapshot(List.of(Value.of("from-before"), Value.of("from-then")), threeHoursAgo));

        try (PtySession shell = PtySession.start(home, 140, 40, "--context", "work")) {
            shell.expect("> ");
            shell.type("pool show ").pressTabUntil("as of 3 hours ago");
            // A Tab that came before completion was ready rang the bell.
            assertThat(shell.shown().replace("\007", "")).contains("pool show from-");
            shell.type("b\t").see("pool show from-before");
            shell.type(PtySession.CTRL_C).expect("> ");
            shell.type("exit\r");
            assertThat(shell.exitStatus()).isZero();
        }
    }

    @Test
    void whatWasChosenComesFirstAtTheNextStartAndWhatGoesWithItIsOffered() throws Exception {
        try (PtySession shell = PtySession.start(home, 140, 40)) {
            shell.expect(PROMPT);
            shell.type("image-version show rocky").pressTabUntil("contosogallery/rocky-9/9.4.0 ");
            shell.type("\r").expect("9.4.0");
            shell.expect(PROMPT);
            shell.type("exit\r");
            assertThat(shell.exitStatus()).isZero();
        }
        String key = simulatedKey();
        assertThat(new PickFolder(home.resolve(".local/state/batchsh/picks")).load(key))
                .singleElement()
                .satisfies(pick -> assertThat(pick.value()).isEqualTo("contosogallery/rocky-9/9.4.0"));
        assertThat(snapshots().load(key, "image-version")).isPresent();

        try (PtySession shell = PtySession.start(home, 140, 40)) {
            shell.expect(PROMPT);
            // Of thirteen versions the chosen one is the first that the menu takes.
            shell.type("image-version show ").pressTabUntil("contosogallery/debian-12/12.0.0");
            String menu = shell.shown();
            assertThat(menu.indexOf("contosogallery/rocky-9/9.4.0"))
                    .isPositive()
                    .isLessThan(menu.indexOf("contosogallery/debian-12/12.2.0"));
            shell.type(PtySession.CTRL_C).expect(PROMPT);
            shell.type("pool create --image contosogallery/windows-2022 --node-agent-sku-id ")
                    .pressTabUntil("'batch.node.windows amd64' ");
            shell.type(PtySession.CTRL_C).expect(PROMPT);
            shell.type("exit\r");
            assertThat(shell.exitStatus()).isZero();
        }
    }

    @Test
    void aMenuThatWasLeftTakesNoHeadingFromTheNext() throws Exception {
        try (PtySession shell = PtySession.start(home, 140, 40)) {
            shell.expect(PROMPT);
            shell.type("pool resize nightly -").pressTabUntil("\noptions\n");
            shell.type("\t").see("nightly --target-dedicated-nodes");
            shell.type(PtySession.CTRL_C).expect(PROMPT);
            shell.type("pool resize nightly -\t").expect("\noptions\n");
            shell.type("\t").see("nightly --target-dedicated-nodes");
            shell.interrupt();
            shell.expect(PROMPT);
            shell.type("pool resize nightly -\t").expect("\noptions\n");
        }
    }

    private SnapshotFolder snapshots() {
        return new SnapshotFolder(home.resolve(".cache/batchsh/completion"), InstantSource.system(), text -> false);
    }

    /** As the first line of its files says. */
    private String simulatedKey() throws Exception {
        Path folder = home.resolve(".cache/batchsh/completion");
        String id = Files.readString(folder.resolve("names/simulated")).strip();
        return Files.readAllLines(folder.resolve(id).resolve("pool.tsv")).get(0).split("\t")[2];
    }
}
