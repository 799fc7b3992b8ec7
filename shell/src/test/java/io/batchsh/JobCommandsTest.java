package io.batchsh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Jobs and tasks, as far as engineers need them to try a pool, and the smoke test of all nodes. */
class JobCommandsTest {

    private static final String JOB = "job create --id trial --pool-id nightly -o none";
    private static final String JOBS = "job list -o tsv --query [].id";

    @TempDir
    Path home;

    private Batchsh.Result run(String... lines) {
        return new Batchsh(home)
                .run(Stream.concat(
                                Stream.of("--on-error", "continue"),
                                Arrays.stream(lines).flatMap(line -> Stream.of("-c", line)))
                        .toArray(String[]::new));
    }

    private static String task(String script) {
        return "task add trial --command-line '/bin/sh -c \"" + script + "\"' ";
    }

    @Test
    void addsATaskAndPrintsWhatItWrites() {
        Batchsh.Result result = run(JOB, task("echo out; echo beside >&2") + "--wait");

        assertThat(result.out()).isEqualTo("out\n");
        assertThat(result.err()).contains("undo: task delete trial task-1").contains("\nbeside\n");
        assertThat(result.status()).isZero();
    }

    @Test
    void numbersTasksThatAreGivenNoName() {
        Batchsh.Result result = run(
                JOB,
                "task add trial --id task-2 --command-line hostname -o none",
                task("true") + "-o tsv --query id",
                task("true") + "-o tsv --query id");

        assertThat(result.out()).isEqualTo("task-3\ntask-4\n");
    }

    @Test
    void endsWithOneWhenTheTaskFailsAndSaysWhy() {
        Batchsh.Result result = run(JOB, task("echo before; exit 4") + "--wait");

        assertThat(result.out()).isEqualTo("before\n");
        assertThat(result.err()).contains("task task-1 failed: FailureExitCode, exit code 4: The task exited");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void saysThatNoNodeWillTakeTheTask() {
        Batchsh.Result result = run(
                "pool resize nightly --target-dedicated-nodes 0 --target-low-priority-nodes 0 --yes --wait -o none",
                JOB,
                task("true") + "--wait");

        assertThat(result.err())
                .contains("error: The pool nightly has no nodes.")
                .contains("try: pool resize nightly --target-dedicated-nodes 1");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void disablesAndEnablesAJob() {
        Batchsh.Result result = run(
                JOB,
                "job disable trial --wait -o tsv --query state",
                task("true") + "--id t --wait",
                "job enable trial -o none",
                "task show trial t -o tsv --query state");

        assertThat(result.out()).startsWith("disabled\n");
        assertThat(result.err()).contains("error: The job trial is disabled.").contains("try: job enable trial");
    }

    @Test
    void asksForTheNameBeforeUnfinishedTasksAreLost() {
        Batchsh.Result refused = run(JOB, task("sleep 600") + "-o none", "job delete trial --yes", JOBS);
        assertThat(refused.err()).contains("try: the same command with --confirm trial");
        assertThat(refused.out()).isEqualTo("trial\n");

        Batchsh.Result deleted =
                run(JOB, task("sleep 600") + "-o none", "job delete trial --confirm trial --wait", JOBS);
        assertThat(deleted.out()).isEmpty();
        assertThat(deleted.err()).contains("undo: job create --id trial --pool-id nightly");
    }

    @Test
    void terminatesAJobWithAReason() {
        Batchsh.Result result = run(JOB, "job terminate trial --yes --wait --reason seen -o json");

        assertThat(result.out()).contains("\"state\": \"completed\"").contains("\"terminateReason\": \"seen\"");
    }

    @Test
    void showsTasksTheirFilesAndTheirOutputInJson() {
        Batchsh.Result result = run(
                JOB,
                task("echo hi") + "--id t --wait -o none",
                "task list trial --state completed -o tsv --query [].id",
                "task files trial t -o tsv --query [].name",
                "task output trial t -o tsv --query stdout",
                "job show trial -o none",
                "task delete trial t --yes",
                "task show trial t");

        assertThat(result.out()).isEqualTo("t\nstderr.txt\nstdout.txt\nwd\nhi^J\n");
        assertThat(result.err()).contains("1 of 1 task done").contains("try: task list trial");
        assertThat(result.status()).isEqualTo(3);
    }

    @Test
    void takesPropertiesItDoesNotKnowFromAFile() throws IOException {
        Path file = home.resolve("job.json");
        Files.writeString(
                file, "{\"id\": \"other\", \"displayName\": \"From a file\", \"poolInfo\": {\"poolId\": \"x\"}}");

        Batchsh.Result result =
                run("job create --json-file " + file + " --id trial --pool-id nightly --priority 5 --dry-run");

        assertThat(result.out()).contains("POST ").contains("""
            {
              "id": "trial",
              "displayName": "From a file",
              "poolInfo": {
                "poolId": "nightly"
              },
              "priority": 5
            }
            """);
    }

    @Test
    void testsEachNodeOfAPoolAndLeavesNothingBehind() {
        Batchsh.Result result = run("pool test nightly", "simulator clock advance 1m -o none", JOBS);

        assertThat(result.out().lines().filter(line -> line.endsWith("  passed  exit code 0")))
                .hasSize(4);
        assertThat(result.out().lines().filter("  Ubuntu 22.04 LTS"::equals)).hasSize(4);
        assertThat(result.out()).doesNotContain("batchsh-test");
        assertThat(result.err()).endsWith("pool nightly: 4 of 4 nodes passed\n");
        assertThat(result.status()).isZero();
    }

    @Test
    void failsTheTestWhenANodeFailsAndStillCleansUp() {
        Batchsh.Result result = run(
                "pool test nightly --command '/bin/sh -c \"echo no >&2; exit 3\"' --nodes 2 -o tsv"
                        + " --query \"[].[verdict,exitCode,stderr]\"",
                "simulator clock advance 1m -o none",
                JOBS);

        assertThat(result.out()).isEqualTo("failed\t3\tno^J\nfailed\t3\tno^J\n");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void coloursTheVerdictAndShowsWhatATaskTriesToDoToATerminal() {
        String[] line = {
            "--color", "always", "-c", "pool test nightly --nodes 1 --command '/bin/sh -c \"echo a\u001b[31mb\"'"
        };
        assertThat(new Batchsh(home).run(line).out())
                .contains("\u001b[32mpassed\u001b[0m")
                .contains("  a^[[31mb\n");
    }

    @Test
    void reportsWhatHasNotEndedInTime() {
        Batchsh.Result result = run(
                "pool test nightly --timeout 5m --command '/bin/sh -c \"sleep 3600\"' -o tsv --query [].verdict",
                "simulator clock advance 10m -o none",
                JOBS);

        assertThat(result.out()).isEqualTo("unfinished\nunfinished\nunfinished\nunfinished\n");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void reportsNodesThatTakeNoTasks() {
        Batchsh.Result result = run(
                "node disable-scheduling nightly tvmps_00e -o none",
                "pool test nightly -o tsv --query \"[].[verdict,reason]\"");

        assertThat(result.out())
                .contains("untested\tthe node was told to take no tasks")
                .contains("passed\t");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void cleansUpWhenTheServiceRefusesTheTasks() {
        Batchsh.Result result = run(
                "simulator fault add status --operation batch.task.createMany --status 400 --code Broken -o none",
                "pool test nightly",
                "simulator clock advance 1m -o none",
                JOBS);

        assertThat(result.out()).isEmpty();
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void saysWhichJobIsLeftWhenItCannotBeDeleted() {
        Batchsh.Result result = run(
                "simulator fault add status --operation batch.job.delete --status 400 --code Broken -o none",
                "pool test nightly -o none");

        assertThat(result.err()).contains("the job batchsh-test-nightly-20260101T000000 is left:");
        assertThat(result.status()).isZero();
    }
}
