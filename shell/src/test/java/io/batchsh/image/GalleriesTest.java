package io.batchsh.image;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.batch.BatchAccounts;
import io.batchsh.batch.VmSize;
import io.batchsh.batch.VmSizes;
import io.batchsh.simulator.SimulatedAzure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class GalleriesTest {

    private final AzureClients clients = DemoClients.of(SimulatedAzure.demo());
    private final Galleries galleries = new Galleries(clients);

    @Test
    void findsAGalleryByNameAloneWithoutRegardToCase() {
        Gallery gallery = galleries.show("ContosoGallery");

        assertThat(gallery.resourceGroup()).isEqualTo("rg-batch");
        assertThat(galleries.show(gallery.id())).isEqualTo(gallery);
        assertThat(galleries.list("rg-batch")).contains(gallery);
    }

    @Test
    void namesTheGalleriesThereAre() {
        AzureException missing = catchThrowableOfType(AzureException.class, () -> galleries.show("nowhere"));

        assertThat(missing.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(missing.reason().orElseThrow()).contains("contosogallery");
    }

    @Test
    void listsDefinitionsAndVersions() {
        assertThat(galleries.definitions(galleries.show("contosogallery")))
                .extracting(ImageDefinition::name)
                .contains("ubuntu-2204-gen2", "windows-2022");
        assertThat(galleries.versions(galleries.find("contosogallery/ubuntu-2404-hpc")))
                .extracting(ImageVersion::name)
                .contains("2.0.0", "2.1.0", "2.2.0");
    }

    @Test
    void takesForLatestTheHighestThatIsNotExcluded() {
        assertThat(galleries.find("contosogallery/ubuntu-2404-hpc/latest").version())
                .contains("2.1.0");
        assertThat(galleries.find("contosogallery/ubuntu-2404-hpc").version()).isEmpty();
    }

    @Test
    void readsAVersionWithItsReplicationStatus() {
        ImageVersion version = galleries.version(galleries.find("contosogallery/ubuntu-2404-hpc"));

        assertThat(version.name()).isEqualTo("2.1.0");
        assertThat(version.targetRegion("westeurope")).hasValueSatisfying(region -> {
            assertThat(region.replicas()).isEqualTo(4);
            assertThat(region.replicationState()).contains("Completed");
        });
    }

    @Test
    void saysThatAVersionIsMissing() {
        GalleryImageId image = galleries.find("contosogallery/ubuntu-2404-hpc/9.9.9");

        assertThat(catchThrowableOfType(AzureException.class, () -> galleries.version(image))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void readsTheAccountAndTheSizesOfItsRegion() {
        assertThat(new BatchAccounts(clients).current().location()).isEqualTo("westeurope");
        assertThat(new BatchAccounts(clients).list()).hasSize(1);
        assertThat(new VmSizes(clients).list())
                .filteredOn(size -> size.name().equalsIgnoreCase("Standard_D2s_v3"))
                .singleElement()
                .extracting(VmSize::vCpus)
                .isEqualTo(2);
    }
}
