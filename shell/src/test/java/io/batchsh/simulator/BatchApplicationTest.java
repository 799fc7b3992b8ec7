package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

// Recorded: azure-cli test_batch_application_cmd 2024-02-01; azure-libraries-for-java canCRUDBatchAccount 2021-06-01.
class BatchApplicationTest {

    private final Caller caller = new Caller(SimulatedAzure.demo());

    @BeforeEach
    void linkStorage() {
        String storage = caller.id("rg-images", "Microsoft.Storage/storageAccounts/contosovhds");
        caller.arm(
                "PATCH",
                caller.id("rg-batch", "Microsoft.Batch/batchAccounts/contosobatch") + "?api-version=2024-02-01",
                "{\"properties\": {\"autoStorage\": {\"storageAccountId\": \"" + storage + "\"}}}");
    }

    private Answer call(String method, String path, String body) {
        return caller.arm(
                method,
                caller.id("rg-batch", "Microsoft.Batch/batchAccounts/contosobatch/applications") + path
                        + (path.contains("?") ? "&" : "?") + "api-version=2024-02-01",
                body);
    }

    private Answer upload(Answer version) {
        return caller.send(
                "PUT", version.at("properties", "storageUrl").toString(), "zip", "x-ms-blob-type", "BlockBlob");
    }

    private String reference(String version) {
        return caller.ubuntuPool("p", 0)
                .replaceFirst(
                        "\\{", "{\"applicationPackageReferences\": [{\"applicationId\": \"tool\"" + version + "}],");
    }

    @Test
    void leadsAnApplicationFromCreationToDeletion() {
        assertThat(call("GET", "", "").list("value")).isEmpty();
        Answer created = call("PUT", "/tool", "");
        assertThat(created.status()).isEqualTo(200);
        assertThat(created.at("type")).isEqualTo("Microsoft.Batch/batchAccounts/applications");
        assertThat(created.at("properties").toString()).isEqualTo("{allowUpdates=true}");
        assertThat(created.at("etag").toString()).matches("W/\"0x[0-9A-F]+\"").isEqualTo(created.header("ETag"));
        assertThat(created.header("Last-Modified")).isEqualTo("Thu, 01 Jan 2026 00:00:00 GMT");
        assertThat(call("GET", "", "").list("value")).hasSize(1);
        assertThat(call("PATCH", "/tool", "{\"properties\": {\"displayName\": \"The tool\"}}")
                        .at("properties", "displayName"))
                .isEqualTo("The tool");
        assertThat(call("GET", "/tool", "").at("properties", "displayName")).isEqualTo("The tool");
        assertThat(call("DELETE", "/tool", "").status()).isEqualTo(200);
        assertThat(call("DELETE", "/tool", "").status()).isEqualTo(204);
        Answer gone = call("GET", "/tool", "");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.code()).isEqualTo("ApplicationNotFound");
        assertThat(gone.at("error", "target")).isEqualTo("BatchAccount");
    }

    @Test
    void activatesAPackageThatWasUploaded() {
        call("PUT", "/tool", "");
        Answer pending = call("PUT", "/tool/versions/1.0", "");
        assertThat(pending.status()).isEqualTo(200);
        assertThat(pending.at("properties", "state")).isEqualTo("Pending");
        assertThat(pending.at("properties", "storageUrl").toString())
                .startsWith("https://contosovhds.blob.core.windows.net/app-tool-")
                .contains("/1.0?sv=", "&sr=b&sig=", "&sp=rw");
        assertThat(call("GET", "/tool/versions", "")
                        .list("value")
                        .get(0)
                        .get("properties")
                        .toString())
                .isEqualTo("{state=Pending}");
        assertThat(call("POST", "/tool/versions/1.0/activate", "{\"format\": \"zip\"}")
                        .code())
                .isEqualTo("ApplicationPackageBlobNotFound");

        assertThat(upload(pending).status()).isEqualTo(201);
        Answer active = call("POST", "/tool/versions/1.0/activate", "{\"format\": \"zip\"}");
        assertThat(active.status()).isEqualTo(200);
        assertThat(active.at("properties", "state")).isEqualTo("Active");
        assertThat(active.at("properties", "format")).isEqualTo("zip");
        assertThat(active.at("properties", "lastActivationTime")).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(call("PATCH", "/tool", "{\"properties\": {\"defaultVersion\": \"1.0\"}}")
                        .at("properties", "defaultVersion"))
                .isEqualTo("1.0");
        assertThat(call("PATCH", "/tool", "{\"properties\": {\"defaultVersion\": \"2.0\"}}")
                        .code())
                .isEqualTo("InvalidPropertyValue");
    }

    @Test
    void poolsHaveActivePackagesOnly() {
        call("PUT", "/tool", "");
        Answer pending = call("PUT", "/tool/versions/1.0", "");
        Answer refused = caller.batch("POST", "/pools", reference(", \"version\": \"1.0\""));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("InvalidApplicationPackageReferences");
        assertThat(caller.batch("GET", "/applications/tool", "").at("versions").toString())
                .isEqualTo("[]");

        upload(pending);
        call("POST", "/tool/versions/1.0/activate", "{\"format\": \"zip\"}");
        assertThat(caller.batch("GET", "/applications/tool", "").at("versions").toString())
                .isEqualTo("[1.0]");
        assertThat(caller.batch("POST", "/pools", reference("")).code())
                .isEqualTo("InvalidApplicationPackageReferences");
        call("PATCH", "/tool", "{\"properties\": {\"defaultVersion\": \"1.0\"}}");
        assertThat(caller.batch("POST", "/pools", reference("")).status()).isEqualTo(201);
    }

    @Test
    void keepsAnApplicationThatHasPackagesAndOnesThatMayNotChange() {
        call("PUT", "/tool", "{\"properties\": {\"allowUpdates\": false}}");
        assertThat(call("PUT", "/tool/versions/1.0", "").status()).isEqualTo(200);
        assertThat(call("PUT", "/tool/versions/1.0", "").status()).isEqualTo(409);
        assertThat(call("DELETE", "/tool", "").status()).isEqualTo(409);
        assertThat(call("DELETE", "/tool/versions/1.0", "").status()).isEqualTo(200);
        assertThat(call("DELETE", "/tool/versions/1.0", "").status()).isEqualTo(204);
        assertThat(call("GET", "/tool/versions/1.0", "").code()).isEqualTo("ApplicationPackageNotFound");
        assertThat(call("DELETE", "/tool", "").status()).isEqualTo(200);
    }

    @Test
    void uploadsByTheSignatureOfThatBlobOnly() {
        call("PUT", "/tool", "");
        String url = call("PUT", "/tool/versions/1.0", "")
                .at("properties", "storageUrl")
                .toString();
        assertThat(caller.send("PUT", url.replace("/1.0?", "/2.0?"), "zip", "x-ms-blob-type", "BlockBlob")
                        .status())
                .isEqualTo(403);
        assertThat(caller.send("DELETE", url, "").status()).isEqualTo(403);
        assertThat(caller.send("HEAD", url, "").status()).isEqualTo(404);
    }

    @Test
    void needsALinkedStorageAccount() {
        Caller without = new Caller(SimulatedAzure.of(Sketch.world()
                .json("/batchAccounts/0/applications/-", "{\"name\": \"tool\", \"versions\": []}")
                .build()));
        Answer refused = without.arm(
                "PUT",
                Sketch.SUBSCRIPTION
                        + "/resourceGroups/rg/providers/Microsoft.Batch/batchAccounts/working/applications/tool/versions/1"
                        + "?api-version=2024-02-01",
                "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("error", "message").toString()).contains("storage account");
    }
}
