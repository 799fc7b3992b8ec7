package io.batchsh.command;

import io.batchsh.Batchsh;
import io.batchsh.image.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Options say all that the create call can, and what they say is what a pool has. */
class PoolWordsTest {

    private static final String SUBSCRIPTION = "3f0b7a52-6a6e-4b8e-9f0a-c0ffee5ba7c4";
    private static final String IMAGE = "/subscriptions/" + SUBSCRIPTION
            + "/resourceGroups/rg-batch/providers/Microsoft.Compute/galleries/contosogallery/images/ubuntu-2204-gen2";

    @TempDir
    Path home;

    private final PoolWords words = new PoolWords(PoolOptionTable.all(), SUBSCRIPTION);

    private Map<String, Object> reread(List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of("--dry-run", "pool", "create", "--skip-preflight"));
        command.addAll(options);
        Batchsh.Result result = new Batchsh(home).run(command.toArray(String[]::new));
        assertThat(result.err()).doesNotContain("error:");
        return JsonTree.parse(result.out().substring(result.out().indexOf('\n')))
                .properties();
    }

    @Test
    void everyPropertyOfThePublishedContractHasAnOptionThatReadsAsItWasWritten() throws IOException {
        Map<String, Object> pool = full();

        List<String> said = words.of(pool);

        assertThat(said).doesNotContain("--set");
        assertThat(reread(said)).isEqualTo(pool);
    }

    /** A pool with every property of the contract but its passwords, each with a value that the service would not take anyway. */
    private static Map<String, Object> full() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                PoolWordsTest.class.getResourceAsStream("/io/batchsh/simulator/contract.json"))) {
            JsonTree models = JsonTree.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .child("models");
            Map<String, Object> pool = object(models, "BatchPoolCreateOptions");
            JsonPaths.put(
                    pool,
                    Map.of("virtualMachineImageId", IMAGE),
                    List.of("virtualMachineConfiguration", "imageReference"));
            Map<?, ?> mounts = (Map<?, ?>) ((List<?>) pool.get("mountConfiguration")).get(0);
            List<Object> each = new ArrayList<>();
            for (String kind : List.of("azureBlob", "azureFile", "nfs", "cifs")) {
                mounts.forEach((name, value) -> {
                    if (name.toString().startsWith(kind)) {
                        each.add(Map.of(name, value));
                    }
                });
            }
            assertThat(each).hasSize(mounts.size());
            pool.put("mountConfiguration", each);
            return pool;
        }
    }

    private static Map<String, Object> object(JsonTree models, String model) {
        Map<String, Object> object = new LinkedHashMap<>();
        models.child(model).properties().forEach((name, type) -> {
            if (!List.of("password", "accountKey", "sasKey", "sshPrivateKey", "protectedSettings")
                    .contains(name)) {
                object.put(name, value(models, name, type.toString().replace("!", "")));
            }
        });
        return object;
    }

    private static Object value(JsonTree models, String name, String type) {
        if (type.startsWith("[]")) {
            return List.of(value(models, name, type.substring(2)));
        }
        if (type.startsWith("=")) {
            String[] allowed = type.substring(1).split("\\|");
            return allowed[allowed.length - 1];
        }
        return switch (type) {
            case "number" -> 7;
            case "boolean" -> !name.equals("waitForSuccess");
            case "any" -> Map.of("k", List.of("v,w", 1));
            case "string" -> text(name);
            default -> object(models, type);
        };
    }

    private static String text(String name) {
        return switch (name) {
            case "resizeTimeout", "autoScaleEvaluationInterval", "pauseTimeBetweenBatches" -> "PT20M";
            case "applicationId" -> "/subscriptions/s/applications/a";
            case "licenseType" -> "Windows_Server";
            case "targets" -> "OsDisk";
            case "ipFamilies" -> "IPv6";
            case "mountOptions", "blobfuseOptions" -> "-o ro,uid=1,nosuid";
            case "commandLine" -> "/bin/sh -c \"echo 'a b' $X\"";
            case "containerRunOptions" -> "--rm --shm-size 1g";
            default -> "some " + name;
        };
    }

    @Test
    void whatNoOptionSaysIsSaidByPath() throws IOException {
        Map<String, Object> pool = JsonTree.parse("""
                {"id": "a", "vmSize": "s", "fresh": {"deep": [1, {"x": true}]}, "virtualMachineConfiguration": {
                  "dataDisks": [{"lun": 1, "diskSizeGB": 4}, {"lun": 2, "diskSizeGB": 4, "newer": "x"}],
                  "imageReference": {"virtualMachineImageId": "/x"}, "nodeAgentSKUId": "batch.node.el 9",
                  "licenseType": "Windows_Next"}}""").properties();

        List<String> said = words.of(pool);

        assertThat(said)
                .containsSubsequence("--set", "fresh.deep=[1,{\"x\":true}]")
                .containsSubsequence("--set", "virtualMachineConfiguration.licenseType=\"Windows_Next\"");
        assertThat(reread(said)).isEqualTo(pool);
    }

    @Test
    void whatTheServiceTakesAnywayIsNotSaid() throws IOException {
        assertThat(words.of(JsonTree.parse("""
                {"id": "a", "enableAutoScale": false, "enableInterNodeCommunication": false, "taskSlotsPerNode": 1,
                 "resizeTimeout": "PT15M", "taskSchedulingPolicy": {"nodeFillType": "Spread"},
                 "networkConfiguration": {"dynamicVNetAssignmentScope": "none", "enableAcceleratedNetworking": false},
                 "startTask": {"commandLine": "x", "maxTaskRetryCount": 0, "waitForSuccess": true}}""").properties()))
                .containsExactly("--id", "a", "--start-task-command-line", "x");
    }

    @Test
    void anImageOfAnotherSubscriptionKeepsItsWholeName() {
        String other = IMAGE.replace(SUBSCRIPTION, "00000000-0000-0000-0000-000000000000");

        assertThat(words.line(Map.of(
                        "virtualMachineConfiguration",
                        Map.of("imageReference", Map.of("virtualMachineImageId", other)))))
                .isEqualTo("--image " + other);
        assertThat(words.line(Map.of(
                        "virtualMachineConfiguration",
                        Map.of("imageReference", Map.of("virtualMachineImageId", IMAGE)))))
                .isEqualTo("--image contosogallery/ubuntu-2204-gen2");
    }

    @Test
    void signaturesInUrlsAreNotSaid() {
        assertThat(words.line(Map.of(
                        "startTask",
                        Map.of(
                                "resourceFiles",
                                List.of(Map.of("filePath", "f", "httpUrl", "https://x/f?sv=1&sig=abc%2Fd&se=2"))))))
                .isEqualTo("--start-task-resource-files 'f=https://x/f?sv=1&sig=***&se=2'");
    }
}
