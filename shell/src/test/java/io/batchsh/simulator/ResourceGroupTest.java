package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResourceGroupTest {

    private static final String VERSION = "?api-version=2022-09-01";

    private final Caller caller = new Caller(SimulatedAzure.demo());
    private final String groups = "/subscriptions/" + caller.identity.subscriptionId() + "/resourceGroups/";

    // Recorded: azure-cli 2024-10, PUT answers 201 Succeeded, HEAD 204 or 404 without a body.
    @Test
    void createsTagsAndFindsAGroup() {
        Answer made =
                caller.arm("PUT", groups + "rg-new" + VERSION, "{\"location\": \"westus\", \"tags\": {\"a\": \"b\"}}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("properties", "provisioningState")).isEqualTo("Succeeded");
        assertThat(caller.arm("HEAD", groups + "rg-new" + VERSION, "").status()).isEqualTo(204);
        Answer missing = caller.arm("HEAD", groups + "rg-none" + VERSION, "");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.json()).isEmpty();
        assertThat(caller.arm("PATCH", groups + "rg-new" + VERSION, "{\"tags\": {\"c\": \"d\"}}")
                        .at("tags", "c"))
                .isEqualTo("d");
        assertThat(caller.arm("PUT", groups + "rg-new" + VERSION, "{\"location\": \"eastus\"}")
                        .code())
                .isEqualTo("InvalidResourceGroupLocation");
    }

    // Recorded: azure-cli 2024-10, DELETE answers 202 with a Location below operationresults.
    @Test
    void deletesAGroupWithAllThatIsInIt() {
        Answer deleted = caller.arm("DELETE", groups + "rg-images" + VERSION, "");
        assertThat(deleted.status()).isEqualTo(202);
        String results = deleted.header("Location").replace("https://management.azure.com", "");
        assertThat(results).contains("/operationresults/");
        assertThat(caller.arm("GET", results, "").status()).isEqualTo(202);
        assertThat(caller.arm("GET", groups + "rg-images" + VERSION, "").at("properties", "provisioningState"))
                .isEqualTo("Deleting");
        caller.pass("PT3M");
        assertThat(caller.arm("GET", results, "").status()).isEqualTo(202);
        caller.pass("PT1M");
        assertThat(caller.arm("GET", results, "").status()).isEqualTo(200);
        assertThat(caller.arm("GET", groups + "rg-images" + VERSION, "").code()).isEqualTo("ResourceGroupNotFound");
        assertThat(caller.arm(
                                "GET",
                                "/subscriptions/" + caller.identity.subscriptionId()
                                        + "/providers/Microsoft.Compute/virtualMachines?api-version=2024-07-01",
                                "")
                        .list("value"))
                .isEmpty();
    }

    // Recorded: azure-cli 2024-10.
    @Test
    void namesTheCharactersThatANameMustNotHave() {
        Answer refused = caller.arm("PUT", groups + "~%60123" + VERSION, "{\"location\": \"westus\"}");
        assertThat(refused.code()).isEqualTo("InvalidResourceGroup");
        assertThat(refused.at("error", "message"))
                .isEqualTo("The provided resource group name '~`123' has these invalid characters: '~`'. The name can"
                        + " only be a letter, digit, '-', '.', '(', ')' or '_'.");
    }

    @Test
    void listsResourcesByTypeInPages() {
        String all = "/subscriptions/" + caller.identity.subscriptionId() + "/resources" + VERSION;
        String accounts = all + "&$filter=resourceType%20eq%20'Microsoft.Storage/storageAccounts'";
        caller.make(
                "Microsoft.Storage/storageAccounts/contosomore",
                "{\"location\": \"westeurope\", \"kind\": \"StorageV2\", \"sku\": {\"name\": \"Standard_LRS\"}}");
        assertThat(caller.arm("GET", accounts, "").list("value"))
                .extracting(one -> one.get("name"))
                .containsExactly("contosoarchive", "contosomore", "contosovhds");
        Answer first = caller.arm("GET", accounts + "&$top=2", "");
        assertThat(first.list("value")).hasSize(2);
        Answer second =
                caller.arm("GET", first.at("nextLink").toString().replace("https://management.azure.com", ""), "");
        assertThat(second.list("value")).hasSize(1);
        assertThat(second.at("nextLink")).isNull();
        assertThat(caller.arm("GET", all + "&$filter=nonsense", "").code()).isEqualTo("InvalidFilterInQueryString");
    }

    @Test
    void keepsWhatIsLocked() {
        String lock = groups + "rg-images/providers/Microsoft.Authorization/locks/keep?api-version=2016-09-01";
        assertThat(caller.arm("PUT", lock, "{\"properties\": {\"level\": \"CanNotDelete\"}}")
                        .status())
                .isEqualTo(201);
        assertThat(caller.arm("DELETE", groups + "rg-images" + VERSION, "").code())
                .isEqualTo("ScopeLocked");
        assertThat(caller.images("DELETE", "Microsoft.Compute/virtualMachines/build-linux", "")
                        .code())
                .isEqualTo("ScopeLocked");
        assertThat(caller.arm("DELETE", lock, "").status()).isEqualTo(200);
        assertThat(caller.arm("DELETE", groups + "rg-images" + VERSION, "").status())
                .isEqualTo(202);
    }

    @Test
    void registersAndUnregistersProviders() {
        String provider = "/subscriptions/" + caller.identity.subscriptionId() + "/providers/microsoft.batch";
        Answer shown = caller.arm("GET", provider + VERSION, "");
        assertThat(shown.list("resourceTypes"))
                .extracting(type -> type.get("resourceType"))
                .contains("batchAccounts");
        assertThat(caller.arm("POST", provider + "/unregister" + VERSION, "").at("registrationState"))
                .isEqualTo("Unregistering");
        caller.pass("PT1M");
        assertThat(caller.arm("GET", provider + VERSION, "").at("registrationState"))
                .isEqualTo("Unregistered");
        assertThat(caller.arm("GET", provider.replace("microsoft.batch", "none") + VERSION, "")
                        .code())
                .isEqualTo("InvalidResourceNamespace");
    }

    // Recorded: azure-cli and azure-libraries-for-java: still 202 after 31 s, 200 after 60 s at the latest.
    @Test
    void deletesAnEmptyGroupSooner() {
        assertThat(caller.arm("PUT", groups + "rg-new" + VERSION, "{\"location\": \"westus\"}")
                        .status())
                .isEqualTo(201);
        String results = caller.arm("DELETE", groups + "rg-new" + VERSION, "")
                .header("Location")
                .replace("https://management.azure.com", "");
        caller.pass("PT31S");
        assertThat(caller.arm("GET", results, "").status()).isEqualTo(202);
        caller.pass("PT29S");
        assertThat(caller.arm("GET", results, "").status()).isEqualTo(200);
    }

    // Recorded: azure-cli 2020-11 and 2024-10, test_resource_group.
    @Test
    void remembersWhoManagesIt() {
        String body = "{\"location\": \"westus\", \"managedBy\": \"test_admin\"}";
        assertThat(caller.arm("PUT", groups + "rg-new" + VERSION, body).at("managedBy"))
                .isEqualTo("test_admin");
        assertThat(caller.arm("GET", groups + "rg-new" + VERSION, "").at("managedBy"))
                .isEqualTo("test_admin");
        assertThat(caller.arm("GET", groups + "rg-batch" + VERSION, "").at("managedBy"))
                .isNull();
    }
}
