package io.batchsh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code scripts/blue-green-image.groovy}, on the demo world with a newer version and a job. */
class BlueGreenImageTest {

    private static final String SCRIPT = "run ../scripts/blue-green-image.groovy";
    private static final String NEWER = "image-version create contosogallery/ubuntu-2204-gen2/1.2.0 --source"
            + " contosogallery/ubuntu-2204-gen2/1.1.0 --target-regions westeurope=2";
    private static final String CLIENT =
            "import com.azure.core.util.BinaryData\nimport io.batchsh.azure.batch.RequestOptions\n";

    @TempDir
    Path home;

    private Batchsh.Result run(String... lines) {
        return run(List.of(), lines);
    }

    /** The lines one after the other, even if one fails. */
    private Batchsh.Result goOn(String... lines) {
        return run(List.of("--on-error", "continue"), lines);
    }

    private Batchsh.Result run(List<String> options, String... lines) {
        List<String> arguments = new ArrayList<>(options);
        for (String line : lines) {
            arguments.add("-c");
            arguments.add(line);
        }
        return new Batchsh(home).run(arguments.toArray(String[]::new));
    }

    private String script(String name, String text) throws IOException {
        return "run " + Files.writeString(home.resolve(name + ".groovy"), CLIENT + text);
    }

    /** A job of the blue pool with a task that runs for an hour, and one that its owner has disabled. */
    private String jobs() throws IOException {
        return script("jobs", """
                ['render', 'paused'].each { id ->
                    azure.batch.createJobWithResponse(BinaryData.fromString(
                        '{"id": "' + id + '", "poolInfo": {"poolId": "nightly"}, "metadata": [{"name": "team", "value": "render"}]}'),
                        new RequestOptions())
                }
                azure.batch.createTaskWithResponse('render', BinaryData.fromString(
                    '{"id": "frame", "commandLine": "/bin/sh -c \\\\"sleep 3600\\\\""}'), new RequestOptions())
                jobs.disable('paused')
                azure.batch.createJobScheduleWithResponse(BinaryData.fromString(
                    '{"id": "daily", "schedule": {"recurrenceInterval": "P1D", "doNotRunUntil": "2040-01-01T00:00:00Z"},'
                    + ' "jobSpecification": {"poolInfo": {"poolId": "nightly"}}}'), new RequestOptions())
                """);
    }

    /** Where the jobs are. */
    private String where() throws IOException {
        return script("where", """
                azure.batch.listJobs(new RequestOptions()).each { println it.toString() }
                azure.batch.listJobSchedules(new RequestOptions()).each { println it.toString() }
                """);
    }

    @Test
    void noJobMovesToAPoolThatIsNotThere() throws IOException {
        Batchsh.Result run = goOn(
                jobs(),
                "pools.moveJobs('nightly', to: 'nope')",
                "pools.moveJobs('nightly', to: 'nightly')",
                "job list -o tsv --query \"[].[id,state,poolInfo.poolId]\"");

        assertThat(run.err()).contains("There is no pool 'nope'", "is the pool that they are on");
        assertThat(run.out()).contains("render\tactive\tnightly\n");
    }

    @Test
    void movesThePoolAndItsJobs() throws IOException {
        Batchsh.Result moved = run(
                NEWER,
                jobs(),
                SCRIPT + " --tasks requeue",
                where(),
                "pool list -o tsv --query" + " [].[id,currentDedicatedNodes,currentLowPriorityNodes]",
                "pool show nightly-1-2-0 -o json");

        assertThat(moved.err()).doesNotContain("error:");
        assertThat(moved.out())
                .contains("green pool: 3 dedicated and 1 Spot nodes ready")
                .contains("job: render moved\n", "job: paused moved, still disabled\n", "job schedule: daily moved\n")
                .contains("nightly\t0\t0", "nightly-1-2-0\t3\t1")
                .contains("ubuntu-2204-gen2/versions/1.2.0", "\"blue-green-of\"")
                .doesNotContain("\"poolId\":\"nightly\"", "batchsh-moving");
    }

    @Test
    void letsTheBluePoolKeepItsNodesWhenTheGreenOneDoesNotComeUp() {
        Batchsh.Result failing = goOn(
                NEWER,
                "simulator fault add allocation-timeout --resource /pools/nightly-1-2-0",
                SCRIPT,
                "pool list -o tsv --query [].[id,currentDedicatedNodes]");

        assertThat(failing.err()).contains("AllocationTimedout");
        assertThat(failing.out()).contains("nightly\t3", "nightly-1-2-0\t0").doesNotContain("blue pool:");
    }

    @Test
    void goesOnWhereItStopped() throws IOException {
        Batchsh.Result first = goOn(
                NEWER,
                jobs(),
                "simulator fault add status --status 409 --operation batch.job.enable",
                SCRIPT,
                SCRIPT + " --delete",
                where(),
                "pool list -o tsv --query [].id");

        assertThat(first.err()).containsOnlyOnce("error:");
        assertThat(first.out())
                .contains(
                        "green pool: nightly-1-2-0 is there, going on",
                        "job: render moved\n",
                        "blue pool: nightly deleted")
                .contains("\"state\":\"active\"")
                .doesNotContain("\"poolId\":\"nightly\"", "batchsh-moving");
    }

    @Test
    void bringsTheFormulaToTheGreenPoolAfterTheJobs() {
        Batchsh.Result moved = run(
                NEWER,
                "pools.enableAutoScale('nightly', formula: '$TargetDedicatedNodes = 2;', interval: java.time.Duration.ofMinutes(5))",
                "pools.awaitIdle('nightly')",
                SCRIPT + " --green next",
                "pool list -o tsv --query [].[id,enableAutoScale,targetDedicatedNodes]");

        assertThat(moved.out())
                .contains("green pool: scales by the formula of nightly", "next\ttrue", "nightly\tfalse\t0");
    }

    @Test
    void doesNothingForAPoolThatIsUpToDate() {
        assertThat(run(SCRIPT).out()).contains("nightly runs on contosogallery/ubuntu-2204-gen2/1.1.0 already");
    }

    @Test
    void refusesAPoolThatIsNotItsOwn() {
        Batchsh.Result refused = run(
                NEWER,
                "pools.create(properties: pools.copy('nightly').properties, id: 'nightly-1-2-0', targetDedicatedNodes: 0)",
                SCRIPT);

        assertThat(refused.status()).isEqualTo(4);
        assertThat(refused.err()).contains("not the green one of nightly");
    }
}
