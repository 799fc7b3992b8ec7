package io.batchsh;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Virtual machines, snapshots and managed images at the prompt. */
class MachineCommandTest {

    @TempDir
    Path home;

    private Batchsh.Result run(String... lines) {
        String[] arguments = new String[lines.length * 2];
        for (int i = 0; i < lines.length; i++) {
            arguments[2 * i] = "-c";
            arguments[2 * i + 1] = lines[i];
        }
        return new Batchsh(home).run(arguments);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        build-linux       | 0 | M3 M6 M7
        build-golden      | 0 | M3 M6
        build-windows     | 0 | M3 M7
        build-windows-bad | 4 | M4 M2 M5 M3 M7 M8
        build-agents      | 0 | M2 M3 M6 M7
        build-encrypted   | 4 | M4 M3 M6 M7
        build-data        | 0 | M3 M6 M7 M8
        build-trusted     | 0 | M3 M7 M9
        build-rocky       | 0 | M5 M6 M3 M7
        """)
    void theDemoWorldHasAMachineForEachFinding(String machine, int status, String rules) {
        Batchsh.Result result = run("vm check " + machine + " --query [].ruleId -o tsv");

        assertThat(result.out().split("\n")).containsExactly(rules.split(" "));
        assertThat(result.status()).isEqualTo(status);
    }

    @Test
    void aCheckExplainsWhatItFindsAndSaysWhatIsNext() {
        assertThat(run("vm check build-agents").err())
                .contains("warning M2: The machine has extensions: AzureMonitorLinuxAgent, CustomScript.")
                .contains("  try: az vm extension delete --ids ")
                .contains("info M7: The machine is not generalized yet.")
                .endsWith("next: vm deallocate build-agents\n");
        assertThat(run("vm check build-golden").err())
                .endsWith("next: managed-image create build-golden-image --from-vm build-golden\n");
    }

    @Test
    void aMachineBecomesAManagedImageStepByStep() {
        Batchsh.Result result = run(
                "vm deallocate build-linux --yes -o none",
                "vm generalize build-linux --yes -o none",
                "managed-image create golden --from-vm build-linux -o none",
                "managed-image list --query \"[?name=='golden'].hyperVGeneration\" -o tsv");

        assertThat(result.out()).isEqualTo("V2\n");
        assertThat(result.err())
                .contains("undo: vm start build-linux")
                .contains("vm deallocate build-linux: Succeeded")
                .contains("undo: none; a new machine can be made of the image")
                .contains("undo: managed-image delete golden");
    }

    @Test
    void nothingIsStoppedOrGeneralizedUnasked() {
        assertThat(run("vm deallocate build-linux").status()).isEqualTo(4);
        assertThat(run("vm generalize build-data").err()).contains("Nobody is there to confirm; nothing was done.");
        assertThat(new Batchsh(home)
                        .run("--read-only", "-c", "vm deallocate build-linux --yes")
                        .status())
                .isEqualTo(4);
    }

    @Test
    void dryRunsShowEveryRequest() {
        Batchsh.Result result = run(
                "snapshot create monday --from-vm build-data --dry-run",
                "vm generalize build-data --dry-run",
                "snapshot list --query [].name -o tsv");

        assertThat(result.out())
                .contains("/snapshots/monday-os?api-version=")
                .contains("/snapshots/monday-data0?api-version=")
                .contains("/snapshots/monday-data1?api-version=")
                .contains("POST https://management.azure.com/subscriptions/")
                .endsWith("render-base-os\n");
    }

    @Test
    void snapshotsOfAMachineAreTakenOfAllItsDisks() {
        Batchsh.Result result = run(
                "snapshot create monday --from-vm build-data --incremental --query [].name -o tsv",
                "managed-image create m --os-snapshot monday-os --data-snapshot monday-data0 --data-snapshot"
                        + " monday-data1 -o none",
                "managed-image delete m --yes",
                "snapshot delete monday-data1 --yes --no-wait");

        assertThat(result.out()).isEqualTo("monday-os\nmonday-data0\nmonday-data1\n");
        assertThat(result.err())
                .contains("undo: snapshot delete monday-data1")
                .contains("undo: managed-image create m --os-snapshot monday-os --data-snapshot monday-data0"
                        + " --data-snapshot monday-data1")
                .contains("snapshot create monday-data1 --source build-data-scratch");
        assertThat(result.status()).isZero();
    }

    @Test
    void nothingThatIsThereIsReplaced() {
        assertThat(run("snapshot create render-base-os --source build-linux-os").err())
                .contains("There is a snapshot 'render-base-os' already.");
        assertThat(run("managed-image create render-base --from-vm build-golden")
                        .err())
                .contains("There is a managed image 'render-base' already.");
    }

    @Test
    void aSourceIsNeededAndOneIsEnough() {
        assertThat(run("snapshot create x").status()).isEqualTo(2);
        assertThat(run("snapshot create x --source build-linux-os --from-vm build-linux")
                        .status())
                .isEqualTo(2);
        assertThat(run("managed-image create x").status()).isEqualTo(2);
    }

    @Test
    void disksShowWhatTheyBelongTo() {
        assertThat(run("disk show build-data-tools").out())
                .contains("build-data-tools")
                .contains("Reserved");
        assertThat(run("disk list --query \"[?managedBy!=null && contains(managedBy, 'build-data')].name\" -o tsv")
                        .out())
                .isEqualTo("build-data-os\nbuild-data-scratch\nbuild-data-tools\n");
    }
}
