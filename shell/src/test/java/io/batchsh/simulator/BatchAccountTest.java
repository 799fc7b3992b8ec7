package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BatchAccountTest {

    private final Caller caller = new Caller(SimulatedAzure.demo());
    private final String account = "Microsoft.Batch/batchAccounts/freshbatch";

    // Recorded: azure-cli 2024-10, 202 without a body, Location below operationResults, then 200 with an entity tag.
    @Test
    void createsAnAccountThatAnswers() {
        Answer made = caller.images("PUT", account, "{\"location\": \"eastus\"}");
        assertThat(made.status()).isEqualTo(202);
        assertThat(made.json()).isEmpty();
        String results = made.header("Location").replace("https://management.azure.com", "");
        assertThat(results).contains("/batchAccounts/freshbatch/operationResults/");
        Answer waiting = caller.arm("GET", results, "");
        assertThat(waiting.status()).isEqualTo(202);
        assertThat(waiting.header("Location")).contains("/operationResults/");
        caller.pass("PT20S");
        Answer done = caller.arm("GET", results, "");
        assertThat(done.at("properties", "accountEndpoint")).isEqualTo("freshbatch.eastus.batch.azure.com");
        assertThat(done.at("properties", "dedicatedCoreQuota")).isEqualTo(500);
        assertThat(caller.images("GET", account, "").header("ETag")).matches("\"0x[0-9A-F]+\"");
        Answer pools = caller.send(
                "GET",
                "https://freshbatch.eastus.batch.azure.com/pools?" + Caller.BATCH_VERSION,
                "",
                "Authorization",
                "Bearer " + caller.tokenFor("https://batch.core.windows.net//.default"));
        assertThat(pools.status()).isEqualTo(200);
    }

    // Recorded: azure-libraries-for-java, GET of an account that is gone.
    @Test
    void deletesAnAccount() {
        caller.make(account, "{\"location\": \"eastus\"}");
        Answer deleted = caller.images("DELETE", account, "");
        assertThat(deleted.status()).isEqualTo(202);
        assertThat(deleted.header("Location")).contains("/locations/eastus/accountOperationResults/");
        caller.pass("PT1M");
        Answer gone = caller.images("GET", account, "");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.code()).isEqualTo("AccountNotFound");
        assertThat(gone.at("error", "target")).isEqualTo("BatchAccount");
        assertThat(gone.at("error", "message").toString())
                .startsWith("The specified account does not exist.\nRequestId:");
    }

    // Recorded: azure-sdk-for-python 2020-12.
    @Test
    void saysWhatIsWrongWithANameOrABody() {
        String check = "/subscriptions/" + caller.identity.subscriptionId()
                + "/providers/Microsoft.Batch/locations/westeurope/checkNameAvailability?api-version=2020-09-01";
        assertThat(caller.arm(
                                "POST",
                                check,
                                "{\"name\": \"contosobatch\", \"type\": \"Microsoft.Batch/batchAccounts\"}")
                        .json())
                .isEqualTo(Map.of(
                        "nameAvailable", false,
                        "reason", "AlreadyExists",
                        "message", "An account named 'contosobatch' is already in use."));
        assertThat(caller.arm("POST", check, "{\"name\": \"randombatchaccount@5^$g9873495873\"}")
                        .json())
                .isEqualTo(Map.of(
                        "nameAvailable", false,
                        "reason", "Invalid",
                        "message", "Account name must be at least 3 characters and at most 24 characters."));
        Answer refused = caller.images(
                "PUT",
                account,
                "{\"location\": \"eastus\", \"properties\": {\"poolAllocationMode\": \"UserSubscription\"}}");
        assertThat(refused.code()).isEqualTo("InvalidRequestBody");
        assertThat(refused.list("error", "details"))
                .containsExactly(Map.of(
                        "code",
                        "Reason",
                        "message",
                        "keyVaultReference must be set if poolAllocationMode is specified as 'UserSubscription' on a PUT"
                                + " request"));
    }

    @Test
    void changesItsKeysOneByOne() {
        String path = caller.id("rg-batch", "Microsoft.Batch/batchAccounts/contosobatch");
        Answer before = caller.arm("POST", path + "/listKeys?api-version=2024-02-01", "");
        Answer after =
                caller.arm("POST", path + "/regenerateKeys?api-version=2024-02-01", "{\"keyName\": \"Primary\"}");
        assertThat(after.at("primary")).isNotEqualTo(before.at("primary"));
        assertThat(after.at("secondary")).isEqualTo(before.at("secondary"));
        assertThat(caller.arm("POST", path + "/regenerateKeys?api-version=2024-02-01", "{\"keyName\": \"Third\"}")
                        .code())
                .isEqualTo("InvalidPropertyValue");
    }

    // Recorded: azure-cli 2019-08 to 2024-10, test_batch_general_arm_cmd: 204, and autoStorage with lastKeySync.
    @Test
    void readsTheKeysOfItsStorageAgain() {
        String path = caller.id("rg-batch", "Microsoft.Batch/batchAccounts/contosobatch");
        String version = "?api-version=2024-02-01";
        assertThat(caller.arm("POST", path + "/syncAutoStorageKeys" + version, "")
                        .status())
                .isEqualTo(409);
        String storage = caller.id("rg-images", "Microsoft.Storage/storageAccounts/contosovhds");
        Answer linked = caller.arm(
                "PATCH",
                path + version,
                "{\"properties\": {\"autoStorage\": {\"storageAccountId\": \"" + storage + "\"}}}");
        Object first = linked.at("properties", "autoStorage", "lastKeySync");
        assertThat(first).isNotNull();
        caller.pass("PT1H");
        assertThat(caller.arm("POST", path + "/syncAutoStorageKeys" + version, "")
                        .status())
                .isEqualTo(204);
        assertThat(caller.arm("GET", path + version, "").at("properties", "autoStorage", "lastKeySync"))
                .isNotNull()
                .isNotEqualTo(first);
    }

    // Recorded: azure-cli 2024-10, test_batch_byos_account_cmd: no core quotas, no shared keys.
    @Test
    void allocatesInTheSubscriptionOfTheUser() {
        String path = caller.id("rg-batch", "Microsoft.Batch/batchAccounts/contosobyos") + "?api-version=2024-02-01";
        String body = """
                {"location": "westeurope", "properties": {"poolAllocationMode": "UserSubscription", "keyVaultReference": {
                  "id": "%s", "url": "https://v.vault.azure.net/"}}}""".formatted(caller.id("rg-batch", "Microsoft.KeyVault/vaults/v"));
        assertThat(caller.arm("PUT", path, body).status()).isEqualTo(202);
        caller.pass("PT1M");
        Answer account = caller.arm("GET", path, "");
        assertThat(account.at("properties", "allowedAuthenticationModes"))
                .isEqualTo(List.of("AAD", "TaskAuthenticationToken"));
        assertThat(account.at("properties", "dedicatedCoreQuota")).isNull();
        assertThat(account.at("properties", "dedicatedCoreQuotaPerVMFamilyEnforced"))
                .isEqualTo(true);
    }

    // Recorded: azure-sdk-for-python 2020-12, a pool over the resource manager.
    @Test
    void showsItsPoolsInTheShapeOfTheResourceManager() {
        String pools = caller.id("rg-batch", "Microsoft.Batch/batchAccounts/contosobatch/pools");
        Answer made = caller.arm("PUT", pools + "/managed?api-version=2024-02-01", """
                {"properties": {"displayName": "m", "vmSize": "Standard_D2s_v3", "interNodeCommunication": "Disabled",
                  "deploymentConfiguration": {"virtualMachineConfiguration": {
                    "imageReference": {"id": "%s"}, "nodeAgentSkuId": "batch.node.ubuntu 22.04"}},
                  "scaleSettings": {"fixedScale": {"targetDedicatedNodes": 2, "targetLowPriorityNodes": 0}}}}""".formatted(
                        caller.image("ubuntu-2204-gen2", "1.1.0")));
        assertThat(made.status()).as(made.json().toString()).isEqualTo(200);
        assertThat(made.header("ETag")).matches("W/\"0x[0-9A-F]+\"");
        assertThat(made.at("properties", "allocationState")).isEqualTo("Resizing");
        assertThat(made.at("properties", "vmSize")).isEqualTo("STANDARD_D2S_V3");
        assertThat(made.at("properties", "scaleSettings", "fixedScale", "resizeTimeout"))
                .isEqualTo("PT15M");
        assertThat(made.at("properties", "resizeOperationStatus", "nodeDeallocationOption"))
                .isEqualTo("Requeue");
        assertThat(made.at(
                        "properties", "deploymentConfiguration", "virtualMachineConfiguration", "imageReference", "id"))
                .isEqualTo(caller.image("ubuntu-2204-gen2", "1.1.0"));
        caller.pass("PT5M");
        Answer steady = caller.arm("GET", pools + "/managed?api-version=2024-02-01", "");
        assertThat(steady.at("properties", "allocationState")).isEqualTo("Steady");
        assertThat(steady.at("properties", "currentDedicatedNodes")).isEqualTo(2);
        assertThat(caller.batch("GET", "/pools/managed", "").at("currentDedicatedNodes"))
                .isEqualTo(2);
        assertThat(names(caller.arm("GET", pools + "?api-version=2024-02-01", "")))
                .containsExactly("managed", "nightly");
        caller.arm("PATCH", pools + "/managed?api-version=2024-02-01", """
                {"properties": {"scaleSettings": {"fixedScale": {"targetDedicatedNodes": 1}}}}""");
        assertThat(caller.batch("GET", "/pools/managed", "").at("targetDedicatedNodes"))
                .isEqualTo(1);
        caller.pass("PT5M");
        Answer deleted = caller.arm("DELETE", pools + "/managed?api-version=2024-02-01", "");
        assertThat(deleted.status()).isEqualTo(202);
        assertThat(deleted.header("Location")).contains("/poolOperationResults/delete-managed");
        caller.pass("PT1M");
        assertThat(caller.arm("GET", pools + "/managed?api-version=2024-02-01", "")
                        .code())
                .isEqualTo("PoolNotFound");
    }

    @Test
    void refusesPoolsAsTheServiceDoes() {
        String pools = caller.id("rg-batch", "Microsoft.Batch/batchAccounts/contosobatch/pools");
        Answer refused = caller.arm("PUT", pools + "/bad?api-version=2024-02-01", """
                {"properties": {"vmSize": "Standard_D2s_v3", "deploymentConfiguration": {"virtualMachineConfiguration": {
                  "imageReference": {"id": "%s"}, "nodeAgentSkuId": "batch.node.ubuntu 22.04"}}}}""".formatted(
                        caller.id("rg-images", "Microsoft.Compute/images/i")));
        assertThat(refused.code()).isEqualTo("InvalidPropertyValue");
        assertThat(refused.list("error", "details"))
                .extracting(detail -> detail.get("code"))
                .contains("PropertyName", "Reason");
        Answer condition = caller.arm(
                "PUT", pools + "/nightly?api-version=2024-02-01", "{\"properties\": {}}", "If-None-Match", "*");
        assertThat(condition.status()).isEqualTo(412);
    }

    private static List<Object> names(Answer answer) {
        return answer.list("value").stream().map(value -> value.get("name")).toList();
    }
}
