package io.batchsh.batch;

import io.batchsh.azure.AzureClients;
import io.batchsh.image.DemoClients;
import io.batchsh.image.Galleries;
import io.batchsh.image.GalleryChanges;
import io.batchsh.simulator.SimulatedAzure;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ImageUsagesTest {

    private static final String LATEST = "contosogallery/ubuntu-2204-gen2";

    private final AzureClients clients = DemoClients.of(SimulatedAzure.demo());
    private final Galleries galleries = new Galleries(clients);
    private final ImageUsages usages = new ImageUsages(clients);
    private final Pools pools = new Pools(clients);

    private void pool(String id, Map<String, Object> image, Map<String, Object> scale) {
        Map<String, Object> pool = new LinkedHashMap<>(scale);
        pool.put("id", id);
        pool.put("vmSize", "Standard_D2s_v3");
        pool.put(
                "virtualMachineConfiguration",
                Map.of("imageReference", image, "nodeAgentSKUId", "batch.node.ubuntu 22.04"));
        pools.create(PoolSpec.builder(pool).build());
    }

    private ImageUsage of(String image) {
        return usages.of(galleries.find(image));
    }

    private Map<String, Object> reference(String image) {
        return Map.of("virtualMachineImageId", galleries.find(image).toString());
    }

    @Test
    void findsThePoolsThatNameTheVersion() {
        assertThat(of("contosogallery/ubuntu-2204-gen2/1.1.0").breaking())
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.pool()).isEqualTo("nightly");
                    assertThat(use.account()).isEqualTo("contosobatch");
                    assertThat(use.currentNodes()).isEqualTo(4);
                    assertThat(use.latest()).isFalse();
                });
        assertThat(of("contosogallery/ubuntu-2204-gen2/1.0.0").uses()).isEmpty();
    }

    @Test
    void knowsThatAPoolWithoutVersionTakesTheLatestThatIsLeft() {
        pool("roaming", reference(LATEST), Map.of("targetDedicatedNodes", 0));

        assertThat(of("contosogallery/ubuntu-2204-gen2/1.1.0").uses())
                .filteredOn(use -> use.pool().equals("roaming"))
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.breaks()).isFalse();
                    assertThat(use.effect()).isEqualTo("would take 1.0.0 instead");
                });
        assertThat(of("contosogallery/ubuntu-2204-gen2/1.0.0").uses()).isEmpty();
        assertThat(of(LATEST).breaking()).extracting(ImageUse::pool).containsExactlyInAnyOrder("nightly", "roaming");

        new GalleryChanges(clients)
                .delete(galleries.version(galleries.find("contosogallery/ubuntu-2204-gen2/1.0.0")))
                .await();
        assertThat(of("contosogallery/ubuntu-2204-gen2/1.1.0").breaking())
                .extracting(ImageUse::pool)
                .contains("roaming");
    }

    @Test
    void countsPoolsThatAutoscaleAndHaveNoNodeYet() {
        pool(
                "elastic",
                reference("contosogallery/ubuntu-2404-hpc/2.1.0"),
                Map.of("enableAutoScale", true, "autoScaleFormula", "$TargetDedicatedNodes = 0;"));

        assertThat(usages.of(galleries.show("contosogallery")).breaking())
                .filteredOn(use -> use.pool().equals("elastic"))
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.autoScale()).isTrue();
                    assertThat(use.effect()).isEqualTo("breaks when its formula asks for nodes");
                });
    }

    @Test
    void recognisesAPoolThatNamesTheImageAsShared() {
        String name = galleries.show("contosogallery").uniqueName();
        pool(
                "borrower",
                Map.of("sharedGalleryImageId", "/sharedGalleries/" + name + "/images/ubuntu-2204-gen2/versions/1.0.0"),
                Map.of("targetDedicatedNodes", 0));

        assertThat(of("contosogallery/ubuntu-2204-gen2/1.0.0").breaking())
                .extracting(ImageUse::pool)
                .containsExactly("borrower");
    }
}
