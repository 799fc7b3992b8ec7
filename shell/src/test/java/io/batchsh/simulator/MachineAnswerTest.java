package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What virtual machines show of their disks, their system and themselves, by state and version. */
class MachineAnswerTest {

    private static final String MACHINE = "Microsoft.Compute/virtualMachines/vm1";

    private final Caller caller = new Caller(SimulatedAzure.demo());

    private String body(String osDisk, String more) {
        caller.make("Microsoft.Network/networkInterfaces/nic1", """
                {"location": "westeurope", "properties": {"ipConfigurations": [{"name": "c", "properties": {
                  "subnet": {"id": "%s"}}}]}}""".formatted(
                        caller.id("rg-batch", "Microsoft.Network/virtualNetworks/vnet-batch/subnets/build")));
        return """
                {"location": "westeurope", %s "properties": {"hardwareProfile": {"vmSize": "Standard_D2s_v3"},
                  "networkProfile": {"networkInterfaces": [{"id": "%s"}]},
                  "storageProfile": {"osDisk": {"createOption": "fromImage" %s}, "imageReference": {
                    "publisher": "Canonical", "offer": "UbuntuServer", "sku": "18.04-LTS", "version": "latest"}},
                  "osProfile": {"computerName": "vm1", "adminUsername": "me", "adminPassword": "secret0!"}}}""".formatted(more, caller.id("rg-images", "Microsoft.Network/networkInterfaces/nic1"), osDisk);
    }

    // Recorded: azure-libraries-for-java canCreateVirtualMachineFromCustomImageWithManagedDisks; azure-cli 2024-10.
    @Test
    void namesItsDisksWhenTheyAreThere() {
        Answer begun = caller.images("PUT", MACHINE, body("", ""));
        assertThat(begun.status()).as(begun.json().toString()).isEqualTo(201);
        assertThat(os(begun)).doesNotContainKey("name").containsEntry("createOption", "FromImage");
        caller.pass("PT1M");
        Answer made = caller.images("GET", MACHINE, "");
        assertThat(os(made)).containsKeys("name", "diskSizeGB");
        assertThat(made.at("properties", "storageProfile", "imageReference", "exactVersion"))
                .isNotNull();
        assertThat(made.at("properties", "osProfile", "linuxConfiguration", "provisionVMAgent"))
                .isEqualTo(true);
        caller.images("POST", MACHINE + "/deallocate", "");
        caller.pass("PT1M");
        assertThat(os(caller.images("GET", MACHINE, ""))).doesNotContainKey("diskSizeGB");
    }

    // Recorded: azure-cli 2024-10: the agent is silent for some seconds.
    @Test
    void hearsOfItsSystemALittleLater() {
        caller.images("PUT", MACHINE, body("", ""));
        caller.pass("PT20S");
        Answer early = caller.images("GET", MACHINE + "/instanceView", "");
        assertThat(early.at("osName")).isNull();
        assertThat(early.at("vmAgent", "vmAgentVersion")).isEqualTo("Unknown");
        caller.pass("PT10S");
        Answer view = caller.images("GET", MACHINE + "/instanceView", "");
        assertThat(view.at("osName")).isEqualTo("ubuntu");
        assertThat(view.at("osVersion")).isEqualTo("18.04");
    }

    // Recorded: azure-cli 2020-11 and 2024-10, test_vm_custom_image.
    @Test
    void keepsAnUnmanagedDiskInABlob() {
        String uri = "https://contosovhds.blob.core.windows.net/vhds/os1.vhd";
        String disk = ", \"name\": \"os1\", \"vhd\": {\"uri\": \"" + uri + "\"}";
        assertThat(caller.images("PUT", MACHINE, body(disk.replace("contosovhds", "nobody"), ""))
                        .code())
                .isEqualTo("StorageAccountNotFound");
        assertThat(caller.images("PUT", MACHINE, body(disk, "")).status()).isEqualTo(201);
        caller.pass("PT1M");
        Answer made = caller.images("GET", MACHINE, "");
        assertThat(os(made)).containsKey("vhd").doesNotContainKey("managedDisk");
        caller.images("POST", MACHINE + "/powerOff", "");
        caller.pass("PT1M");
        caller.images("POST", MACHINE + "/generalize", "");
        Answer image = caller.make("Microsoft.Compute/images/i1", """
                {"location": "westeurope", "properties": {"sourceVirtualMachine": {"id": "%s"}}}""".formatted(caller.id("rg-images", MACHINE)));
        assertThat(image.at("properties", "storageProfile", "osDisk", "blobUri"))
                .isEqualTo(uri);
    }

    // Recorded: azure-libraries-for-java canSetMSIOnNewVMWithRoleAssignedToCurrentResourceGroup.
    @Test
    void isAPrincipalWhereItAsksForAnIdentity() {
        caller.images("PUT", MACHINE, body("", "\"identity\": {\"type\": \"SystemAssigned\"},"));
        Answer machine = caller.images("GET", MACHINE, "");
        assertThat(machine.at("identity", "tenantId")).isEqualTo(caller.identity.tenantId());
        assertThat(machine.at("identity", "principalId")).isNotNull();
    }

    // Recorded: azure-cli 2024-10, GET of an image version.
    @Test
    void describesMarketplaceImagesByTheirGeneration() {
        String versions = "/subscriptions/" + caller.identity.subscriptionId()
                + "/providers/Microsoft.Compute/locations/westeurope/publishers/Canonical/artifacttypes/vmimage/offers/";
        Answer first =
                caller.arm("GET", versions + "UbuntuServer/skus/18.04-LTS/versions/latest?api-version=2024-07-01", "");
        assertThat(first.at("properties", "replicaType")).isEqualTo("Unmanaged");
        assertThat(first.list("properties", "features")).isNotEmpty();
        Answer second = caller.arm(
                "GET",
                versions + "0001-com-ubuntu-server-jammy/skus/22_04-lts-gen2/versions/latest?api-version=2024-07-01",
                "");
        assertThat(second.at("properties", "replicaType")).isEqualTo("Managed");
        assertThat(second.at("properties", "osDiskImage", "sizeInGb")).isEqualTo(30);
    }

    // Recorded: azure-cli test_batch_pool_cmd, azure-sdk-for-python test_batch_create_pools.
    @Test
    void fillsInWhatAPoolDoesNotSay() {
        String body = """
                {"id": "p", "vmSize": "standard_d2s_v3", "startTask": {"commandLine": "cmd /c hostname"},
                 "userAccounts": [{"name": "u", "password": "secret0!"}], "virtualMachineConfiguration": {
                   "imageReference": {"publisher": "microsoftwindowsserver", "offer": "windowsserver", "sku": "2022-datacenter"},
                   "nodeAgentSKUId": "batch.node.windows amd64", "dataDisks": [{"lun": 1, "diskSizeGB": 50}]}}""";
        assertThat(caller.batch("POST", "/pools", body).status()).isEqualTo(201);
        Answer pool = caller.batch("GET", "/pools/p", "");
        assertThat(pool.at("startTask", "userIdentity", "autoUser", "scope")).isEqualTo("pool");
        assertThat(pool.list("userAccounts").get(0))
                .containsEntry("elevationLevel", "nonadmin")
                .containsKey("windowsUserConfiguration");
        assertThat(pool.list("virtualMachineConfiguration", "dataDisks").get(0))
                .containsEntry("caching", "none")
                .containsEntry("storageAccountType", "standard_lrs");
        assertThat(caller.batchAs("2019-08-01.10.0", "GET", "/pools/p", "").json())
                .containsEntry("maxTasksPerNode", 1)
                .doesNotContainKey("taskSlotsPerNode");
    }

    private static Map<String, Object> os(Answer machine) {
        return Json.child(machine.json(), "properties", "storageProfile", "osDisk");
    }
}
