package io.batchsh.simulator;

import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.Region;
import com.azure.core.management.profile.AzureProfile;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.resourcemanager.compute.ComputeManager;
import com.azure.resourcemanager.compute.models.Gallery;
import com.azure.resourcemanager.compute.models.GalleryImage;
import com.azure.resourcemanager.compute.models.GalleryImageVersion;
import com.azure.resourcemanager.compute.models.HyperVGeneration;
import com.azure.resourcemanager.compute.models.OperatingSystemStateTypes;
import io.batchsh.simulator.Caller.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PollingWaitsTest {

    private final Caller caller = new Caller(SimulatedAzure.demo());

    @Test
    void bringsTheComputeLibraryFromGalleryToVersion() {
        ComputeManager compute = compute();
        Gallery gallery = compute.galleries()
                .define("fluent")
                .withRegion(Region.EUROPE_WEST)
                .withExistingResourceGroup("rg-images")
                .create();
        GalleryImage definition = compute.galleryImages()
                .define("ubuntu")
                .withExistingGallery(gallery)
                .withLocation(Region.EUROPE_WEST)
                .withIdentifier("contoso", "fluent", "1")
                .withGeneralizedLinux()
                .withHyperVGeneration(HyperVGeneration.V2)
                .create();
        assertThat(definition.osState()).isEqualTo(OperatingSystemStateTypes.GENERALIZED);
        GalleryImageVersion version = compute.galleryImageVersions()
                .define("1.0.0")
                .withExistingImage("rg-images", "fluent", "ubuntu")
                .withLocation(Region.EUROPE_WEST)
                .withSourceCustomImage(caller.image("ubuntu-2204-gen2", "1.1.0"))
                .create();
        assertThat(version.provisioningState().toString()).isEqualTo("Succeeded");
        assertThat(caller.azure.clock().instant()).isAfter("2026-01-01T00:05:00Z");
    }

    @Test
    void movesNothingForOneWhoLooksOnce() {
        Answer created = caller.compute("PUT", "galleries/fresh", "{\"location\": \"westeurope\", \"properties\": {}}");
        assertThat(created.header("Retry-After")).isEqualTo("1");
        assertThat(caller.compute("GET", "galleries/fresh", "").at("properties", "provisioningState"))
                .isEqualTo("Creating");
        assertThat(caller.azure.clock().instant()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(caller.compute("GET", "galleries/fresh", "").at("properties", "provisioningState"))
                .isEqualTo("Succeeded");
        assertThat(caller.azure.clock().instant()).isEqualTo("2026-01-01T00:00:01.190Z");
    }

    private ComputeManager compute() {
        SimulatedIdentity identity = caller.identity;
        return ComputeManager.configure()
                .withHttpClient(caller.azure.httpClient())
                .authenticate(
                        new ClientSecretCredentialBuilder()
                                .tenantId(identity.tenantId())
                                .clientId(identity.clientId())
                                .clientSecret(identity.clientSecret().reveal())
                                .httpClient(caller.azure.httpClient())
                                .disableInstanceDiscovery()
                                .build(),
                        new AzureProfile(identity.tenantId(), identity.subscriptionId(), AzureEnvironment.AZURE));
    }
}
