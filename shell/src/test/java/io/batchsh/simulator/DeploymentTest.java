package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Templates as azure-cli sends them; recorded: azure-cli 2020-11 and 2024-10, test_vm_* and test_resource_group_deployment. */
class DeploymentTest {

    private static final String VERSION = "?api-version=2022-09-01";
    private static final String GROUP = """
            {"properties": {"mode": "Incremental", "parameters": {"name": {"value": "nsg1"}}, template:{
              "parameters": {"name": {"type": "string"}, "location": {"type": "string",
                "defaultValue": "[resourceGroup().location]"}}, // where it is
              "resources": [{"type": "Microsoft.Network/networkSecurityGroups", "name": "[parameters('name')]",
                "apiVersion": "2015-06-15", "location": "[parameters('location')]", /* no rules */
                "properties": {"securityRules": []}, "dependsOn": []}],
              "outputs": {"NewNSG": {"type": "object", "value": "[reference(parameters('name'))]"}}}}}""";

    private final Caller caller = new Caller(SimulatedAzure.demo());
    private final String deployments = "/subscriptions/" + caller.identity.subscriptionId()
            + "/resourcegroups/rg-images/providers/Microsoft.Resources/deployments";

    @Test
    void makesAMachineWithItsNetwork() {
        String subnet = caller.id("rg-images", "Microsoft.Network/virtualNetworks/vnet1/subnets/default");
        String nic = caller.id("rg-images", "Microsoft.Network/networkInterfaces/nic1");
        String body = """
                {"properties": {"mode": "Incremental", "parameters": {"adminPassword": {"value": "secret0!"}}, "template": {
                  "parameters": {"adminPassword": {"type": "securestring"}}, "resources": [
                  {"type": "Microsoft.Compute/virtualMachines", "name": "vm1", "apiVersion": "2024-07-01",
                   "location": "westeurope", "dependsOn": ["Microsoft.Network/networkInterfaces/nic1"], "properties": {
                     "hardwareProfile": {"vmSize": "Standard_D2s_v3"},
                     "networkProfile": {"networkInterfaces": [{"id": "%s", "properties": {"deleteOption": null}}]},
                     "storageProfile": {"osDisk": {"createOption": "fromImage"}, "imageReference": {
                       "publisher": "Canonical", "offer": "UbuntuServer", "sku": "18.04-LTS", "version": "latest"}},
                     "osProfile": {"computerName": "vm1", "adminUsername": "me",
                       "adminPassword": "[parameters('adminPassword')]"}}},
                  {"type": "Microsoft.Network/networkInterfaces", "name": "nic1", "apiVersion": "2015-06-15",
                   "location": "westeurope", "dependsOn": ["Microsoft.Network/virtualNetworks/vnet1"], "properties": {
                     "ipConfigurations": [{"name": "c", "properties": {"subnet": {"id": "%s"}}}]}},
                  {"type": "Microsoft.Network/virtualNetworks", "name": "vnet1", "apiVersion": "2015-06-15",
                   "location": "westeurope", "properties": {"addressSpace": {"addressPrefixes": ["10.0.0.0/16"]},
                     "subnets": [{"name": "default", "properties": {"addressPrefix": "10.0.0.0/24"}}]}}]}}}""".formatted(nic, subnet);
        Answer begun = caller.arm("PUT", deployments + "/d1" + VERSION, body);
        assertThat(begun.status()).as(begun.json().toString()).isEqualTo(201);
        assertThat(begun.at("properties", "provisioningState")).isEqualTo("Accepted");
        assertThat(begun.json().toString()).doesNotContain("secret0!");
        assertThat(begun.list("properties", "dependencies")).hasSize(2);
        String status = begun.header("Azure-AsyncOperation").replace("https://management.azure.com", "");
        caller.pass("PT1S");
        assertThat(caller.arm("GET", status, "").json())
                .containsOnlyKeys("status")
                .containsEntry("status", "Running");
        assertThat(caller.images("GET", "Microsoft.Network/virtualNetworks/vnet1", "")
                        .status())
                .isEqualTo(200);
        assertThat(caller.images("GET", "Microsoft.Compute/virtualMachines/vm1", "")
                        .status())
                .isEqualTo(404);
        caller.pass("PT2M");
        assertThat(caller.arm("GET", status, "").at("status")).isEqualTo("Succeeded");
        Answer done = caller.arm("GET", deployments + "/d1" + VERSION, "");
        assertThat(done.list("properties", "outputResources")).hasSize(3);
        Answer machine = caller.images("GET", "Microsoft.Compute/virtualMachines/vm1", "");
        assertThat(machine.at("properties", "provisioningState")).isEqualTo("Succeeded");
        assertThat(machine.at("properties", "storageProfile", "osDisk", "createOption"))
                .isEqualTo("FromImage");
        assertThat(machine.list("properties", "networkProfile", "networkInterfaces"))
                .allSatisfy(one -> assertThat(one).containsOnlyKeys("id"));
    }

    @Test
    void listsWhatWasDeployed() {
        assertThat(caller.arm("PUT", deployments + "/d1" + VERSION, GROUP).status())
                .isEqualTo(201);
        assertThat(caller.arm("PUT", deployments + "/d1" + VERSION, GROUP).code())
                .isEqualTo("DeploymentActive");
        caller.pass("PT1M");
        assertThat(caller.arm("PUT", deployments + "/d1" + VERSION, GROUP).status())
                .isEqualTo(200);
        caller.pass("PT1M");
        Answer done = caller.arm("GET", deployments + "/d1" + VERSION, "");
        assertThat(done.at("properties", "parameters", "location", "value")).isEqualTo("westeurope");
        assertThat(done.at("properties", "outputs", "newNSG", "value")).isNotNull();
        assertThat(caller.arm("GET", deployments + VERSION, "").list("value")).hasSize(1);
        assertThat(caller.arm("HEAD", deployments + "/d1" + VERSION, "").status())
                .isEqualTo(204);
        assertThat(caller.arm("POST", deployments + "/d1/exportTemplate" + VERSION, "")
                        .list("template", "resources"))
                .hasSize(1);
        assertThat(caller.arm("DELETE", deployments + "/d1" + VERSION, "").status())
                .isEqualTo(204);
        assertThat(caller.arm("GET", deployments + "/d1" + VERSION, "").code()).isEqualTo("DeploymentNotFound");
        assertThat(caller.images("GET", "Microsoft.Network/networkSecurityGroups/nsg1", "")
                        .list("properties", "defaultSecurityRules"))
                .hasSize(6);
    }

    @Test
    void saysWhatIsWrongWithATemplate() {
        Answer valid = caller.arm("POST", deployments + "/d1/validate" + VERSION, GROUP);
        assertThat(valid.status()).isEqualTo(200);
        assertThat(valid.list("properties", "validatedResources")).hasSize(1);
        for (List<String> change : List.of(
                List.of("\"name\": {\"value\": \"nsg1\"}", ""),
                List.of("\"name\": {\"value\"", "\"other\": {\"value\""),
                List.of("\"name\": \"[parameters('name')]\"", "\"name\": \"[parameters('none')]\""),
                List.of("\"name\": \"[parameters('name')]\"", "\"name\": \"[concat('a']\""))) {
            Answer wrong = caller.arm(
                    "POST", deployments + "/d1/validate" + VERSION, GROUP.replace(change.get(0), change.get(1)));
            assertThat(wrong.code()).as(change.toString()).isEqualTo("InvalidTemplate");
        }
        Answer unknown = caller.arm(
                "POST",
                deployments + "/d1/validate" + VERSION,
                GROUP.replace("Microsoft.Network/networkSecurityGroups", "Microsoft.Network/loadBalancers"));
        assertThat(unknown.status()).isEqualTo(501);
    }

    @Test
    void failsWithItsFirstResource() {
        String body = GROUP.replace("[parameters('location')]", "nowhere");
        assertThat(caller.arm("PUT", deployments + "/d1" + VERSION, body).status())
                .isEqualTo(201);
        caller.pass("PT1S");
        Answer failed = caller.arm("GET", deployments + "/d1" + VERSION, "");
        assertThat(failed.at("properties", "provisioningState")).isEqualTo("Failed");
        assertThat(failed.at("properties", "error", "code")).isEqualTo("DeploymentFailed");
        assertThat(failed.list("properties", "error", "details"))
                .singleElement()
                .extracting(detail -> detail.get("code"))
                .isEqualTo("LocationNotAvailableForResourceType");
        String operations = deployments.replace("/providers/Microsoft.Resources", "") + "/d1/operations" + VERSION;
        assertThat(caller.arm("GET", operations, "").list("value"))
                .singleElement()
                .satisfies(one -> assertThat(Json.text(one, "properties", "provisioningState"))
                        .hasValue("Failed"));
    }

    @Test
    void stopsADeployment() {
        assertThat(caller.arm("PUT", deployments + "/d1" + VERSION, GROUP).status())
                .isEqualTo(201);
        assertThat(caller.arm("POST", deployments + "/d1/cancel" + VERSION, "").status())
                .isEqualTo(204);
        caller.pass("PT1M");
        assertThat(caller.arm("GET", deployments + "/d1" + VERSION, "").at("properties", "provisioningState"))
                .isEqualTo("Canceled");
        assertThat(caller.images("GET", "Microsoft.Network/networkSecurityGroups/nsg1", "")
                        .status())
                .isEqualTo(404);
        assertThat(caller.arm("POST", deployments + "/d1/cancel" + VERSION, "").code())
                .isEqualTo("DeploymentCannotBeCancelled");
    }
}
