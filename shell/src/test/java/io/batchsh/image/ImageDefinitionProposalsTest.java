package io.batchsh.image;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.simulator.SimulatedAzure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ImageDefinitionProposalsTest {

    private static final String GROUP = "/resourceGroups/rg-images/providers/Microsoft.Compute/";

    private final AzureClients clients = DemoClients.of(SimulatedAzure.demo());
    private final ImageSources sources = new ImageSources(clients);
    private final Galleries galleries = new Galleries(clients);
    private final ImageDefinitionProposals proposals = new ImageDefinitionProposals(clients);

    private ImageDefinitionProposal propose(String source) {
        return proposals.propose(sources.find(source), galleries.find("contosogallery/new"));
    }

    private String id(String resource) {
        return "/subscriptions/" + clients.settings().subscriptionId() + GROUP + resource;
    }

    private void make(String resource, Map<String, Object> properties) {
        clients.changes()
                .put(id(resource), "2024-03-02", Map.of("location", "westeurope", "properties", properties))
                .await();
    }

    private String osDisk() {
        return new JsonTree(clients.resourceManager().get(id("virtualMachines/build-linux"), "2024-03-01"))
                .textOrEmpty("properties", "storageProfile", "osDisk", "managedDisk", "id");
    }

    @Test
    void takesTheIdentifierOfTheMarketplaceImageOfAMachine() {
        ImageDefinitionProposal proposal = propose("build-linux");

        assertThat(proposal.nature())
                .isEqualTo(new ImageNature(
                        "Linux",
                        "Generalized",
                        "V2",
                        "x64",
                        "canonical",
                        "0001-com-ubuntu-server-jammy",
                        "22_04-lts-gen2",
                        Map.of("SecurityType", "TrustedLaunchSupported"),
                        Optional.empty()));
        assertThat(proposal.advice()).singleElement().asString().contains("vm generalize build-linux");
    }

    @Test
    void followsASnapshotToItsDiskAndMachine() {
        make("snapshots/os", Map.of("creationData", Map.of("createOption", "Copy", "sourceResourceId", osDisk())));

        ImageNature nature = propose("os").nature();

        assertThat(nature.osType()).isEqualTo("Linux");
        assertThat(nature.hyperVGeneration()).isEqualTo("V2");
        assertThat(nature.offer()).isEqualTo("0001-com-ubuntu-server-jammy");
        assertThat(propose("os").advice()).isEmpty();
    }

    @Test
    void takesADefinitionAsItIsButForItsIdentifier() {
        ImageNature nature = propose("contosogallery/ubuntu-2404-hpc").nature();

        assertThat(nature.features())
                .containsEntry("SecurityType", "TrustedLaunchSupported")
                .containsEntry("IsAcceleratedNetworkSupported", "True");
        assertThat(nature.sku()).isEqualTo("24_04-hpc-new");
    }

    @Test
    void proposesNoTrustedLaunchForTheFirstGeneration() {
        assertThat(propose("contosogallery/ubuntu-2204-gen1").nature().features())
                .isEmpty();
    }

    @Test
    void refusesADiskWithoutOperatingSystem() {
        make("disks/data", Map.of("creationData", Map.of("createOption", "Empty"), "diskSizeGB", 64));

        assertThat(catchThrowableOfType(AzureException.class, () -> propose("data")))
                .hasMessageContaining("no operating system");
    }

    @Test
    void refusesAVhdWhichSaysNothing() {
        AzureException silent = catchThrowableOfType(
                AzureException.class,
                () -> propose("https://contosovhds.blob.core.windows.net/vhds/legacy-render.vhd"));

        assertThat(silent.remedy().orElseThrow()).contains("--os-type");
    }

    @Test
    void asksForAnIdWhereANameIsOfSeveralThings() {
        make(
                "snapshots/build-linux",
                Map.of("creationData", Map.of("createOption", "Copy", "sourceResourceId", osDisk())));

        AzureException several = catchThrowableOfType(AzureException.class, () -> sources.find("build-linux"));

        assertThat(several.kind()).isEqualTo(Kind.INVALID);
        assertThat(several.reason().orElseThrow()).contains("/virtualMachines/", "/snapshots/");
    }

    @Test
    void putsSnapshotsOfDataDisksToThatOfTheOsDisk() {
        make("snapshots/os", Map.of("creationData", Map.of("createOption", "Copy", "sourceResourceId", osDisk())));
        make("snapshots/data", Map.of("creationData", Map.of("createOption", "Copy", "sourceResourceId", osDisk())));

        assertThat(sources.find("os", List.of("data")).storageProfile())
                .containsEntry(
                        "dataDiskImages", List.of(Map.of("lun", 0, "source", Map.of("id", id("snapshots/data")))));
        assertThat(catchThrowableOfType(AzureException.class, () -> sources.find("build-linux", List.of("data"))))
                .hasMessageContaining("Data disks cannot be added");
    }

    @Test
    void saysWhatDoesNotFitBeforeAzureIsAsked() {
        ImageSourceFit fit = new ImageSourceFit(clients);
        ImageDefinition linux = galleries.definition(galleries.find("contosogallery/ubuntu-2204-gen2"));

        assertThat(fit.regionOf(sources.find("contosogallery/ubuntu-2204-gen2"), linux))
                .isEqualTo("westeurope");
        assertThat(catchThrowableOfType(AzureException.class, () -> fit.regionOf(sources.find("build-linux"), linux))
                        .remedy())
                .contains("vm generalize build-linux");
        assertThat(catchThrowableOfType(
                                AzureException.class,
                                () -> fit.regionOf(sources.find("contosogallery/windows-2022"), linux))
                        .reason())
                .contains("Its OS type is Windows, that of the image definition Linux.");
    }
}
