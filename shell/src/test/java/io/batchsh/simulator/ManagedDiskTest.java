package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ManagedDiskTest {

    private static final String VHD = "https://contosovhds.blob.core.windows.net/vhds/legacy-render.vhd";

    private final Caller caller = new Caller(SimulatedAzure.demo());

    // Recorded: azure-cli 2024-10, PUT of an empty disk: 202, Updating, the rest once it is done.
    @Test
    void makesAnEmptyDisk() {
        Answer made = caller.images("PUT", "Microsoft.Compute/disks/d1", """
                {"location": "westeurope", "sku": {"name": "Premium_LRS"},
                 "properties": {"creationData": {"createOption": "Empty"}, "diskSizeGB": 20}}""");
        assertThat(made.status()).isEqualTo(202);
        assertThat(made.at("properties", "provisioningState")).isEqualTo("Updating");
        assertThat(made.header("Azure-AsyncOperation")).contains("/DiskOperations/");
        assertThat(made.header("Location")).contains("monitor=true");
        assertThat(made.header("x-ms-ratelimit-remaining-resource"))
                .startsWith("Microsoft.Compute/CreateUpdateDisks3Min;");
        caller.pass("PT5S");
        Answer disk = caller.images("GET", "Microsoft.Compute/disks/d1", "");
        assertThat(disk.at("sku", "tier")).isEqualTo("Premium");
        assertThat(disk.at("properties", "tier")).isEqualTo("P4");
        assertThat(disk.at("properties", "diskSizeBytes")).isEqualTo(21474836480L);
        assertThat(disk.at("properties", "diskState")).isEqualTo("Unattached");
        assertThat(disk.at("properties", "encryption", "type")).isEqualTo("EncryptionAtRestWithPlatformKey");
    }

    // Recorded: azure-cli 2024-10, an incremental snapshot of a disk.
    @Test
    void takesASnapshotOfADisk() {
        Answer snapshot = caller.make("Microsoft.Compute/snapshots/s1", """
                {"location": "westeurope", "properties": {"incremental": true,
                  "creationData": {"createOption": "Copy", "sourceResourceId": "%s"}}}""".formatted(
                        caller.id("rg-images", "Microsoft.Compute/disks/build-linux-os")));
        assertThat(snapshot.at("properties", "osType")).isEqualTo("Linux");
        assertThat(snapshot.at("properties", "diskSizeGB")).isEqualTo(30);
        assertThat(snapshot.at("properties", "incrementalSnapshotFamilyId")).isNotNull();
        assertThat(snapshot.at("properties", "creationData", "sourceUniqueId")).isNotNull();
        Answer image = caller.make(
                "Microsoft.Compute/images/i2", """
                {"location": "westeurope", "properties": {"hyperVGeneration": "V2", "storageProfile": {"osDisk":
                  {"osType": "Linux", "osState": "Generalized", "snapshot": {"id": "%s"}}}}}""".formatted(caller.id("rg-images", "Microsoft.Compute/snapshots/s1")));
        assertThat(image.at("properties", "storageProfile", "osDisk", "diskSizeGB"))
                .isEqualTo(30);
        assertThat(image.at("properties", "storageProfile", "osDisk", "caching"))
                .isEqualTo("None");
    }

    @Test
    void namesAMissingSource() {
        Answer refused = caller.images("PUT", "Microsoft.Compute/snapshots/s1", """
                {"location": "westeurope", "properties":
                  {"creationData": {"createOption": "Copy", "sourceResourceId": "%s"}}}""".formatted(
                        caller.id("rg-images", "Microsoft.Compute/disks/none")));
        assertThat(refused.code()).isEqualTo("ResourceNotFound");
    }

    // Recorded: azure-libraries-for-java, the operation of beginGetAccess puts out accessSAS.
    @Test
    void givesAndTakesBackASignedAddress() {
        Answer begun = caller.images(
                "POST",
                "Microsoft.Compute/disks/build-linux-os/beginGetAccess",
                "{\"access\": \"Read\", \"durationInSeconds\": 1800}");
        assertThat(begun.code()).isEqualTo("OperationNotAllowed");
        caller.images("POST", "Microsoft.Compute/virtualMachines/build-linux/deallocate", "");
        caller.pass("PT1M");
        begun = caller.images(
                "POST",
                "Microsoft.Compute/disks/build-linux-os/beginGetAccess",
                "{\"access\": \"Read\", \"durationInSeconds\": 1800}");
        assertThat(begun.status()).isEqualTo(202);
        caller.pass("PT1S");
        String operation = begun.header("Azure-AsyncOperation").replace("https://management.azure.com", "");
        assertThat(caller.arm("GET", operation, "").at("properties", "output", "accessSAS"))
                .asString()
                .matches(
                        "https://md-[0-9a-f]{12}\\.z1\\.blob\\.storage\\.azure\\.net/[0-9a-f]{12}/abcd\\?sv=2018-03-28&.*sig=.*");
        assertThat(caller.images("GET", "Microsoft.Compute/disks/build-linux-os", "")
                        .at("properties", "diskState"))
                .isEqualTo("ActiveSAS");
        caller.images("POST", "Microsoft.Compute/disks/build-linux-os/endGetAccess", "");
        caller.pass("PT1S");
        assertThat(caller.images("GET", "Microsoft.Compute/disks/build-linux-os", "")
                        .at("properties", "diskState"))
                .isEqualTo("Reserved");
    }

    @Test
    void importsAVhdIntoDisksAndGalleries() {
        String account = caller.id("rg-images", "Microsoft.Storage/storageAccounts/contosovhds");
        Answer disk = caller.make("Microsoft.Compute/disks/d2", """
                {"location": "westeurope", "properties": {"osType": "Linux",
                  "creationData": {"createOption": "Import", "storageAccountId": "%s", "sourceUri": "%s"}}}""".formatted(account, VHD));
        assertThat(disk.at("properties", "diskSizeGB")).isEqualTo(30);
        String version = """
                {"location": "westeurope", "properties": {"storageProfile": {"osDiskImage":
                  {"source": {"uri": "%s", "storageAccountId": "%s"}}}}}""";
        String path = "galleries/contosogallery/images/ubuntu-2204-gen1/versions/3.0.0";
        Answer none = caller.compute("PUT", path, version.formatted(VHD.replace("legacy", "no"), account));
        assertThat(none.code()).isEqualTo("ImageBlobNotFound");
        assertThat(caller.compute("PUT", path, version.formatted(VHD, account)).status())
                .isEqualTo(201);
    }
}
