package io.batchsh.image;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

class GalleryImageIdTest {

    private static final String DEFINITION =
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/farm/images/ubuntu";

    @Test
    void readsDefinitionsAndVersions() {
        assertThat(GalleryImageId.parse(DEFINITION))
                .isEqualTo(new GalleryImageId("s", "g", "farm", "ubuntu", Optional.empty()))
                .hasToString(DEFINITION);
        GalleryImageId version = GalleryImageId.parse(DEFINITION + "/versions/1.0.2");
        assertThat(version.version()).contains("1.0.2");
        assertThat(version.shortForm()).isEqualTo("farm/ubuntu/1.0.2");
        assertThat(version.withoutVersion()).hasToString(DEFINITION);
    }

    @Test
    void doesNotTellIdsApartByCase() {
        GalleryImageId shouted = GalleryImageId.parse(DEFINITION.toUpperCase(Locale.ROOT));

        assertThat(shouted.sameResource(GalleryImageId.parse(DEFINITION))).isTrue();
    }

    @Property
    void writesWhatItReads(
            @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 80) String name, @ForAll boolean versioned) {
        GalleryImageId id =
                new GalleryImageId(name, name, name, name, versioned ? Optional.of("1.2.3") : Optional.empty());

        assertThat(GalleryImageId.parse(id.toString())).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/old, a managed image",
        "https://acme.blob.core.windows.net/vhds/disk.vhd, a VHD blob",
        "canonical:ubuntu:22_04-lts:latest, a marketplace image",
        "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/farm, the id of a gallery",
        "/CommunityGalleries/public/Images/x/Versions/1.0.0, a community or shared gallery image",
        "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/disks/d, another kind of resource",
        "ubuntu, no resource id"
    })
    void saysWhatElseATextNames(String text, String words) {
        assertThatThrownBy(() -> GalleryImageId.parse(text))
                .hasMessageContaining(words)
                .asInstanceOf(type(AzureException.class))
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Kind.INVALID);
                    assertThat(refusal.reason()).isPresent();
                    assertThat(refusal.remedy()).isPresent();
                });
    }

    @Test
    void takesNoQueryForAName() {
        assertThat(GalleryImageId.read(DEFINITION + "?x=1")).isEmpty();
        assertThat(GalleryImageId.read(DEFINITION + "/versions/1#2")).isEmpty();
    }
}
