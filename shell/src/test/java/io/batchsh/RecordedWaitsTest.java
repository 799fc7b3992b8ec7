package io.batchsh;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.batchsh.azure.Wait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A run stops at no wait that batchsh itself has recorded. */
class RecordedWaitsTest {

    private static final Pattern UNTIL = Pattern.compile("\"until\":\"([^\"]*)\"");
    private static final String POOL = "pool create --id waits --image contosogallery/ubuntu-2204-gen2/1.1.0"
            + " --vm-size Standard_D2s_v3 --node-agent-sku-id 'batch.node.ubuntu 22.04' --nodes 2 ";

    @TempDir
    Path home;

    /** Records lines in one simulated Azure and runs the recording in another; returns the conditions that were recorded. */
    private Set<String> recordAndRun(String... lines) throws IOException {
        Path recording = home.resolve("waits.batchsh.jsonl");
        List<String> arguments =
                new ArrayList<>(List.of("--yes", "--confirm", "waits", "--record", recording.toString()));
        for (String line : lines) {
            arguments.add("-c");
            arguments.add(line);
        }
        Batchsh.Result recorded = new Batchsh(home).run(arguments.toArray(String[]::new));
        assertThat(recorded.status()).as(recorded.err()).isZero();

        Batchsh.Result checked = new Batchsh(home).run("recording", "lint", recording.toString());
        assertThat(checked.out() + checked.err()).doesNotContain("cannot wait");

        Batchsh.Result run = new Batchsh(home).run("recording", "run", recording.toString(), "--yes");
        assertThat(run.err()).doesNotContain("error:").contains("wait: ");
        assertThat(run.status()).as(run.err()).isZero();
        return UNTIL.matcher(Files.readString(recording))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void poolsAndTheirNodes() throws IOException {
        assertThat(recordAndRun(
                        POOL + "--wait",
                        "node reboot waits --state idle --wait",
                        "pool resize waits --nodes 1 --wait",
                        "= pools.awaitSteady('waits')",
                        "= pools.awaitIdle('waits', nodes: 1)",
                        "pool delete waits --wait"))
                .containsExactlyInAnyOrder(
                        "idle or running nodes == target nodes",
                        "idle or running nodes >= 1",
                        "state of 2 nodes in [deallocated, idle, offline, running]",
                        "allocationState == steady",
                        "gone");
    }

    @Test
    void jobsAndTasks() throws IOException {
        assertThat(recordAndRun(
                        "job create --id trial --pool-id nightly -o none",
                        "task add trial --id hello --command-line hostname --wait -o none",
                        "= tasks.awaitDone('trial')",
                        "job disable trial --wait",
                        "job enable trial",
                        "job terminate trial --wait",
                        "job delete trial --wait"))
                .containsExactlyInAnyOrder(
                        "state == completed", "no active or running tasks", "state == disabled", "gone");
    }

    @Test
    void imagesProvidersAndRoles() throws IOException {
        assertThat(recordAndRun(
                        "image-version replicate contosogallery/debian-12/12.1.0 --target-regions northeurope=1 --wait",
                        "provider register Microsoft.Network",
                        "role grant Reader --gallery contosogallery --wait"))
                .contains("replicated to all regions", "registrationState == Registered", "Reader counts");
    }

    @Test
    void thePreparationOfAnImage() throws IOException {
        assertThat(recordAndRun("image prepare --from-vm build-linux --gallery contosogallery --definition render"
                        + " --version 1.0.0"))
                .contains("provisioningState == Succeeded", "replicated to all regions");
    }

    /** Whoever adds a wait adds its condition to those that a run can wait for, and to the tests above. */
    @Test
    void theWaitsAreTheseAndNoOthers() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.batchsh");
        Set<String> waiting = house.get(Wait.class).getConstructorCallsToSelf().stream()
                .map(call -> call.getOriginOwner().getSimpleName())
                .collect(Collectors.toSet());

        assertThat(waiting)
                .containsExactlyInAnyOrder(
                        "ArmChange",
                        "ImageVersionWaits",
                        "JobWaits",
                        "NodeWaits",
                        "PoolWaits",
                        "Providers",
                        "RecordedWait",
                        "Roles",
                        "Settlement",
                        "TaskWaits");
    }
}
