package io.batchsh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Going to other contexts, subscriptions and accounts in a running shell, on the simulated Azure. */
class SessionSwitchTest {

    @TempDir
    private Path home;

    private Batchsh.Result run(String... lines) {
        String[] arguments = new String[lines.length * 2];
        for (int at = 0; at < lines.length; at++) {
            arguments[2 * at] = "-c";
            arguments[2 * at + 1] = lines[at];
        }
        return new Batchsh(home).run(arguments);
    }

    /** A world with two accounts, in one subscription. */
    private Path twoAccounts() throws IOException {
        String world = Files.readString(Path.of("src/main/resources/io/batchsh/simulator/worlds/demo.json"));
        int accounts = world.indexOf("\"batchAccounts\": [") + "\"batchAccounts\": [".length();
        return Files.writeString(
                home.resolve("two.json"), world.substring(0, accounts) + """
                {"name": "spare", "resourceGroup": "rg-batch", "location": "westeurope", "properties": {"poolQuota": 7}},
                """ + world.substring(accounts));
    }

    @Test
    void theSimulatedAzureStaysAsItWasLeft() {
        Batchsh.Result result = run(
                "pool resize nightly --target-dedicated-nodes 5",
                "login device-code --cloud simulated",
                "pool list --query \"[].targetDedicatedNodes\" -o tsv",
                "context use simulated-shared-key",
                "pool list --query \"[].targetDedicatedNodes\" -o tsv");

        assertThat(result.err()).doesNotContain("error:");
        assertThat(result.out()).containsSubsequence("5\n", "5\n");
    }

    @Test
    void anotherContextSignsInItsOwnWayAndSaysTheWayBack() {
        Batchsh.Result result = run("context use simulated-shared-key", "gallery list");

        assertThat(result.err())
                .contains("undo: context use simulated")
                .contains("A key of the Batch account opens nothing but its data plane.");
    }

    @Test
    void aContextThatIsNotThereLeavesTheShellWhereItIs() {
        Batchsh.Result result =
                new Batchsh(home).run("--on-error", "continue", "-c", "context use nope", "-c", "context show -o json");

        assertThat(result.err()).contains("error: There is no context 'nope'.").contains("try: context list");
        assertThat(result.out()).contains("\"context\": \"simulated\"");
    }

    @Test
    void aContextIsSavedShownListedUsedAndDeleted() {
        Batchsh.Result result = run(
                "login device-code --cloud simulated",
                "context save rehearsal",
                "context use simulated",
                "context show rehearsal -o json",
                "context list",
                "context use rehearsal",
                "context delete rehearsal --yes",
                "context list --query \"[].name\" -o tsv");

        assertThat(result.err())
                .doesNotContain("error:")
                .contains("undo: context delete rehearsal")
                .contains("undo: login device-code --tenant ")
                .contains("--cloud simulated, then: context save rehearsal");
        assertThat(result.out())
                .contains("\"context\": \"rehearsal\"")
                .containsPattern("rehearsal +saved +contosobatch +device-code")
                .endsWith("simulated\nsimulated-shared-key\n");
    }

    @Test
    void anotherContextOfTheNameIsReplacedOnlyWhenToldTo() {
        Batchsh.Result result = run("context save work", "context save work");

        assertThat(result.status()).isEqualTo(4);
        assertThat(result.err()).contains("Nobody is there to confirm");
        assertThat(run("context save work --yes").err()).contains("undo: login ");
    }

    @Test
    void namesOfBuiltInContextsAreNotTaken() {
        assertThat(run("context save simulated").err()).contains("error: 'simulated' is not a name to save by.");
        assertThat(run("context delete simulated --yes").err()).contains("comes with batchsh");
        assertThat(run("context delete nope --yes").status()).isEqualTo(3);
    }

    @Test
    void aDryRunTouchesNoFile() {
        Batchsh.Result result = run("context save work --dry-run", "context delete work --dry-run", "context list");

        assertThat(result.err()).contains("would write ").contains("work.json does not exist");
        assertThat(result.out()).doesNotContain("work");
    }

    @Test
    void accountsAreChosenByNameAndTheWayBackIsSaid() throws IOException {
        String world = "--simulated=" + twoAccounts();

        Batchsh.Result result = new Batchsh(home)
                .run(
                        world,
                        "-c",
                        "account use SPARE",
                        "-c",
                        "pool list",
                        "-c",
                        "account show --query poolQuota -o tsv",
                        "-c",
                        "account use contosobatch",
                        "-c",
                        "pool list");

        assertThat(result.err())
                .doesNotContain("error:")
                .contains("undo: account use contosobatch", "undo: account use spare");
        assertThat(result.out()).containsSubsequence("spare", "7\n", "nightly");
        assertThat(new Batchsh(home).run(world, "account", "use", "nope").err())
                .contains("There is no Batch account 'nope' here.")
                .contains("contosobatch, spare");
    }

    @Test
    void aSignInWithSeveralAccountsSaysTheNextStep() throws IOException {
        Batchsh.Result result = new Batchsh(home)
                .run(
                        "--simulated=" + twoAccounts(),
                        "--on-error",
                        "continue",
                        "-c",
                        "login device-code --cloud simulated",
                        "-c",
                        "pool list",
                        "-c",
                        "login device-code --cloud simulated --account spare",
                        "-c",
                        "pool list");

        assertThat(result.err())
                .contains("next: account use contosobatch, or another of: contosobatch, spare")
                .contains("error: No Batch account is chosen.");
        assertThat(result.out()).containsPattern("unsaved +simulated +spare");
    }

    @Test
    void subscriptionsAreChosenByName() {
        Batchsh.Result result =
                run("subscription use 'contoso research'", "subscription list -o json", "subscription use nope");

        assertThat(result.out()).contains("\"name\": \"Contoso Research\"");
        assertThat(result.err()).contains("error: No subscription 'nope' is visible to this sign-in.");
        assertThat(result.status()).isEqualTo(3);
    }

    @Test
    void readOnlyStaysWhereverTheShellGoes() {
        Batchsh.Result result = new Batchsh(home)
                .run(
                        "--read-only",
                        "--on-error",
                        "continue",
                        "-c",
                        "login device-code --cloud simulated",
                        "-c",
                        "pool resize nightly --target-dedicated-nodes 5",
                        "-c",
                        "account use contosobatch",
                        "-c",
                        "pool resize nightly --target-dedicated-nodes 5",
                        "-c",
                        "pool list --query \"[].targetDedicatedNodes\" -o tsv");

        assertThat(result.err().split("This session is read-only", -1)).hasSize(3);
        assertThat(result.out()).endsWith("3\n");
    }

    @Test
    void aSignInCanBeReadOnlyForItself() {
        Batchsh.Result result = run(
                "login device-code --cloud simulated --read-only",
                "context save careful",
                "context use careful",
                "pool resize nightly --target-dedicated-nodes 5");

        assertThat(result.err()).contains("This session is read-only");
        assertThat(result.status()).isEqualTo(4);
    }

    @Test
    void aRunningRecordingGoesOnInTheOtherContext() throws IOException {
        Path recording = home.resolve("run.batchsh.jsonl");

        Batchsh.Result result = run(
                "record start " + recording,
                "pool list",
                "login device-code --cloud simulated",
                "pool show nightly",
                "account use contosobatch",
                "node list nightly",
                "record stop",
                "gallery list");

        assertThat(result.err()).doesNotContain("error:");
        assertThat(Files.readString(recording))
                .contains("batch.pool.list", "batch.pool.get", "batch.node.list", "login device-code")
                .doesNotContain("compute.gallery.list")
                .doesNotContain("enter the code");
    }

    @Test
    void aRecordingOfTheSimulatedAzureDoesNotGoOnInALiveOne() {
        Batchsh.Result result = new Batchsh(home)
                .environment("AZURE_TENANT_ID", "t")
                .environment("AZURE_CLIENT_ID", "c")
                .environment("AZURE_CLIENT_SECRET", "planted-secret")
                .run(
                        "--record",
                        home.resolve("run.batchsh.jsonl").toString(),
                        "-c",
                        "pool list",
                        "-c",
                        "login environment");

        assertThat(result.err()).contains("cannot go on there.").contains("try: record stop");
    }

    @Test
    void groovyGoesThereToo() throws IOException {
        Batchsh.Result result = new Batchsh(home)
                .run(
                        "--simulated=" + twoAccounts(),
                        "-c",
                        "login(credential: 'device-code', cloud: 'simulated', account: 'contosobatch')",
                        "-c",
                        "contexts.save('work').name()",
                        "-c",
                        "account.use('spare'); account.list()*.name()",
                        "-c",
                        "contexts.use('work').name() + ' in ' + session.account",
                        "-c",
                        "contexts.delete('work'); contexts.list()",
                        "-c",
                        "session.login(secret: 'planted-secret')");

        assertThat(result.out())
                .containsSubsequence("device-code", "work\n", "contosobatch", "spare", "work in contosobatch");
        assertThat(result.err())
                .contains("error: login has no argument 'secret'.")
                .doesNotContain("planted-secret");
    }
}
