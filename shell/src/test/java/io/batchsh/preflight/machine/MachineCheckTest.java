package io.batchsh.preflight.machine;

import io.batchsh.azure.AzureException;
import io.batchsh.batch.SupportedImage;
import io.batchsh.image.Disk;
import io.batchsh.image.JsonTree;
import io.batchsh.image.VirtualMachine;
import io.batchsh.preflight.FailsAt;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.PreflightReport;
import io.batchsh.preflight.PreflightReport.Outcome;
import io.batchsh.preflight.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A machine that follows every guideline, spoilt in one respect at a time. */
class MachineCheckTest {

    private static final String GOOD = """
        {"id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/golden",
         "name": "golden", "location": "westeurope",
         "properties": {
           "provisioningState": "Succeeded",
           "hardwareProfile": {"vmSize": "Standard_D2s_v3"},
           "storageProfile": {
             "imageReference": {"publisher": "Canonical", "offer": "jammy", "sku": "22_04", "exactVersion": "1.0"},
             "osDisk": {"name": "golden-os", "osType": "Linux", "caching": "ReadWrite",
                        "managedDisk": {"id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/disks/golden-os"}},
             "dataDisks": []},
           "instanceView": {"hyperVGeneration": "V2", "statuses": [
             {"code": "ProvisioningState/succeeded"}, {"code": "OSState/generalized"},
             {"code": "PowerState/deallocated"}]}}}\
        """;

    private String machine = GOOD;
    private String disk = "{}";
    private Map<String, String> size = Map.of("MaxResourceVolumeMB", "16384");
    private String endOfLife = "";
    private boolean unreadable;

    private final MachineFacts facts = new MachineFacts() {
        @Override
        public Disk disk(String id) {
            assertThat(id).endsWith("/disks/golden-os");
            return Disk.of(json(disk));
        }

        @Override
        public List<SupportedImage> supportedImages() {
            if (unreadable) {
                throw AzureException.builder(AzureException.Kind.DENIED, "not allowed")
                        .remedy("account show")
                        .build();
            }
            return List.of(SupportedImage.of(json("""
                {"nodeAgentSKUId": "batch.node.ubuntu 22.04", "osType": "linux",
                 "imageReference": {"publisher": "canonical", "offer": "jammy", "sku": "22_04"}%s}\
                """.formatted(endOfLife))));
        }

        @Override
        public Map<String, String> sizeCapabilities(String location, String vmSize) {
            return size;
        }
    };

    private static Map<String, Object> json(String text) {
        try {
            return JsonTree.parse(text).properties();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PreflightReport check() {
        return new MachineCheck(facts).check(VirtualMachine.of(json(machine)));
    }

    private void spoil(String from, String to) {
        assertThat(machine).contains(from);
        machine = machine.replace(from, to);
    }

    /** The one finding beside the note on the temporary drive, which no look from outside can settle. */
    private Finding only(String rule, Severity severity, FailsAt failsAt) {
        List<Finding> found = check().findings().stream()
                .filter(finding -> !(finding.ruleId().equals("M3") && finding.severity() == Severity.INFO))
                .toList();
        assertThat(found).extracting(Finding::ruleId).containsExactly(rule);
        assertThat(found.get(0).severity()).isEqualTo(severity);
        assertThat(found.get(0).failsAt()).isEqualTo(failsAt);
        assertThat(found.get(0).source()).startsWith("https://");
        return found.get(0);
    }

    @Test
    void isContentWithAGoodMachineButForWhatCannotBeSeen() {
        PreflightReport report = check();

        assertThat(report.blocked()).isFalse();
        assertThat(report.rules()).hasSize(10);
        assertThat(report.findings()).singleElement().satisfies(note -> {
            assertThat(note.ruleId()).isEqualTo("M3");
            assertThat(note.severity()).isEqualTo(Severity.INFO);
            assertThat(note.remedy()).contains("findmnt /mnt");
        });
    }

    @Test
    void refusesDisksThatAreBlobs() {
        spoil(
                "\"dataDisks\": []",
                "\"dataDisks\": [{\"lun\": 0, \"name\": \"old\", \"vhd\": {\"uri\": \"https://x\"}}]");

        List<Finding> found = check().findings();

        assertThat(found).extracting(Finding::ruleId).contains("M1", "M8");
        assertThat(found.get(0).severity()).isEqualTo(Severity.BLOCKER);
        assertThat(found.get(0).evidence()).isEqualTo("Blobs in a storage account: old.");
    }

    @Test
    void warnsOfExtensionsAndSaysHowToRemoveThem() {
        spoil("\"location\"", "\"resources\": [{\"name\": \"CustomScript\"}], \"location\"");

        Finding finding = only("M2", Severity.WARNING, FailsAt.NODE);

        assertThat(finding.title()).isEqualTo("The machine has extensions: CustomScript.");
        assertThat(finding.remedy())
                .startsWith("vm start golden, then az vm extension delete --ids ")
                .endsWith("/virtualMachines/golden/extensions/CustomScript");
    }

    @Test
    void warnsOfASizeWithoutATemporaryDrive() {
        size = Map.of("MaxResourceVolumeMB", "0");

        assertThat(only("M3", Severity.WARNING, FailsAt.NODE).title())
                .contains("Standard_D2s_v3, has no temporary drive");
    }

    @Test
    void refusesAnEncryptedOsDiskWhereverItShows() {
        disk = "{\"properties\": {\"encryptionSettingsCollection\": {\"enabled\": true}}}";
        assertThat(only("M4", Severity.BLOCKER, FailsAt.NODE).evidence()).contains("cannot be decrypted again");

        disk = "{}";
        spoil("\"caching\"", "\"encryptionSettings\": {\"enabled\": true}, \"caching\"");
        only("M4", Severity.BLOCKER, FailsAt.NODE);

        machine = GOOD;
        spoil(
                "\"hyperVGeneration\"",
                "\"disks\": [{\"name\": \"golden-os\", \"encryptionSettings\": [{\"enabled\": true}]}],"
                        + " \"hyperVGeneration\"");
        spoil("\"Linux\"", "\"Windows\"");
        assertThat(only("M4", Severity.BLOCKER, FailsAt.NODE).remedy()).startsWith("az vm encryption disable");
    }

    @Test
    void warnsOfAnOwnKeyAtRestButNotOfThePlatforms() {
        disk = "{\"properties\": {\"encryption\": {\"type\": \"EncryptionAtRestWithCustomerKey\","
                + " \"diskEncryptionSetId\": \"/set\"}}}";
        only("M4", Severity.WARNING, FailsAt.RESIZE);

        disk = "{\"properties\": {\"encryption\": {\"type\": \"EncryptionAtRestWithPlatformKey\"}}}";
        assertThat(check().findings()).extracting(Finding::ruleId).containsExactly("M3");
    }

    @Test
    void warnsOfCachingThatSlowsNodes() {
        spoil("ReadWrite", "ReadOnly");

        assertThat(only("M5", Severity.WARNING, FailsAt.SLOW).remedy()).contains("osDisk.caching=ReadWrite");
    }

    @Test
    void warnsOfABaseImageThatBatchDoesNotList() {
        spoil("22_04", "18_04");

        assertThat(only("M6", Severity.WARNING, FailsAt.NODE).title()).contains("Canonical:jammy:18_04:1.0");
    }

    @Test
    void warnsOfAPurchasePlanThatTheDefinitionMustCarry() {
        spoil("\"location\"", "\"plan\": {\"name\": \"n\", \"publisher\": \"p\", \"product\": \"q\"}, \"location\"");

        assertThat(only("M6", Severity.WARNING, FailsAt.RESIZE).evidence()).contains("The plan is p q n.");
    }

    @Test
    void notesTheEndOfABaseImageAndOneThatIsUnknown() {
        endOfLife = ", \"batchSupportEndOfLife\": \"2027-06-30T00:00:00Z\"";
        assertThat(only("M6", Severity.INFO, FailsAt.CREATE).title()).contains("until 2027-06-30");

        spoil(
                "{\"publisher\": \"Canonical\", \"offer\": \"jammy\", \"sku\": \"22_04\", \"exactVersion\": \"1.0\"}",
                "{\"id\": \"/own\"}");
        assertThat(only("M6", Severity.INFO, FailsAt.NODE).evidence()).isEqualTo("It was made from /own.");
    }

    @Test
    void notesAMachineThatIsNotGeneralizedWithTheStepsToIt() {
        spoil("{\"code\": \"OSState/generalized\"},", "");
        assertThat(only("M7", Severity.INFO, FailsAt.CREATE).remedy()).isEqualTo("vm generalize golden");

        spoil("PowerState/deallocated", "PowerState/running");
        Finding running = only("M7", Severity.INFO, FailsAt.CREATE);
        assertThat(running.remedy()).isEqualTo("vm deallocate golden, then vm generalize golden");
        assertThat(running.evidence()).contains("waagent -deprovision");
    }

    @Test
    void notesDataDisksWithTheirSizes() {
        spoil(
                "\"dataDisks\": []",
                "\"dataDisks\": [{\"lun\": 1, \"name\": \"tools\", \"diskSizeGB\": 64, \"managedDisk\": {\"id\":"
                        + " \"/d\"}}]");

        Finding finding = only("M8", Severity.INFO, FailsAt.NODE);

        assertThat(finding.title()).contains("1 data disk ");
        assertThat(finding.evidence()).startsWith("tools (64 GB).");
    }

    @Test
    void notesASecurityTypeThatForbidsManagedImages() {
        spoil("\"hardwareProfile\"", "\"securityProfile\": {\"securityType\": \"TrustedLaunch\"}, \"hardwareProfile\"");

        assertThat(only("M9", Severity.INFO, FailsAt.RESIZE).remedy()).contains("--via snapshots");
    }

    @Test
    void refusesAnEphemeralOsDisk() {
        spoil("\"caching\"", "\"diffDiskSettings\": {\"option\": \"Local\"}, \"caching\"");

        only("M10", Severity.BLOCKER, FailsAt.CREATE);
    }

    @Test
    void saysWhatCouldNotBeDecidedAndWhy() {
        unreadable = true;

        Finding finding = only("M6", Severity.UNKNOWN, FailsAt.NODE);

        assertThat(finding.evidence()).isEqualTo("not allowed");
        assertThat(finding.remedy()).isEqualTo("account show");
        assertThat(check().rules())
                .filteredOn(run -> run.outcome() == Outcome.UNDECIDED)
                .extracting(run -> run.id())
                .containsExactly("M6");
    }
}
