package io.batchsh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What engineers do with nodes and when nodes fail, on the simulated Azure. */
class NodeCommandsTest {

    private static final String CREATE = "pool create --id demo --image contosogallery/ubuntu-2204-gen2"
            + " --vm-size Standard_D2s_v3 --node-agent-sku-id 'batch.node.ubuntu 22.04' -o none ";
    private static final String UNUSABLE =
            "simulator fault add node-unusable --resource '/pools/demo/nodes/*' --count 2 -o none";
    private static final String START_TASK_FAILS =
            "simulator fault add start-task-failed --resource '/pools/demo/nodes/*' --count 1 -o none";

    @TempDir
    Path home;

    private Batchsh.Result run(String... lines) {
        return new Batchsh(home)
                .run(Stream.concat(
                                Stream.of("--on-error", "continue"),
                                Arrays.stream(lines).flatMap(line -> Stream.of("-c", line)))
                        .toArray(String[]::new));
    }

    private static String states(String pool) {
        return "node list " + pool + " -o tsv --query [].state";
    }

    @Test
    void explainsUnusableNodesAndShowsThemFirst() {
        Batchsh.Result result = run(UNUSABLE, CREATE + "--nodes 4", "pool wait demo", states("demo"));

        assertThat(result.err())
                .contains("error: The pool demo will not have 4 nodes ready: 2 of 4 nodes unusable.")
                .contains("unusable, and the service names no error")
                .contains("usually: Batch cannot reach the node and goes on trying.")
                .contains("These nodes are billed.");
        assertThat(result.out()).isEqualTo("unusable\nunusable\nidle\nidle\n");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void explainsAStartTaskThatFails() {
        Batchsh.Result result = run(
                START_TASK_FAILS,
                CREATE + "--nodes 2 --start-task-command-line '/bin/sh -c \"echo installing\"'"
                        + " --start-task-wait-for-success",
                "pool wait demo",
                "node list demo --state starttaskfailed -o tsv --query [].state");

        assertThat(result.err())
                .contains("the start task failed on 1 of 2 nodes")
                .contains("start task: FailureExitCode, exit code 1")
                .contains("try: node files demo tvmps_");
        assertThat(result.out()).isEqualTo("starttaskfailed\n");
    }

    @Test
    void printsWhatAStartTaskWrote() {
        Batchsh.Result result = run(
                CREATE + "--nodes 1 --start-task-command-line '/bin/sh -c \"echo out; echo err >&2\"' --wait",
                "node files demo tvmps_ --start-task",
                "node file show demo tvmps_ startup/stdout.txt");

        assertThat(result.out()).isEqualTo("""
            == startup/stdout.txt
            out
            == startup/stderr.txt
            err
            out
            """);
    }

    @Test
    void watchesNodesComeUpInLinesThatSayWhatHasChanged() {
        Batchsh.Result result = run(CREATE + "--nodes 4", "pool watch demo -o tsv --query id");

        assertThat(result.out()).isEqualTo("demo\n");
        assertThat(result.err().lines().filter(line -> line.matches("\\d\\d:\\d\\d .*")))
                .first()
                .asString()
                .isEqualTo("00:00 resizing  [░░░░░░░░░░░░░░░░░░░░░░░░] 0/4 idle");
        assertThat(result.err()).contains(" steady    [████████████████████████] 4/4 idle\n");
        assertThat(result.err()).containsPattern("ready nodes ▁+[▂-█]+ 0 to 4 in \\d min");
    }

    @Test
    void watchesToTheEndWhenSomeNodesFailAndExplainsThemOnce() {
        Batchsh.Result result = run(UNUSABLE, CREATE + "--nodes 4", "pool watch demo");

        assertThat(result.err()).contains("2/4 idle, 2 unusable").containsOnlyOnce("usually: Batch cannot reach");
        assertThat(result.err()).contains("error: The pool demo will not have 4 nodes ready");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void saysThatAResizeFellShortAndWhen() {
        Batchsh.Result result = run(
                "simulator fault add allocation-timeout -o none",
                CREATE + "--nodes 2",
                "pool wait demo --for steady -o none",
                "simulator clock advance 3d -o none",
                "pool show demo -o none");

        assertThat(result.err())
                .contains("the last resize, 3 days ago, fell short: AllocationTimedout")
                .contains("next: pool resize demo --target-dedicated-nodes 2");
    }

    @Test
    void rebootsANodeNamedByTheBeginningOfItsIdAndWaitsForIt() {
        Batchsh.Result result = run("node reboot nightly tvmps_00e --wait -o tsv --query [].state");

        assertThat(result.out()).isEqualTo("idle\n");
        assertThat(result.err()).contains("pool nightly: 1 rebooting");
    }

    @Test
    void asksBeforeItReimagesANode() {
        assertThat(run("node reimage nightly tvmps_00e").status()).isEqualTo(4);
        assertThat(run("node reimage nightly tvmps_00e --yes -o tsv --query [].state")
                        .out())
                .isEqualTo("reimaging\n");
    }

    @Test
    void takesADeallocationBack() {
        Batchsh.Result result = run(
                "node deallocate nightly tvmps_00e --wait -o tsv --query [].state",
                "node start nightly --state deallocated --wait -o tsv --query [].state");

        assertThat(result.out()).isEqualTo("deallocated\nidle\n");
        assertThat(result.err()).contains("undo: node start nightly tvmps_00e").contains("undo: node deallocate");
    }

    @Test
    void letsANodeTakeNoTasksForAWhile() {
        Batchsh.Result result = run(
                "node disable-scheduling nightly tvmps_00e -o tsv --query [].schedulingState",
                "node enable-scheduling nightly tvmps_00e -o tsv --query [].schedulingState");

        assertThat(result.out()).isEqualTo("disabled\nenabled\n");
    }

    @Test
    void removesANodeAndThePoolIsToHaveOneFewer() {
        assertThat(run("node remove nightly tvmps_00e").status()).isEqualTo(4);
        Batchsh.Result result = run(
                "node remove nightly tvmps_00e --yes --wait -o tsv --query targetDedicatedNodes",
                "node show nightly tvmps_00e");

        assertThat(result.out()).isEqualTo("2\n");
        assertThat(result.err())
                .contains("undo: pool resize nightly --target-dedicated-nodes 3 --target-low-priority-nodes 1")
                .contains("The pool nightly has no node tvmps_00e.");
        assertThat(result.status()).isEqualTo(3);
    }

    @Test
    void refusesABeginningThatSeveralNodesHave() {
        Batchsh.Result result = run("node show nightly tvmps_8");

        assertThat(result.err()).contains("2 nodes of the pool nightly begin with tvmps_8.");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void wantsNodesOrStates() {
        assertThat(run("node reboot nightly").err()).contains("Give ids, or --state, not both.");
        assertThat(run("node reboot nightly --state lost").err()).contains("--state is one of idle, running");
    }

    @Test
    void uploadsLogsToAContainerWhoseAddressIsNotOnTheLine() throws IOException {
        Path url = home.resolve("container.url");
        Files.writeString(url, "https://logs.blob.core.windows.net/c?sv=2024&sig=c2VjcmV0\n");
        Path recording = home.resolve("r.batchsh.jsonl");

        Batchsh.Result result = new Batchsh(home)
                .run(
                        "--record",
                        recording.toString(),
                        "-c",
                        "node logs nightly tvmps_00e --container-url-file " + url
                                + " -o tsv --query numberOfFilesUploaded");

        assertThat(result.out()).isEqualTo("4\n");
        assertThat(Files.readString(recording))
                .contains("batch.node.uploadLogs")
                .doesNotContain("c2VjcmV0");
        assertThat(run("node logs nightly tvmps_00e").status()).isEqualTo(2);
        assertThat(run("node logs nightly tvmps_00e --container-url-file " + url + " --dry-run")
                        .out())
                .contains("sig=***")
                .doesNotContain("c2VjcmV0");
    }

    @Test
    void makesAUserToSignInWithAndForgetsItAgain() throws IOException {
        Path key = home.resolve("id.pub");
        Files.writeString(key, "ssh-ed25519 AAAA me\n");

        Batchsh.Result result = run(
                "node user add nightly tvmps_00e --name me --admin --expires-in 2h --ssh-public-key-file " + key,
                "node remote-login nightly tvmps_00e -o tsv --query port",
                "node user delete nightly tvmps_00e me --yes",
                "node user delete nightly tvmps_00e me --yes");

        assertThat(result.out()).matches("5\\d{4}\n");
        assertThat(result.err())
                .contains("undo: node user delete nightly tvmps_00e")
                .contains("next: ssh -p 5");
        assertThat(result.status()).isEqualTo(3);
    }

    @Test
    void playsARecordingOfNodesAndTasksWithoutAddressesAndContents() throws IOException {
        Path recording = home.resolve("r.batchsh.jsonl");
        String[] lines = {
            "-c", "node remote-login nightly tvmps_00e -o tsv --query port",
            "-c", "job create --id trial --pool-id nightly -o none",
            "-c", "task add trial --command-line hostname --wait -o none",
            "-c", "task output trial task-1 -o json"
        };

        Batchsh.Result recorded = new Batchsh(home).run(with("--record", recording, lines));
        Batchsh.Result played = new Batchsh(home).run(with("--playback", recording, lines));

        assertThat(recorded.out()).contains("\"stdout\": \"00e242b7eae9d0\\n\"");
        assertThat(played.status()).isZero();
        assertThat(played.out()).startsWith("5").contains("\"stdout\": \"\"").contains("\"exitCode\": 0");
        assertThat(Files.readAllLines(recording))
                .filteredOn(line -> line.contains("batch.task.file.get") || line.contains("\"t\":\"result\""))
                .noneMatch(line -> line.contains("00e242b7eae9d0") || line.contains("203.0.113"));
    }

    private static String[] with(String option, Path file, String... lines) {
        return Stream.concat(Stream.of(option, file.toString()), Arrays.stream(lines))
                .toArray(String[]::new);
    }
}
