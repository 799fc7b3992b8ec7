package io.batchsh.batch;

import io.batchsh.azure.AzureClients;
import io.batchsh.image.DemoClients;
import io.batchsh.image.Galleries;
import io.batchsh.image.GalleryChanges;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageSource;
import io.batchsh.image.ImageVersionSpec;
import io.batchsh.image.ImageVersionWaits;
import io.batchsh.image.RegionalReplicas;
import io.batchsh.simulator.SimulatedAzure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PoolImagesTest {

    private static final String IMAGE = "contosogallery/ubuntu-2204-gen2";

    private final AzureClients clients = DemoClients.of(SimulatedAzure.demo());
    private final Galleries galleries = new Galleries(clients);
    private final GalleryChanges changes = new GalleryChanges(clients);
    private final PoolImages images = new PoolImages(clients);

    private static Pool pool(Map<String, Object> imageReference) {
        return Pool.of(Map.of("id", "p", "virtualMachineConfiguration", Map.of("imageReference", imageReference)));
    }

    private PoolImage of(String image) {
        return images.of(pool(
                        Map.of("virtualMachineImageId", galleries.find(image).toString())))
                .orElseThrow();
    }

    private void publish(String version, String region, boolean excluded) {
        GalleryImageId id = galleries.find(IMAGE + "/" + version);
        changes.create(new ImageVersionSpec(
                id,
                region,
                new ImageSource.Version(galleries.find(IMAGE + "/1.0.0")),
                List.of(RegionalReplicas.of(region, 3)),
                Optional.empty(),
                Optional.empty(),
                excluded,
                Optional.empty(),
                Optional.empty(),
                Map.of()));
        new ImageVersionWaits(clients).untilReplicated(id, Optional.empty(), seen -> {});
    }

    @Test
    void saysThatANewerVersionIsThereAndReplicated() {
        assertThat(of(IMAGE + "/1.0.0")).satisfies(image -> {
            assertThat(image.custom()).isTrue();
            assertThat(image.version()).contains("1.0.0");
            assertThat(image.newer()).contains(new PoolImage.Newer("1.1.0", "westeurope", Optional.of(2)));
        });
        assertThat(of(IMAGE + "/1.1.0").newer()).isEmpty();
    }

    @Test
    void saysThatTheNewerVersionIsNotInThePoolsRegion() {
        publish("1.2.0", "northeurope", false);

        assertThat(of(IMAGE + "/1.1.0").newer()).hasValueSatisfying(newer -> {
            assertThat(newer.version()).isEqualTo("1.2.0");
            assertThat(newer.usable()).isFalse();
        });
    }

    @Test
    void passesOverWhatIsExcludedFromLatest() {
        publish("1.3.0", "westeurope", true);

        assertThat(of(IMAGE + "/1.1.0").newer()).isEmpty();
    }

    @Test
    void resolvesAnImageWithoutVersion() {
        assertThat(of(IMAGE)).satisfies(image -> {
            assertThat(image.latest()).isTrue();
            assertThat(image.version()).contains("1.1.0");
            assertThat(image.newer()).isEmpty();
            assertThat(image.problem()).isEmpty();
        });
    }

    @Test
    void saysThatTheImageIsGone() {
        GalleryImageId gone = galleries.find(IMAGE + "/1.0.0");
        changes.delete(galleries.version(gone)).await();

        assertThat(of(IMAGE + "/1.0.0").problem().orElseThrow()).contains("no new node can start");
        assertThat(images.of(pool(Map.of("virtualMachineImageId", gone.galleryId() + "/images/nothing/versions/1.0.0")))
                        .orElseThrow()
                        .problem()
                        .orElseThrow())
                .contains("no new node can start");
    }

    @Test
    void knowsImagesOfTheMarketplaceAndRetiredKinds() {
        assertThat(images.of(pool(Map.of("publisher", "canonical", "offer", "o", "sku", "s", "version", "latest"))))
                .hasValueSatisfying(image -> assertThat(image.custom()).isFalse());
        assertThat(images.of(pool(Map.of(
                        "virtualMachineImageId",
                        "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/managed"))))
                .hasValueSatisfying(
                        image -> assertThat(image.problem().orElseThrow()).contains("retired"));
        assertThat(images.of(Pool.of(Map.of("id", "p")))).isEmpty();
    }

    @Test
    void looksIntoAGalleryThatIsShared() {
        String gallery = galleries.show("contosogallery").id();
        clients.changes()
                .patch(
                        gallery,
                        "2025-03-03",
                        Map.of("properties", Map.of("sharingProfile", Map.of("permissions", "Groups"))))
                .await();
        clients.changes()
                .post(
                        gallery + "/share",
                        "2025-03-03",
                        Map.of(
                                "operationType",
                                "Add",
                                "groups",
                                List.of(Map.of(
                                        "type",
                                        "Subscriptions",
                                        "ids",
                                        List.of(clients.settings().subscriptionId())))))
                .await();
        String shared =
                "/sharedGalleries/" + galleries.show("contosogallery").uniqueName() + "/images/ubuntu-2204-gen2";

        assertThat(images.of(pool(Map.of("sharedGalleryImageId", shared + "/versions/1.0.0"))))
                .hasValueSatisfying(image -> {
                    assertThat(image.image()).isEqualTo(shared);
                    assertThat(image.newer()).contains(new PoolImage.Newer("1.1.0", "westeurope", Optional.empty()));
                });
        assertThat(images.of(pool(Map.of("communityGalleryImageId", "/communityGalleries/x/images/y")))
                        .orElseThrow()
                        .problem()
                        .orElseThrow())
                .contains("not shared any more");
    }
}
