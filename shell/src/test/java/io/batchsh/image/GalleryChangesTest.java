package io.batchsh.image;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.azure.WaitCancelledException;
import io.batchsh.azure.WaitClock;
import io.batchsh.simulator.SimulatedAzure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class GalleryChangesTest {

    private static final ImageNature NATURE =
            new ImageNature("Linux", "Generalized", "V2", "x64", "contoso", "solver", "1", Map.of(), Optional.empty());

    private final SimulatedAzure azure = SimulatedAzure.demo();
    private final AzureClients clients = DemoClients.of(azure);
    private final Galleries galleries = new Galleries(clients);
    private final GalleryChanges changes = new GalleryChanges(clients);

    @AfterEach
    void forgetTheInterruption() {
        Thread.interrupted();
    }

    private ImageVersionSpec version(String name, List<RegionalReplicas> regions) {
        return new ImageVersionSpec(
                galleries.find(name),
                "westeurope",
                new ImageSource.Version(galleries.find("contosogallery/ubuntu-2204-gen2/1.1.0")),
                regions,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    @Test
    void createsAGalleryWithADefinition() {
        changes.create(new GallerySpec(
                        "solvers", "rg-images", "North Europe", Optional.of("Solver images"), Map.of("team", "cfd")))
                .await();
        GalleryImageId id = galleries.find("solvers/linux");
        changes.create(new ImageDefinitionSpec(id, "northeurope", NATURE, Optional.empty(), Optional.empty(), Map.of()))
                .await();

        Gallery gallery = galleries.show("solvers");
        assertThat(gallery.location()).isEqualTo("northeurope");
        assertThat(gallery.document()).containsEntry("tags", Map.of("team", "cfd"));
        assertThat(galleries.definition(id)).satisfies(definition -> {
            assertThat(definition.offer()).isEqualTo("solver");
            assertThat(definition.securityType()).isEqualTo("Standard");
        });
    }

    @Test
    void overwritesNothing() {
        AzureException exists = catchThrowableOfType(
                AzureException.class,
                () -> changes.create(
                        new GallerySpec("contosogallery", "rg-batch", "westeurope", Optional.empty(), Map.of())));

        assertThat(exists.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(exists.remedy()).contains("gallery show contosogallery");
    }

    @Test
    void saysWhatAGalleryMayBeCalled() {
        AzureException hyphen = catchThrowableOfType(
                AzureException.class,
                () -> new GallerySpec("my-gallery", "rg-batch", "westeurope", Optional.empty(), Map.of()));

        assertThat(hyphen.kind()).isEqualTo(Kind.INVALID);
        assertThat(hyphen.remedy().orElseThrow()).contains("my_gallery");
    }

    @Test
    void followsTheReplicationOfAVersionRegionByRegion() {
        ImageVersionSpec spec = version(
                "contosogallery/ubuntu-2204-gen2/1.2.0",
                List.of(RegionalReplicas.of("West Europe", 2), RegionalReplicas.of("northeurope", 1)));
        changes.create(spec);
        List<String> seen = new ArrayList<>();

        ImageVersion replicated = new ImageVersionWaits(clients)
                .untilReplicated(
                        spec.id(),
                        Optional.empty(),
                        version -> seen.add(version.targetRegions().stream()
                                .map(region -> region.normalizedName()
                                        + region.progress().orElse(-1))
                                .toList()
                                .toString()));

        assertThat(seen).startsWith("[westeurope0, northeurope0]").endsWith("[westeurope100, northeurope100]");
        assertThat(seen).anyMatch(step -> step.contains("westeurope25"));
        assertThat(replicated.replicated()).isTrue();
        assertThat(replicated.targetRegion("westeurope").orElseThrow().replicas())
                .isEqualTo(2);
    }

    @Test
    void leavesTheReplicationToAzureWhenInterrupted() {
        AzureClients impatient = DemoClients.of(azure, new WaitClock() {
            @Override
            public Instant instant() {
                return azure.clock().instant();
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                throw new InterruptedException();
            }
        });
        ImageVersionSpec spec =
                version("contosogallery/ubuntu-2204-gen2/1.2.0", List.of(RegionalReplicas.of("westeurope", 1)));
        changes.create(spec);

        WaitCancelledException stopped =
                catchThrowableOfType(WaitCancelledException.class, () -> new ImageVersionWaits(impatient)
                        .untilReplicated(spec.id(), Optional.empty(), version -> {}));

        assertThat(stopped.reason().orElseThrow()).contains("Azure goes on replicating", "westeurope 0%");
        assertThat(stopped.remedy()).contains("image-version show contosogallery/ubuntu-2204-gen2/1.2.0");
        Thread.interrupted();
        assertThat(new ImageVersionWaits(clients)
                        .untilReplicated(spec.id(), Optional.empty(), version -> {})
                        .replicated())
                .isTrue();
    }

    @Test
    void saysWhichRegionFailed() {
        AzureException failed = catchThrowableOfType(AzureException.class, () -> new ImageVersionWaits(clients)
                .untilReplicated(galleries.find("contosogallery/debian-12/12.0.0"), Optional.empty(), version -> {}));

        assertThat(failed.code()).isEqualTo("ReplicationFailed");
        assertThat(failed.reason().orElseThrow()).contains("northeurope").doesNotContain("westeurope");
    }

    @Test
    void changesTheRegionsThatAreNamedAndNoOthers() {
        GalleryImageId image = galleries.find("contosogallery/ubuntu-2204-gen2/1.1.0");

        changes.replicate(
                        image,
                        List.of(RegionalReplicas.of("West Europe", 7), RegionalReplicas.of("eastus", 1)),
                        Set.of("North Europe"))
                .await();

        assertThat(galleries.version(image).targetRegions())
                .extracting(region -> region.normalizedName() + "=" + region.replicas())
                .containsExactly("westeurope=7", "eastus=1");
        assertThat(galleries.version(image).sourceId().orElseThrow()).endsWith("vm-golden");
    }

    @Test
    void keepsAVersionInOneRegionAtLeast() {
        GalleryImageId image = galleries.find("contosogallery/rocky-9/9.4.0");

        assertThat(catchThrowableOfType(
                                AzureException.class, () -> changes.replicate(image, List.of(), Set.of("East US")))
                        .remedy())
                .contains("image-version delete contosogallery/rocky-9/9.4.0");
        assertThat(catchThrowableOfType(
                                AzureException.class, () -> changes.replicate(image, List.of(), Set.of("westeurope")))
                        .reason())
                .contains("It is in eastus.");
    }

    @Test
    void deletesAVersionThenItsDefinitionThenTheGallery() {
        GalleryImageId image = galleries.find("contosogallery/rocky-9/9.4.0");
        changes.delete(galleries.version(image)).await();
        assertThat(galleries.versions(image)).isEmpty();

        changes.delete(galleries.definition(image)).await();

        assertThat(galleries.definitions(galleries.show("contosogallery")))
                .extracting(ImageDefinition::name)
                .doesNotContain("rocky-9");
    }

    @Test
    void countsTheNextVersionFromTheHighest() {
        assertThat(galleries
                        .next(galleries.find("contosogallery/ubuntu-2404-hpc"))
                        .version())
                .contains("2.2.1");
        assertThat(ImageVersion.next(List.of())).isEqualTo("1.0.0");
    }
}
