package io.batchsh.image;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SharedImageIdTest {

    private static final Gallery GALLERY = Gallery.of(Map.of(
            "id",
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/farm",
            "properties",
            Map.of(
                    "identifier",
                    Map.of("uniqueName", "s-FARM"),
                    "sharingProfile",
                    Map.of("communityGalleryInfo", Map.of("publicNames", List.of("farm-4711"))))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sharedGalleries/s-FARM/images/ubuntu/versions/1.0.0",
                "/communityGalleries/farm-4711/images/ubuntu",
            })
    void namesAnImageOfTheGalleryThatIsShared(String text) {
        SharedImageId id = SharedImageId.read(text).orElseThrow();

        assertThat(id).hasToString(text);
        assertThat(GALLERY.imageOf(id)).hasValueSatisfying(image -> {
            assertThat(image.gallery()).isEqualTo("farm");
            assertThat(image.version()).isEqualTo(id.version());
        });
    }

    @Test
    void doesNotConfuseTheNamesOfBothKinds() {
        assertThat(GALLERY.imageOf(SharedImageId.read("/sharedGalleries/farm-4711/images/ubuntu")
                        .orElseThrow()))
                .isEmpty();
        assertThat(SharedImageId.read("/sharedGalleries/a/images/b/versions/latest")
                        .orElseThrow()
                        .version())
                .isEmpty();
        assertThat(SharedImageId.read("/subscriptions/s/sharedGalleries/a/images/b"))
                .isEmpty();
    }
}
