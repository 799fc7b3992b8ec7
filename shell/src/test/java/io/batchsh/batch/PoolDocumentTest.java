package io.batchsh.batch;

import io.batchsh.azure.Secret;
import io.batchsh.image.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Pools as files describe them. */
class PoolDocumentTest {

    private static Map<String, Object> json(String text) {
        try {
            return JsonTree.parse(text).properties();
        } catch (IOException malformed) {
            throw new AssertionError(malformed);
        }
    }

    @Test
    void aBodyOfTheCreateCallStaysAsItIs() {
        Map<String, Object> body = json("""
                {"id": "a", "vmSize": "s", "resizeTimeout": "PT30M", "fresh": {"url": 1},
                 "virtualMachineConfiguration": {"nodeAgentSKUId": "batch.node.el 9", "newer": [{"state": 2}],
                   "extensions": [{"name": "e", "settings": {"URL": null, "eTag": "x"}}]}}""");

        PoolDocument read = PoolDocument.read(body);

        assertThat(read.leftOut()).isEmpty();
        assertThat(read.unknown()).containsExactly("fresh", "virtualMachineConfiguration.newer");
        assertThat(read.properties().get("fresh")).isEqualTo(Map.of("url", 1));
        assertThat(new JsonTree(read.properties())
                        .children("virtualMachineConfiguration", "extensions")
                        .get(0)
                        .child("settings")
                        .properties())
                .isEqualTo(Map.of("eTag", "x"));
    }

    @Test
    void whatAzShowsOfAPoolBecomesWhatTheServiceTakes() {
        PoolDocument read = PoolDocument.read(json("""
                {"id": "a", "url": "https://x", "etag": "0x8", "state": "active", "allocationState": "steady",
                 "currentDedicatedNodes": 2, "targetDedicatedNodes": 2, "enableAutoScale": false, "autoScaleFormula": null,
                 "resizeTimeout": "0:15:00", "certificateReferences": [], "identity": {"type": "None"},
                 "networkConfiguration": {"dynamicVnetAssignmentScope": "none",
                   "publicIpAddressConfiguration": {"provision": "batchmanaged"},
                   "endpointConfiguration": {"inboundNatPools": []}},
                 "virtualMachineConfiguration": {"nodeAgentSkuId": "batch.node.el 9",
                   "imageReference": {"virtualMachineImageId": "/x", "exactVersion": "1.0.0"},
                   "osDisk": {"diskSizeGb": 64, "ephemeralOsDiskSettings": {"placement": "cachedisk"}}},
                 "upgradePolicy": {"mode": "rolling", "automaticOsUpgradePolicy": {"enableAutomaticOsUpgrade": true},
                   "rollingUpgradePolicy": {"pauseTimeBetweenBatches": "1 day, 2:00:30"}}}"""));

        assertThat(read.properties()).isEqualTo(json("""
                {"id": "a", "targetDedicatedNodes": 2, "enableAutoScale": false, "resizeTimeout": "PT15M",
                 "networkConfiguration": {"dynamicVNetAssignmentScope": "none",
                   "publicIPAddressConfiguration": {"provision": "batchmanaged"},
                   "endpointConfiguration": {"inboundNATPools": []}},
                 "virtualMachineConfiguration": {"nodeAgentSKUId": "batch.node.el 9",
                   "imageReference": {"virtualMachineImageId": "/x"},
                   "osDisk": {"diskSizeGB": 64, "ephemeralOSDiskSettings": {"placement": "cachedisk"}}},
                 "upgradePolicy": {"mode": "rolling", "automaticOSUpgradePolicy": {"enableAutomaticOSUpgrade": true},
                   "rollingUpgradePolicy": {"pauseTimeBetweenBatches": "PT26H30S"}}}"""));
        assertThat(read.leftOut())
                .containsExactly(
                        "url",
                        "etag",
                        "state",
                        "allocationState",
                        "currentDedicatedNodes",
                        "certificateReferences",
                        "identity",
                        "virtualMachineConfiguration.imageReference.exactVersion");
        assertThat(read.unknown()).isEmpty();
    }

    @Test
    void theTargetsThatAFormulaChoseAreLeftOutButNotThoseSomebodyWrote() {
        String formula = "\"enableAutoScale\": true, \"autoScaleFormula\": \"x\", \"targetDedicatedNodes\": 3";

        assertThat(PoolDocument.read(json("{\"state\": \"active\", " + formula + "}"))
                        .leftOut())
                .containsExactly("state", "targetDedicatedNodes");
        assertThat(PoolDocument.read(json("{" + formula + "}")).properties()).containsKey("targetDedicatedNodes");
    }

    @Test
    void theModelHasThePropertiesOfThePublishedContract() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                PoolDocumentTest.class.getResourceAsStream("/io/batchsh/simulator/contract.json"))) {
            JsonTree models = JsonTree.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .child("models");
            assertThat(names(PoolModel.CREATE)).isEqualTo(names(models, "BatchPoolCreateOptions"));
        }
    }

    private static Map<String, Object> names(PoolModel model) {
        Map<String, Object> names = new TreeMap<>();
        model.names().forEach(name -> names.put(name, names(model.child(name).orElseThrow())));
        return names;
    }

    private static Map<String, Object> names(JsonTree models, String model) {
        Map<String, Object> names = new TreeMap<>();
        models.child(model)
                .properties()
                .forEach((name, type) -> names.put(
                        name, names(models, type.toString().replace("[]", "").replace("!", ""))));
        return names;
    }

    @Test
    void passwordsAreSecretsInTheTreeAndTextInTheRequestOnly() {
        PoolSpec pool = PoolSpec.builder(json("""
                        {"id": "a", "userAccounts": [{"name": "ann", "password": "hunter2"}],
                         "virtualMachineConfiguration": {"extensions": [{"protectedSettings": {"a": {"key": "k9"}}}]}}""")).build();

        assertThat(pool.toString()).doesNotContain("hunter2", "k9").contains("***");
        assertThat(pool.secrets()).extracting(Secret::reveal).containsExactlyInAnyOrder("hunter2", "k9");

        ScriptedDataPlane azure = new ScriptedDataPlane();
        azure.answer("POST /pools", 201, "");
        new Pools(azure.clients()).create(pool);
        assertThat(azure.bodies.get(0)).contains("\"password\":\"hunter2\"", "{\"a\":{\"key\":\"k9\"}}");
    }

    @Test
    void passwordsThatAreMissingAreAskedForOnce() {
        PoolSpec pool = PoolSpec.builder(json("""
                        {"userAccounts": [{"name": "ann"}, {"name": "bob", "password": "known"}],
                         "virtualMachineConfiguration": {"containerConfiguration": {"containerRegistries": [
                           {"registryServer": "r.io", "username": "pull"}, {"username": "x", "identityReference": {}},
                           {"registryServer": "open.io"}]}},
                         "startTask": {"containerSettings": {"registry": {"username": "start"}}},
                         "mountConfiguration": [
                           {"cifsMountConfiguration": {"username": "u", "source": "//s"}},
                           {"azureFileShareConfiguration": {"accountName": "acc"}},
                           {"azureBlobFileSystemConfiguration": {"accountName": "blob"}},
                           {"azureBlobFileSystemConfiguration": {"accountName": "sas", "sasKey": "s"}},
                           {"nfsMountConfiguration": {"source": "n"}}]}""")).build();
        Map<String, String> asked = new LinkedHashMap<>();

        PoolSpec complete = pool.withSecrets(missing -> {
            asked.put(missing.words(), missing.property());
            return missing.words().contains("blob") ? Optional.empty() : Optional.of(Secret.of("given"));
        });

        assertThat(asked)
                .containsExactly(
                        Map.entry("password of the user account 'ann'", "password"),
                        Map.entry("password of 'pull' at the registry r.io", "password"),
                        Map.entry("password of 'start' at the registry docker.io", "password"),
                        Map.entry("password of 'u' at //s", "password"),
                        Map.entry("key of the storage account acc", "accountKey"),
                        Map.entry("key of the storage account blob", "accountKey"));
        assertThat(complete.secrets()).hasSize(7);
        assertThat(List.of(complete.tree()
                        .children("mountConfiguration")
                        .get(2)
                        .child("azureBlobFileSystemConfiguration")
                        .properties()))
                .containsExactly(Map.of("accountName", "blob"));
    }
}
