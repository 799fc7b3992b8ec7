package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkAndStorageTest {

    private final Caller caller = new Caller(SimulatedAzure.demo());

    @Test
    void makesANetworkWithItsSubnets() {
        Answer network = caller.make("Microsoft.Network/virtualNetworks/v1", """
            {"location": "westeurope", "properties": {"addressSpace": {"addressPrefixes": ["10.1.0.0/16"]},
              "subnets": [{"name": "a", "properties": {"addressPrefix": "10.1.0.0/24"}}]}}\
            """);
        assertThat(network.list("properties", "subnets")).hasSize(1);
        assertThat(network.header("ETag")).startsWith("W/\"");
        Answer subnet = caller.make("Microsoft.Network/virtualNetworks/v1/subnets/b", """
            {"properties": {"addressPrefix": "10.1.1.0/24"}}\
            """);
        assertThat(subnet.at("properties", "provisioningState")).isEqualTo("Succeeded");
        assertThat(subnet.at("location")).isNull();
        assertThat(caller.images("GET", "Microsoft.Network/virtualNetworks/v1", "")
                        .list("properties", "subnets"))
                .hasSize(2);
        assertThat(caller.images("DELETE", "Microsoft.Network/virtualNetworks/v1", "")
                        .status())
                .isEqualTo(202);
        caller.pass("PT1M");
        assertThat(caller.images("GET", "Microsoft.Network/virtualNetworks/v1/subnets/a", "")
                        .code())
                .isEqualTo("ResourceNotFound");
    }

    // The text that Azure/bicep issue 13267 quotes.
    @Test
    void keepsASubnetThatIsInUse() {
        Answer refused = caller.arm(
                "DELETE",
                caller.id("rg-batch", "Microsoft.Network/virtualNetworks/vnet-batch/subnets/build")
                        + "?api-version=2024-05-01",
                "");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("InUseSubnetCannotBeDeleted");
        assertThat(refused.at("error", "message").toString())
                .startsWith("Subnet build is in use by ")
                .endsWith("delete all the resources within the subnet. See aka.ms/deletesubnet.");
    }

    @Test
    void givesAnInterfaceTheNextAddress() {
        Answer nic = caller.make("Microsoft.Network/networkInterfaces/n2", """
            {"location": "westeurope", "properties": {"ipConfigurations": [{"name": "c", "properties": {"subnet": {"id": "%s"}}}]}}\
            """.formatted(
                        caller.id("rg-batch", "Microsoft.Network/virtualNetworks/vnet-batch/subnets/build")));
        assertThat(Json.find(nic.list("properties", "ipConfigurations").get(0), "properties", "privateIPAddress"))
                .contains("10.20.8.13");
        assertThat(caller.images("PUT", "Microsoft.Network/networkInterfaces/n3", """
            {"location": "westeurope", "properties": {"ipConfigurations": [{"name": "c", "properties": {"subnet": {"id": "none"}}}]}}\
            """)
                        .code())
                .isEqualTo("InvalidResourceReference");
    }

    @Test
    void makesAStorageAccountAndDeclaresAVhdInIt() {
        String account = "Microsoft.Storage/storageAccounts/freshvhds";
        Answer made = caller.images(
                "PUT",
                account,
                "{\"location\": \"westeurope\", \"kind\": \"StorageV2\", \"sku\": {\"name\": \"Standard_LRS\"}}");
        assertThat(made.status()).isEqualTo(202);
        caller.pass("PT30S");
        Answer shown = caller.arm("GET", made.header("Location").replace("https://management.azure.com", ""), "");
        assertThat(shown.at("properties", "primaryEndpoints", "blob"))
                .isEqualTo("https://freshvhds.blob.core.windows.net/");
        assertThat(caller.images("POST", account + "/listKeys", "").list("keys"))
                .hasSize(2);
        String token = "Bearer " + caller.tokenFor("https://storage.azure.com/.default");
        String blob = "https://freshvhds.blob.core.windows.net/vhds";
        assertThat(caller.send("PUT", blob + "?restype=container", "", "Authorization", token)
                        .status())
                .isEqualTo(201);
        assertThat(caller.send("HEAD", blob + "/a.vhd", "", "Authorization", token)
                        .header("x-ms-error-code"))
                .isEqualTo("BlobNotFound");
        assertThat(caller.send(
                                "PUT",
                                blob + "/a.vhd",
                                "",
                                "Authorization",
                                token,
                                "x-ms-blob-type",
                                "PageBlob",
                                "x-ms-blob-content-length",
                                "1073742336")
                        .status())
                .isEqualTo(201);
        Answer properties = caller.send("HEAD", blob + "/a.vhd", "", "Authorization", token);
        assertThat(properties.header("x-ms-blob-type")).isEqualTo("PageBlob");
        assertThat(properties.header("Content-Length")).isEqualTo("1073742336");
        Answer disk = caller.make("Microsoft.Compute/disks/d3", """
            {"location": "westeurope", "properties": {"creationData": {"createOption": "Import",
              "storageAccountId": "%s", "sourceUri": "%s/a.vhd"}}}\
            """.formatted(caller.id("rg-images", account), blob));
        assertThat(disk.at("properties", "diskSizeGB")).isEqualTo(1);
        assertThat(caller.images("DELETE", account, "").status()).isEqualTo(200);
    }

    @Test
    void listsContainersAndTheirBlobsInPages() {
        String token = "Bearer " + caller.tokenFor("https://storage.azure.com/.default");
        String account = "https://contosovhds.blob.core.windows.net/";
        Answer containers = caller.send("GET", account + "?comp=list", "", "Authorization", token);
        assertThat(containers.text())
                .contains("<Container><Name>uploads</Name>")
                .contains("<Container><Name>vhds</Name>")
                .endsWith("<NextMarker></NextMarker></EnumerationResults>");
        String vhds = account + "vhds?restype=container&comp=list&maxresults=2";
        Answer first = caller.send("GET", vhds, "", "Authorization", token);
        assertThat(first.text())
                .contains("<Name>exports/odd-size.vhd</Name>")
                .contains("<Content-Length>32212255232</Content-Length>")
                .contains("<BlobType>PageBlob</BlobType>")
                .contains("<NextMarker>readme.txt</NextMarker>");
        assertThat(caller.send("GET", vhds + "&marker=readme.txt", "", "Authorization", token)
                        .text())
                .doesNotContain("odd-size")
                .contains("<BlobType>BlockBlob</BlobType>");
        assertThat(caller.send("GET", vhds + "&prefix=windows", "", "Authorization", token)
                        .text())
                .contains("windows-2016.vhd")
                .doesNotContain("legacy-render");
        assertThat(caller.send("GET", account + "none?restype=container&comp=list", "", "Authorization", token)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void keepsAddressesAndSecurityGroups() {
        Answer address = caller.make("Microsoft.Network/publicIPAddresses/a1", """
            {"location": "westeurope", "properties": {"publicIPAllocationMethod": "Static"}}\
            """);
        assertThat(address.at("properties", "ipAddress").toString()).startsWith("203.0.113.");
        Answer group = caller.make("Microsoft.Network/networkSecurityGroups/g1", "{\"location\": \"westeurope\"}");
        assertThat(group.list("properties", "securityRules")).isEmpty();
        assertThat(group.at("properties", "provisioningState")).isEqualTo("Succeeded");
    }

    @Test
    void keepsRoutesAndGateways() {
        Answer table = caller.make("Microsoft.Network/routeTables/t1", """
            {"location": "westeurope", "properties": {"routes": [
              {"name": "all", "properties": {"addressPrefix": "0.0.0.0/0", "nextHopType": "None"}}]}}\
            """);
        assertThat(table.list("properties", "routes")).hasSize(1);
        assertThat(caller.make("Microsoft.Network/natGateways/n1", "{\"location\": \"westeurope\"}")
                        .at("properties", "idleTimeoutInMinutes"))
                .isEqualTo(4);
    }

    @Test
    void refusesStorageAccountNames() {
        String check = "/subscriptions/" + caller.identity.subscriptionId()
                + "/providers/Microsoft.Storage/checkNameAvailability?api-version=2023-01-01";
        assertThat(caller.arm("POST", check, "{\"name\": \"contosovhds\"}").at("reason"))
                .isEqualTo("AlreadyExists");
        assertThat(caller.arm("POST", check, "{\"name\": \"Bad-Name\"}").at("reason"))
                .isEqualTo("AccountNameInvalid");
        assertThat(caller.images(
                                "PUT",
                                "Microsoft.Storage/storageAccounts/contosovhds2x",
                                "{\"location\": \"westeurope\"}")
                        .code())
                .isEqualTo("InvalidRequestPropertyValue");
    }

    @Test
    void listsMarketplaceImagesSizesAndUsages() {
        String location = "/subscriptions/" + caller.identity.subscriptionId()
                + "/providers/Microsoft.Compute/locations/westeurope";
        assertThat(caller.arm("GET", location + "/vmSizes?api-version=2024-07-01", "")
                        .list("value"))
                .hasSizeGreaterThan(200);
        Answer usages = caller.arm("GET", location + "/usages?api-version=2024-07-01", "");
        assertThat(usages.list("value"))
                .filteredOn(one -> Json.text(one, "name", "value").orElse("").equals("standardDSv3Family"))
                .extracting(one -> one.get("currentValue"))
                .containsExactly(14);
        assertThat(caller.arm(
                                "GET",
                                location
                                        + "/publishers/canonical/artifacttypes/vmimage/offers/0001-com-ubuntu-server-jammy"
                                        + "/skus/22_04-lts-gen2/versions/latest?api-version=2024-07-01",
                                "")
                        .at("properties", "hyperVGeneration"))
                .isEqualTo("V2");
    }
}
