package io.batchsh.batch;

import io.batchsh.image.GalleryImageId;
import io.batchsh.image.JsonTree;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PoolSpecTest {

    private static final GalleryImageId IMAGE = new GalleryImageId("s", "g", "farm", "ubuntu", Optional.of("1.0.0"));

    @Test
    void writesTheCreateCall() throws IOException {
        PoolSpec pool = PoolSpec.builder("render", "Standard_D2s_v3")
                .image(IMAGE)
                .nodeAgentSkuId("batch.node.ubuntu 24.04")
                .targetDedicatedNodes(3)
                .resizeTimeout(Duration.ofMinutes(30))
                .startTaskCommandLine("/bin/true")
                .startTaskElevated(true)
                .startTaskWaitForSuccess(true)
                .startTaskResourceFile("https://acme.blob.core.windows.net/c/f", "f")
                .startTaskEnvironment("A", "1")
                .startTaskEnvironment("B", "2")
                .metadata("run", "7")
                .build();

        assertThat(pool.document()).isEqualTo(JsonTree.parse("""
                {"id": "render", "vmSize": "Standard_D2s_v3",
                 "virtualMachineConfiguration": {
                   "imageReference": {"virtualMachineImageId": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/farm/images/ubuntu/versions/1.0.0"},
                   "nodeAgentSKUId": "batch.node.ubuntu 24.04"},
                 "targetDedicatedNodes": 3, "resizeTimeout": "PT30M",
                 "startTask": {"commandLine": "/bin/true",
                   "userIdentity": {"autoUser": {"scope": "pool", "elevationLevel": "admin"}},
                   "waitForSuccess": true,
                   "resourceFiles": [{"httpUrl": "https://acme.blob.core.windows.net/c/f", "filePath": "f"}],
                   "environmentSettings": [{"name": "A", "value": "1"}, {"name": "B", "value": "2"}]},
                 "metadata": [{"name": "run", "value": "7"}]}""").properties());
    }

    @Test
    void passesUnknownPropertiesThroughAndDropsNulls() throws IOException {
        Map<String, Object> file = JsonTree.parse("""
                {"id": "old", "vmSize": "a", "fresh": {"deep": [1, {"x": true, "gone": null}]}, "displayName": null,
                 "virtualMachineConfiguration": {"nodeAgentSkuId": "batch.node.el 9",
                   "imageReference": {"publisher": "p", "offer": "o", "sku": "s", "version": "latest"}}}""").properties();

        PoolSpec pool = PoolSpec.builder(file).id("new").image(IMAGE).build();

        assertThat(pool.id()).isEqualTo("new");
        assertThat(pool.document())
                .containsEntry(
                        "fresh",
                        JsonTree.parse("{\"a\": {\"deep\": [1, {\"x\": true}]}}")
                                .properties()
                                .get("a"))
                .doesNotContainKey("displayName");
        assertThat(pool.nodeAgentSkuId()).isEqualTo("batch.node.el 9");
        assertThat(pool.imageReference().properties()).containsOnlyKeys("virtualMachineImageId");
        assertThat(file).containsEntry("id", "old");
    }

    @Test
    void isNotChangedByItsBuilder() {
        PoolSpecBuilder builder = PoolSpec.builder("a", "size").metadata("k", "v");
        PoolSpec first = builder.build();

        builder.id("b").metadata("k2", "v2");

        assertThat(first.id()).isEqualTo("a");
        assertThat(first.tree().children("metadata")).hasSize(1);
        assertThat(first.toBuilder().targetLowPriorityNodes(2).build().targetNodes())
                .isEqualTo(2);
        assertThat(first.hasTargets()).isFalse();
    }
}
