package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What disks and snapshots look like while they are being made, and what appears when they are there. */
class DiskAnswerTest {

    private static final String EMPTY = """
            {"location": "westeurope", "sku": {"name": "%s"},
             "properties": {"creationData": {"createOption": "Empty"}, "diskSizeGB": 10}}""";

    private final Caller caller = new Caller(SimulatedAzure.demo());

    // Recorded: azure-cli 2024-10, test_vm_managed_disk: what was asked for and the state.
    @Test
    void showsLittleMoreThanWasAskedFor() {
        Answer begun = caller.images("PUT", "Microsoft.Compute/disks/d1", EMPTY.formatted("Premium_LRS"));
        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.json()).containsOnlyKeys("name", "id", "type", "location", "sku", "properties");
        assertThat(Json.child(begun.json(), "sku")).containsOnlyKeys("name");
        assertThat(Json.child(begun.json(), "properties"))
                .containsOnlyKeys("creationData", "diskSizeGB", "provisioningState")
                .containsEntry("provisioningState", "Updating");
        caller.pass("PT5S");
        Answer made = caller.images("GET", "Microsoft.Compute/disks/d1", "");
        assertThat(made.at("sku", "tier")).isEqualTo("Premium");
        assertThat(Json.child(made.json(), "properties")).containsKeys("uniqueId", "timeCreated", "tier", "diskState");
    }

    // Recorded: azure-cli 2020-11 (2017-03-30, 2020-05-01 and 2020-06-30).
    @Test
    void hadNoIdentifierAtFirstInOlderVersions() {
        Answer disk = as("2020-06-30", "PUT", "disks/d1", EMPTY.formatted("Premium_LRS"));
        assertThat(disk.json()).containsOnlyKeys("name", "location", "sku", "properties");
        assertThat(Json.child(disk.json(), "properties"))
                .containsOnlyKeys("creationData", "diskSizeGB", "provisioningState", "isArmResource", "tier");
        Answer snapshot = as("2020-05-01", "PUT", "snapshots/s1", EMPTY.formatted("Standard_LRS"));
        assertThat(snapshot.json()).containsOnlyKeys("location", "sku", "properties");
        caller.pass("PT5S");
        assertThat(as("2020-05-01", "GET", "snapshots/s1", "").json()).containsKeys("id", "name", "type");
        Answer again = as("2020-05-01", "PUT", "snapshots/s1", EMPTY.formatted("Standard_LRS"));
        assertThat(again.at("properties", "faultDomain")).isEqualTo(0);
    }

    // Recorded: azure-cli 2024-10, DiskOperations end with properties.output, as the disk was when they ended.
    @Test
    void endsItsOperationWithTheDisk() {
        Answer begun = caller.images("PUT", "Microsoft.Compute/disks/d1", EMPTY.formatted("Standard_LRS"));
        String operation = begun.header("Azure-AsyncOperation").replace("https://management.azure.com", "");
        assertThat(caller.arm("GET", operation, "").at("properties")).isNull();
        caller.pass("PT5S");
        assertThat(caller.images("DELETE", "Microsoft.Compute/disks/d1", "").status())
                .isEqualTo(202);
        caller.pass("PT5S");
        Answer ended = caller.arm("GET", operation, "");
        assertThat(ended.at("status")).isEqualTo("Succeeded");
        assertThat(ended.at("properties", "output", "properties", "provisioningState"))
                .isEqualTo("Succeeded");
    }

    // Recorded: azure-cli 2024-10, test_vm_managed_disk: a premium disk that becomes a standard one.
    @Test
    void losesItsTierWithItsSku() {
        caller.make("Microsoft.Compute/disks/d1", EMPTY.formatted("Premium_LRS"));
        Answer changed = caller.make("Microsoft.Compute/disks/d1", EMPTY.formatted("Standard_LRS"));
        assertThat(changed.at("sku", "tier")).isEqualTo("Standard");
        assertThat(changed.at("properties", "tier")).isNull();
    }

    // Recorded: azure-cli 2024-10, test_snapshot_incremental and test_snapshot_create_with_bandwidth_copy_speed.
    @Test
    void copiesInTheBackgroundWhereACopyIsOnlyStarted() {
        caller.make("Microsoft.Compute/disks/d1", EMPTY.formatted("Standard_LRS"));
        String body = """
                {"location": "westeurope", "properties": {"incremental": true, "creationData": {
                  "createOption": "%s", "sourceResourceId": "%s"}}}""";
        Answer copy = caller.make(
                "Microsoft.Compute/snapshots/s1",
                body.formatted("Copy", caller.id("rg-images", "Microsoft.Compute/disks/d1")));
        assertThat(copy.at("properties", "completionPercent")).isNull();
        caller.images(
                "PUT",
                "Microsoft.Compute/snapshots/s2",
                body.formatted("CopyStart", caller.id("rg-images", "Microsoft.Compute/snapshots/s1")));
        caller.pass("PT3S");
        Answer started = caller.images("GET", "Microsoft.Compute/snapshots/s2", "");
        assertThat(started.at("properties", "provisioningState")).isEqualTo("Succeeded");
        assertThat(started.at("properties", "completionPercent")).isEqualTo(0.0);
        caller.pass("PT1M");
        assertThat(caller.images("GET", "Microsoft.Compute/snapshots/s2", "").at("properties", "completionPercent"))
                .isEqualTo(100.0);
    }

    // Recorded: azure-cli 2024-10, test_snapshot_ultra_ssd.
    @Test
    void givesUltraDisksTheirPerformance() {
        Answer disk = caller.make("Microsoft.Compute/disks/d1", EMPTY.formatted("UltraSSD_LRS"));
        assertThat(disk.at("sku", "tier")).isEqualTo("Ultra");
        assertThat(disk.at("properties", "creationData", "logicalSectorSize")).isEqualTo(4096);
        assertThat(Json.child(disk.json(), "properties"))
                .containsEntry("maxShares", 1)
                .containsKeys("diskIOPSReadOnly", "diskMBpsReadOnly", "readOnly");
        caller.images("PUT", "Microsoft.Compute/snapshots/s1", """
                {"location": "westeurope", "properties": {"incremental": true, "creationData": {
                  "createOption": "Copy", "sourceResourceId": "%s"}}}""".formatted(
                        caller.id("rg-images", "Microsoft.Compute/disks/d1")));
        caller.pass("PT3S");
        assertThat(caller.images("GET", "Microsoft.Compute/snapshots/s1", "").at("properties", "completionPercent"))
                .isEqualTo(0.0);
    }

    // Recorded: azure-cli 2024-10, test_create_image_version_with_region_cvm_encryption.
    @Test
    void keepsWhoEncryptsItInCopies() {
        String set = caller.id("rg-images", "Microsoft.Compute/diskEncryptionSets/des");
        Answer disk = caller.make("Microsoft.Compute/disks/d1", """
                {"location": "westeurope", "properties": {"creationData": {"createOption": "Empty"}, "diskSizeGB": 10,
                  "encryption": {"diskEncryptionSetId": "%s"}}}""".formatted(set));
        assertThat(disk.at("properties", "encryption", "type")).isEqualTo("EncryptionAtRestWithCustomerKey");
        Answer snapshot = caller.make(
                "Microsoft.Compute/snapshots/s1", """
                {"location": "westeurope", "properties": {"creationData": {
                  "createOption": "Copy", "sourceResourceId": "%s"}}}""".formatted(caller.id("rg-images", "Microsoft.Compute/disks/d1")));
        assertThat(snapshot.at("properties", "encryption", "diskEncryptionSetId"))
                .isEqualTo(set);
    }

    private Answer as(String version, String method, String path, String body) {
        return caller.arm(
                method, caller.id("rg-images", "Microsoft.Compute/" + path) + "?api-version=" + version, body);
    }
}
