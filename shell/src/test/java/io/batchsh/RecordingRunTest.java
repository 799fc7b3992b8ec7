package io.batchsh;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A run recorded in one account is planned, run, verified and undone in another whose names are all different. */
class RecordingRunTest {

    private static final String QUICKSTART = "../scripts/quickstart.groovy";
    private static final String IMAGE = " --set image=fabrikamgallery/ubuntu-2404-hpc/2.1.0";
    private static final String OTHER_SUBSCRIPTION = "11111111-2222-4333-8444-555555555555";

    @TempDir
    Path home;

    private Path recording;
    private Path second;

    @BeforeEach
    void recordInTheFirstWorld() throws IOException {
        recording = home.resolve("run.batchsh.jsonl");
        assertThat(new Batchsh(home)
                        .run("--record", recording.toString(), QUICKSTART, "--nodes", "2")
                        .status())
                .isZero();
        second = home.resolve("second.json");
        Files.writeString(
                second,
                demo().replace("3f0b7a52-6a6e-4b8e-9f0a-c0ffee5ba7c4", OTHER_SUBSCRIPTION)
                        .replace("contosobatch", "fabrikambatch")
                        .replace("contosogallery", "fabrikamgallery")
                        .replace("rg-batch", "rg-fabrikam")
                        .replace("westeurope", "northeurope")
                        .replace("\"West Europe\"", "\"North Europe\""));
    }

    private static String demo() throws IOException {
        try (InputStream demo = RecordingRunTest.class.getResourceAsStream("simulator/worlds/demo.json")) {
            return new String(demo.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Runs lines in the second world, {@code FILE} being the recording. */
    private Batchsh.Result second(String... lines) {
        List<String> arguments = new ArrayList<>(List.of("--simulated=" + second, "--on-error", "continue"));
        Arrays.stream(lines).forEach(line -> {
            arguments.add("-c");
            arguments.add(line.replace("FILE", recording.toString()));
        });
        return new Batchsh(home).run(arguments.toArray(String[]::new));
    }

    @Test
    void aRecordingNamesItsInputsAndLinksThem() throws IOException {
        String text = Files.readString(recording);

        assertThat(text)
                .contains("\"t\":\"input\",\"dt\":0,\"name\":\"account\",\"type\":\"batchAccountName\"")
                .contains("\"name\":\"image\",\"type\":\"galleryImageVersionId\"")
                .contains("\"/args/vmSize\":\"vmSize\"", "\"/args/targetDedicatedNodes\":\"nodes\"");
    }

    @Test
    void aPlanReadsOnlyAndSaysWhatPreflightFinds() {
        Batchsh.Result plan = second("recording plan FILE -o json", "pool list -o tsv --query [].id");

        assertThat(plan.status()).isEqualTo(4);
        assertThat(plan.out()).contains("\"verdict\": \"IMPOSSIBLE\"", "preflight A5");
        assertThat(plan.out()).endsWith("nightly\n");

        Batchsh.Result possible = second("recording plan FILE" + IMAGE);
        assertThat(possible.status()).isZero();
        assertThat(possible.out()).contains("create ", "batch.pool.create", "wait ");
    }

    @Test
    void aRunBindsTheNamesOfTheOtherAccountAndVerifiesClean() {
        Batchsh.Result run = second(
                "recording run FILE --yes" + IMAGE, "pool show quickstart -o json", "recording verify FILE" + IMAGE);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("account: contosobatch -> fabrikambatch", "location: westeurope -> northeurope")
                .contains("1 resources, no drift");
        assertThat(run.out()).contains(OTHER_SUBSCRIPTION, "fabrikamgallery", "\"targetDedicatedNodes\": 2");
    }

    @Test
    void inputsCanBeSetAndAnUnknownOneIsRefusedWithTheNamesThereAre() {
        Batchsh.Result run = second(
                "recording run FILE --yes --set pool=other --set nodes=1" + IMAGE,
                "pool list -o tsv --query [].[id,targetDedicatedNodes]",
                "recording run FILE --yes --set nodez=1");

        assertThat(run.out()).contains("other\t1");
        assertThat(run.err())
                .contains("The recording has no input 'nodez'")
                .contains("account, image, location, nodeAgentSkuId, nodes, pool, resourceGroup, subscription, vmSize");
    }

    @Test
    void runningAgainMakesNothingTwice() {
        Batchsh.Result run = second("recording run FILE --yes" + IMAGE, "recording run FILE --yes" + IMAGE);

        assertThat(run.status()).isZero();
        assertThat(run.err()).endsWith("nothing to do: all of it is there already\n");
    }

    @Test
    void aPoolThatIsThereButDifferentStopsTheRunBeforeItBegins() {
        Batchsh.Result run = second(
                "recording run FILE --yes" + IMAGE,
                "pool resize quickstart --nodes 1 --yes --wait",
                "recording run FILE --yes" + IMAGE);

        assertThat(run.status()).isEqualTo(4);
        assertThat(run.err())
                .contains("/targetDedicatedNodes: asked 2, there 1")
                .contains("The run does not begin");
    }

    @Test
    void driftIsCaughtAndWhatTheServiceFilledInIsToldApart() {
        Batchsh.Result run = second(
                "recording run FILE --yes" + IMAGE,
                "pool resize quickstart --nodes 1 --yes --wait",
                "recording verify FILE --defaults" + IMAGE);

        assertThat(run.status()).isEqualTo(5);
        assertThat(run.out()).contains("/targetDedicatedNodes: was 2, is 1");
        assertThat(run.err()).contains("1 has drifted", "pools/quickstart/taskSlotsPerNode: filled in 1");
    }

    @Test
    void whatWasSetIsExpectedAndNotWhatWasRecorded() {
        String sets = " --set nodes=1 --set pool=other --set vmSize=Standard_D4s_v3" + IMAGE;
        Batchsh.Result run = second(
                "recording run FILE --yes" + sets, "recording verify FILE" + sets, "recording verify FILE" + IMAGE);

        assertThat(run.out()).contains("pools/other", "same").contains("is gone");
        assertThat(run.err()).contains("1 resources, no drift", "1 has drifted");
    }

    @Test
    void whatNobodyTouchedHasNotDrifted() {
        Path images = home.resolve("images.batchsh.jsonl");
        Batchsh.Result run = new Batchsh(home)
                .run(
                        "--yes",
                        "-c",
                        "record start " + images,
                        "-c",
                        "image prepare --from-vm build-data --gallery contosogallery --definition data --version 1.0.0",
                        "-c",
                        "image-version create contosogallery/ubuntu-2204-gen2/1.2.0 --target-regions westeurope=2"
                                + " northeurope --source contosogallery/ubuntu-2204-gen2/1.1.0",
                        "-c",
                        "job create --id nights --pool nightly",
                        "-c",
                        "record stop",
                        "-c",
                        "simulator clock advance 1h",
                        "-c",
                        "recording verify " + images);

        assertThat(run.err()).contains(" resources, no drift");
        assertThat(run.status()).as(run.out()).isZero();
    }

    @Test
    void whatWasAddedByHandIsDrift() {
        Batchsh.Result run = second(
                "recording run FILE --yes" + IMAGE,
                "pool patch quickstart --metadata owner=somebody --yes",
                "recording verify FILE -o json" + IMAGE);

        assertThat(run.status()).isEqualTo(5);
        assertThat(run.out()).contains("/metadata: was nothing, is ");
        assertThat(run.out()).contains("owner").doesNotContain("taskSlotsPerNode: was");
    }

    @Test
    void undoLeavesTheAccountAsItWas() {
        Batchsh.Result run = second(
                "recording run FILE --yes" + IMAGE,
                "recording undo FILE --yes",
                "pool list -o tsv --query [].id",
                "recording undo FILE --yes");

        assertThat(run.status()).isZero();
        assertThat(run.out()).endsWith("nightly\n");
        assertThat(run.err())
                .contains("delete: undo batch.pool.create pools/quickstart")
                .endsWith("nothing to undo\n");
    }

    @Test
    void aDryRunSendsNothing() {
        Batchsh.Result run = second("recording run FILE --dry-run" + IMAGE, "pool list -o tsv --query [].id");

        assertThat(run.err() + run.out()).contains("POST").contains("/pools");
        assertThat(run.out()).endsWith("nightly\n");
    }

    @Test
    void aRunKilledBetweenCallAndAnswerIsRecoveredWithoutASecondPool() throws IOException {
        String text = Files.readString(recording);
        int call = text.indexOf("\"op\":\"batch.pool.create\"");
        int end = text.indexOf('\n', call) + 1;
        // The process died after the request was on the disk, and in the middle of writing the next line.
        Files.writeString(recording, text.substring(0, end + 20));

        Batchsh.Result tookEffect =
                new Batchsh(home).run("-c", "run " + QUICKSTART + " --nodes 2", "-c", "recording recover " + recording);

        assertThat(tookEffect.err()).contains("batch.pool.create pools/quickstart took effect");
        assertThat(home.resolve("run.batchsh.jsonl.torn")).exists();
        Batchsh.Result shown = new Batchsh(home).run("recording", "show", recording.toString());
        assertThat(shown.err()).contains("complete: cancelled").doesNotContain("in doubt");
    }

    @Test
    void whatDidNotTakeEffectIsSaidNotToHave() throws IOException {
        String text = Files.readString(recording);
        int end = text.indexOf('\n', text.indexOf("\"op\":\"batch.pool.create\"")) + 1;
        Files.writeString(recording, text.substring(0, end));

        Batchsh.Result recovered = new Batchsh(home).run("recording", "recover", recording.toString());

        assertThat(recovered.status()).isZero();
        assertThat(recovered.err()).contains("batch.pool.create pools/quickstart did not take effect");
        assertThat(new Batchsh(home)
                        .run("recording", "recover", recording.toString())
                        .err())
                .contains("is complete");
    }

    @Test
    void aPlanInAFileIsRunOnceAndIsStaleThen() {
        String plan = home.resolve("plan.json").toString();
        Batchsh.Result run = second(
                "recording plan FILE --out " + plan + IMAGE,
                "recording run FILE --yes --plan " + plan + IMAGE,
                "recording run FILE --yes --plan " + plan + IMAGE);

        assertThat(run.status()).isEqualTo(5);
        assertThat(run.err()).contains("The plan is stale.", "/steps/0/verdict: asked \"create\", there \"same\"");
    }

    @Test
    void aPlanForAnotherTargetIsStale() {
        String plan = home.resolve("plan.json").toString();
        new Batchsh(home).run("recording", "plan", recording.toString(), "--out", plan);

        Batchsh.Result run = second("recording run FILE --yes --plan " + plan + IMAGE);

        assertThat(run.status()).isEqualTo(5);
        assertThat(run.err()).contains("The plan is stale.", "/target/subscription");
    }

    @Test
    void lintSaysWhatWasNotRecorded() {
        Path secret = home.resolve("secret.batchsh.jsonl");
        new Batchsh(home)
                .run(
                        "--record",
                        secret.toString(),
                        "-c",
                        "pool create --id s --image contosogallery/ubuntu-2204-gen2 --vm-size Standard_D2s_v3"
                                + " --node-agent-sku-id 'batch.node.ubuntu 22.04' --nodes 1"
                                + " --start-task-command-line 'printenv' --start-task-environment TOKEN=planted");

        Batchsh.Result lint = new Batchsh(home).run("recording", "lint", secret.toString());

        assertThat(lint.status()).isZero();
        assertThat(lint.out())
                .contains("A run needs the secret TOKEN: /startTask/environmentSettings/0/value was not recorded.");
        assertThat(new Batchsh(home)
                        .run("recording", "lint", recording.toString())
                        .err())
                .isEqualTo("nothing to say against it\n");
    }

    @Test
    void twoRunsAreHeldAgainstEachOtherByWhatTheyChanged() {
        Path other = home.resolve("other.batchsh.jsonl");
        new Batchsh(home).run("--record", other.toString(), QUICKSTART, "--nodes", "1");

        Batchsh.Result diff = new Batchsh(home).run("recording", "diff", recording.toString(), other.toString());

        assertThat(diff.status()).isEqualTo(5);
        assertThat(diff.out()).contains("pools/quickstart", "/targetDedicatedNodes: recorded 2, now 1");
        assertThat(new Batchsh(home)
                        .run("recording", "diff", recording.toString(), recording.toString())
                        .status())
                .isZero();
    }

    @Test
    void anExportedScriptDoesTheSame() {
        String script = home.resolve("again.groovy").toString();
        Batchsh.Result exported = new Batchsh(home)
                .run("recording", "export", recording.toString(), "--format", "groovy", "--out", script);
        assertThat(exported.status()).isZero();

        Batchsh.Result run = new Batchsh(home)
                .run(
                        "-c",
                        "run " + script + " --pool again --nodes 1",
                        "-c",
                        "pool show again --query targetDedicatedNodes -o tsv");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("1\n");
    }

    @Test
    void playingInTimeShowsWhatWasTyped() throws IOException {
        Path typed = home.resolve("typed.batchsh.jsonl");
        new Batchsh(home).run("--record", typed.toString(), "-c", "pool list -o tsv --query [].id");

        Batchsh.Result played = new Batchsh(home).run("recording", "play", typed.toString(), "--speed", "1000000");

        assertThat(played.out()).isEqualTo("nightly\n");
        assertThat(played.err()).contains("> pool list -o tsv --query");
    }
}
