package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VirtualMachineTest {

    private static final String LINUX = "Microsoft.Compute/virtualMachines/build-linux";
    private static final String WINDOWS = "Microsoft.Compute/virtualMachines/build-windows-bad";

    private final Caller caller = new Caller(SimulatedAzure.demo());

    // Recorded: azure-cli 2024-10, deallocate answers 202 with both headers and took 24.2 s.
    @Test
    void deallocatesInItsTime() {
        Answer answer = caller.images("POST", LINUX + "/deallocate", "");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Azure-AsyncOperation"))
                .contains("/providers/Microsoft.Compute/locations/westeurope/operations/");
        assertThat(answer.header("Location")).contains("monitor=true");
        assertThat(power(LINUX)).isEqualTo("PowerState/deallocating");
        caller.pass("PT25S");
        assertThat(power(LINUX)).isEqualTo("PowerState/deallocated");
    }

    @Test
    void becomesAnImageOnceGeneralized() {
        Answer running = caller.images("POST", LINUX + "/generalize", "");
        assertThat(running.status()).isEqualTo(409);
        assertThat(running.code()).isEqualTo("OperationNotAllowed");
        assertThat(running.at("error", "message"))
                .isEqualTo("Operation 'generalize' is not allowed on VM 'build-linux' since the VM is running. Please"
                        + " power off explicitly in case you shut down the VM from inside the guest operating"
                        + " system.");
        String image = """
            {"location": "westeurope", "properties": {"sourceVirtualMachine": {"id": "%s"}, "hyperVGeneration": "V2"}}\
            """.formatted(caller.id("rg-images", LINUX));
        assertThat(caller.images("PUT", "Microsoft.Compute/images/i1", image).at("error", "message"))
                .isEqualTo(
                        "The operation 'Create Image' requires the Virtual Machine 'build-linux' to be Generalized.");
        caller.images("POST", LINUX + "/deallocate", "");
        caller.pass("PT1M");
        // Recorded: azure-cli 2024-10, generalize answers 200 with no body.
        assertThat(caller.images("POST", LINUX + "/generalize", "").status()).isEqualTo(200);
        assertThat(codes(LINUX)).contains("OSState/generalized");
        assertThat(caller.images("POST", LINUX + "/start", "").at("error", "message"))
                .isEqualTo("Operation 'Start VM' is not allowed on VM 'build-linux' since the VM is generalized.");
        Answer made = caller.images("PUT", "Microsoft.Compute/images/i1", image);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("properties", "provisioningState")).isEqualTo("Creating");
        assertThat(made.at("properties", "storageProfile", "osDisk", "osState")).isEqualTo("Generalized");
        caller.pass("PT1M");
        Answer version =
                caller.compute("PUT", "galleries/contosogallery/images/ubuntu-2204-gen2/versions/2.0.0", """
                    {"location": "westeurope", "properties": {"storageProfile": {"source": {"id": "%s"}}}}\
                    """.formatted(
                                caller.id("rg-images", "Microsoft.Compute/images/i1")));
        assertThat(version.status()).isEqualTo(201);
        // Recorded: azure-cli 2020-11 and 2024-10, test_gallery_e2e: the disks appear when the version is there.
        assertThat(version.at("properties", "storageProfile", "osDiskImage")).isNull();
        caller.pass("PT1H");
        assertThat(caller.compute("GET", "galleries/contosogallery/images/ubuntu-2204-gen2/versions/2.0.0", "")
                        .at("properties", "storageProfile", "osDiskImage", "sizeInGB"))
                .isEqualTo(30);
    }

    // The text of Packer issue 13189.
    @Test
    void isNoManagedImageWithTrustedLaunch() {
        String trusted = "Microsoft.Compute/virtualMachines/build-trusted";
        caller.images("POST", trusted + "/deallocate", "");
        caller.pass("PT1M");
        caller.images("POST", trusted + "/generalize", "");
        Answer refused = caller.images(
                "PUT",
                "Microsoft.Compute/images/i3",
                "{\"location\": \"westeurope\", \"properties\": {\"sourceVirtualMachine\": {\"id\": \""
                        + caller.id("rg-images", trusted) + "\"}}}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("error", "message"))
                .isEqualTo(
                        "Creation of managed images are not supported for virtual machine with TrustedLaunch security"
                                + " type.");
    }

    // The text of azure-cli issue 24972.
    @Test
    void isNoSourceOfAGeneralizedDefinitionBeforeThat() {
        Answer refused =
                caller.compute("PUT", "galleries/contosogallery/images/ubuntu-2204-gen2/versions/2.0.0", """
                    {"location": "westeurope", "properties": {"storageProfile": {"source": {"virtualMachineId": "%s"}}}}\
                    """.formatted(
                                caller.id("rg-images", LINUX)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("error", "message"))
                .isEqualTo("The resource with id '" + caller.id("rg-images", LINUX)
                        + "' has a different OS state ['Specialized'] than the parent gallery image OS state"
                        + " ['Generalized'].");
    }

    @Test
    void showsWhatIsWrongWithTheBadOne() {
        Answer machine = caller.images("GET", WINDOWS + "?$expand=instanceView", "");
        assertThat(machine.at("properties", "storageProfile", "osDisk", "caching"))
                .isEqualTo("ReadOnly");
        assertThat(machine.at("properties", "storageProfile", "osDisk", "encryptionSettings", "enabled"))
                .isEqualTo(true);
        assertThat(machine.list("resources")).hasSize(1);
        assertThat(machine.list("properties", "instanceView", "extensions")).hasSize(1);
        assertThat(machine.at("properties", "#power")).isNull();
        assertThat(caller.images("GET", WINDOWS + "/extensions", "").list("value"))
                .hasSize(1);
        Answer disk = caller.images("GET", "Microsoft.Compute/disks/build-windows-bad-data", "");
        assertThat(disk.at("managedBy")).isEqualTo(caller.id("rg-images", WINDOWS));
        assertThat(disk.at("properties", "diskState")).isEqualTo("Attached");
        Answer refused = caller.images("DELETE", "Microsoft.Compute/disks/build-windows-bad-data", "");
        assertThat(refused.code()).isEqualTo("OperationNotAllowed");
        assertThat(refused.at("error", "message"))
                .isEqualTo("Disk build-windows-bad-data is attached to VM " + caller.id("rg-images", WINDOWS) + ".");
    }

    @Test
    void isMadeFromAGalleryImageWithItsDisksAndInterface() {
        String nic = caller.id("rg-images", "Microsoft.Network/networkInterfaces/n1");
        String body = """
            {"location": "westeurope", "properties": {
              "hardwareProfile": {"vmSize": "Standard_D2s_v3"},
              "storageProfile": {"imageReference": {"id": "%s"}, "osDisk": {"createOption": "FromImage"},
                "dataDisks": [{"lun": 0, "createOption": "Empty", "diskSizeGB": 64}]},
              "osProfile": {"computerName": "m1", "adminUsername": "me", "adminPassword": "Not-kept-1"},
              "networkProfile": {"networkInterfaces": [{"id": "%s"}]}}}\
            """.formatted(caller.image("ubuntu-2204-gen2", "1.1.0"), nic);
        Answer without = caller.images("PUT", "Microsoft.Compute/virtualMachines/m1", body);
        assertThat(without.code()).isEqualTo("InvalidResourceReference");
        caller.make("Microsoft.Network/networkInterfaces/n1", """
            {"location": "westeurope", "properties": {"ipConfigurations": [{"name": "c", "properties": {"subnet": {"id": "%s"}}}]}}\
            """.formatted(
                        caller.id("rg-batch", "Microsoft.Network/virtualNetworks/vnet-batch/subnets/build")));
        Answer created = caller.images("PUT", "Microsoft.Compute/virtualMachines/m1", body);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.at("properties", "provisioningState")).isEqualTo("Creating");
        assertThat(created.json().toString()).doesNotContain("Not-kept-1");
        assertThat(caller.images("POST", "Microsoft.Compute/virtualMachines/m1/start", "")
                        .at("error", "message"))
                .isEqualTo("Operation 'Start VM' is not allowed on VM 'm1' since another operation is in progress.");
        caller.pass("PT1M");
        assertThat(power("Microsoft.Compute/virtualMachines/m1")).isEqualTo("PowerState/running");
        assertThat(caller.images("GET", "Microsoft.Compute/disks", "").list("value"))
                .extracting(disk -> disk.get("name").toString())
                .anyMatch(name -> name.startsWith("m1_OsDisk_1_"))
                .anyMatch(name -> name.startsWith("m1_disk2_"));
        assertThat(caller.images("DELETE", "Microsoft.Network/networkInterfaces/n1", "")
                        .code())
                .isEqualTo("NicInUse");
        assertThat(caller.images("DELETE", "Microsoft.Compute/virtualMachines/m1", "")
                        .status())
                .isEqualTo(202);
        caller.pass("PT1M");
        assertThat(caller.images("GET", "Microsoft.Compute/virtualMachines/m1", "")
                        .code())
                .isEqualTo("ResourceNotFound");
        assertThat(caller.images("DELETE", "Microsoft.Network/networkInterfaces/n1", "")
                        .status())
                .isEqualTo(202);
    }

    @Test
    void refusesImagesItCannotStartFrom() {
        String nic = caller.id("rg-images", "Microsoft.Network/networkInterfaces/build-linux-nic");
        String body = """
            {"location": "westeurope", "properties": {
              "hardwareProfile": {"vmSize": "%s"}, "storageProfile": {"imageReference": %s},
              "osProfile": {"adminUsername": "me"}, "networkProfile": {"networkInterfaces": [{"id": "%s"}]}}}\
            """;
        caller.images("DELETE", LINUX, "");
        caller.pass("PT1M");
        String machine = "Microsoft.Compute/virtualMachines/m2";
        String ubuntu = "{\"publisher\": \"canonical\", \"offer\": \"none\", \"sku\": \"x\"}";
        Answer platform = caller.images("PUT", machine, body.formatted("Standard_D2s_v3", ubuntu, nic));
        assertThat(platform.status()).isEqualTo(404);
        assertThat(platform.code()).isEqualTo("PlatformImageNotFound");
        String rocky = "{\"id\": \"" + caller.image("rocky-9", "9.4.0") + "\"}";
        assertThat(caller.images("PUT", machine, body.formatted("Standard_D2s_v3", rocky, nic))
                        .code())
                .isEqualTo("GalleryImageNotFound");
        String second = "{\"id\": \"" + caller.image("ubuntu-2204-gen2", "1.1.0") + "\"}";
        assertThat(caller.images("PUT", machine, body.formatted("Standard_A1_v2", second, nic))
                        .at("error", "message"))
                .asString()
                .startsWith("The selected VM size 'Standard_A1_v2' cannot boot Hypervisor Generation '2'.");
        String special = "{\"id\": \"" + caller.image("ubuntu-2204-specialized", "1.0.0") + "\"}";
        assertThat(caller.images("PUT", machine, body.formatted("Standard_D2s_v3", special, nic))
                        .at("error", "message"))
                .isEqualTo("Parameter 'osProfile' is not allowed.");
    }

    // Recorded: azure-libraries-for-java, the operation's output; azure-cli 2024-10, the value at its Location.
    @Test
    void answersACommandWithoutRunningIt() {
        Answer begun = caller.images("POST", LINUX + "/runCommand", """
            {"commandId": "RunShellScript", "script": ["sudo waagent -deprovision+user --force"]}\
            """);
        assertThat(begun.status()).isEqualTo(202);
        caller.pass("PT30S");
        Answer done = caller.arm("GET", path(begun.header("Location")), "");
        assertThat(done.list("value").get(0).get("code")).isEqualTo("ProvisioningState/succeeded");
        assertThat(done.list("value").get(0).get("message").toString())
                .startsWith("Enable succeeded: \n[stdout]\n")
                .contains("runs no scripts");
        caller.images("POST", LINUX + "/powerOff", "");
        caller.pass("PT30S");
        assertThat(caller.images("POST", LINUX + "/runCommand", "{\"commandId\": \"RunShellScript\"}")
                        .at("error", "message"))
                .isEqualTo("The operation requires the VM to be running (or set to run).");
        assertThat(caller.images("POST", LINUX + "/capture", "{}").at("error", "message"))
                .isEqualTo("Capture operation cannot be completed because the VM is not generalized.");
    }

    @Test
    void takesExtensionsOnlyWhileItRuns() {
        String extension = LINUX + "/extensions/e1";
        Answer made = caller.images("PUT", extension, """
            {"location": "westeurope", "properties": {"publisher": "Microsoft.Azure.Extensions", "type": "CustomScript",
              "typeHandlerVersion": "2.1", "protectedSettings": {"commandToExecute": "secret"}}}\
            """);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().toString()).doesNotContain("secret");
        caller.pass("PT1M");
        assertThat(caller.images("GET", extension, "").at("properties", "provisioningState"))
                .isEqualTo("Succeeded");
        caller.images("POST", LINUX + "/deallocate", "");
        caller.pass("PT1M");
        assertThat(caller.images("DELETE", extension, "").at("error", "message"))
                .isEqualTo("Cannot modify extensions in the VM when the VM is not running.");
    }

    private static String path(String url) {
        return url.replace("https://management.azure.com", "");
    }

    private String power(String machine) {
        return codes(machine).stream()
                .filter(code -> code.startsWith("PowerState/"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> codes(String machine) {
        return caller.images("GET", machine + "/instanceView", "").list("statuses").stream()
                .map(status -> status.get("code").toString())
                .toList();
    }
}
