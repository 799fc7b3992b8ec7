package io.batchsh.image;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ImageVersionTest {

    @Test
    void joinsTargetRegionsWithTheirReplicationByNormalizedName() throws IOException {
        ImageVersion version = ImageVersion.of(JsonTree.parse("""
                {"id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/farm/images/ubuntu/versions/1.0.0",
                 "name": "1.0.0", "location": "westus",
                 "properties": {
                   "provisioningState": "Succeeded",
                   "publishingProfile": {
                     "replicaCount": 3, "storageAccountType": "Standard_ZRS", "endOfLifeDate": "2027-01-01T00:00:00Z",
                     "targetRegions": [{"name": "West US"},
                                       {"name": "East US 2", "regionalReplicaCount": 5, "encryption": {"osDiskImage": {"diskEncryptionSetId": "x"}}}]},
                   "storageProfile": {"source": {"id": "/vm"}, "osDiskImage": {"sizeInGB": 30, "hostCaching": "ReadWrite"},
                                      "dataDiskImages": [{"lun": 0}]},
                   "replicationStatus": {"aggregatedState": "InProgress",
                     "summary": [{"region": "East US 2", "state": "Replicating", "progress": 40, "details": ""},
                                 {"region": "West US", "state": "Completed", "progress": 100}]}}}""").properties());

        assertThat(version.definition()).isEqualTo("ubuntu");
        assertThat(version.replicationState()).contains("InProgress");
        assertThat(version.dataDisks()).isEqualTo(1);
        assertThat(version.endOfLifeDate()).isPresent();
        assertThat(version.targetRegion("westus")).hasValueSatisfying(region -> {
            assertThat(region.replicas()).isEqualTo(3);
            assertThat(region.storageAccountType()).contains("Standard_ZRS");
            assertThat(region.replicationState()).contains("Completed");
            assertThat(region.encrypted()).isFalse();
        });
        assertThat(version.targetRegion("EastUS2")).hasValueSatisfying(region -> {
            assertThat(region.replicas()).isEqualTo(5);
            assertThat(region.progress()).contains(40);
            assertThat(region.details()).isEmpty();
            assertThat(region.encrypted()).isTrue();
        });
        assertThat(version.targetRegion("northeurope")).isEmpty();
    }

    @Test
    void takesTheHighestNumberThatIsNotExcludedForTheLatest() throws IOException {
        assertThat(ImageVersion.latest(List.of(named("1.0.9", false), named("1.0.10", false), named("2.0.0", true))))
                .map(ImageVersion::name)
                .contains("1.0.10");
        assertThat(ImageVersion.latest(List.of(named("1.0.0", true)))).isEmpty();
    }

    @Test
    void ordersNamesByTheirNumbers() {
        assertThat(Stream.of("1.10.0", "1.9.9", "10.0.0", "odd", "1.9.10").sorted(ImageVersion.BY_NUMBER))
                .containsExactly("odd", "1.9.9", "1.9.10", "1.10.0", "10.0.0");
    }

    private static ImageVersion named(String name, boolean excluded) throws IOException {
        return ImageVersion.of(JsonTree.parse("{\"name\": \"" + name
                        + "\", \"properties\": {\"provisioningState\": \"Succeeded\", \"publishingProfile\": {\"excludeFromLatest\": "
                        + excluded + "}}}")
                .properties());
    }

    @Test
    void knowsItsDefinitionInAResourceGroupCalledLikeAKeyword() {
        ImageVersion version = ImageVersion.of(Map.of(
                "id",
                "/subscriptions/s/resourceGroups/images/providers/Microsoft.Compute/galleries/farm/images/ubuntu/versions/1.0.0",
                "name",
                "1.0.0"));

        assertThat(version.shortForm()).isEqualTo("farm/ubuntu/1.0.0");
    }
}
