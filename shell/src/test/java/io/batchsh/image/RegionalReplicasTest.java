package io.batchsh.image;

import io.batchsh.azure.AzureException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RegionalReplicasTest {

    @ParameterizedTest
    @CsvSource({
        "westeurope, westeurope",
        "West Europe=2, westeurope=2",
        "EastUS2=3=standard_zrs, eastus2=3=Standard_ZRS",
        "northeurope=premium_lrs, northeurope=Premium_LRS"
    })
    void isReadAsAzWritesIt(String text, String read) {
        assertThat(RegionalReplicas.parse(text).text()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "=2", "west-europe", "westeurope=0", "westeurope=101", "westeurope=999999", "eastus=2=Cheap"
            })
    void isRefusedWhenItCannotBe(String text) {
        assertThatThrownBy(() -> RegionalReplicas.parse(text)).isInstanceOf(AzureException.class);
    }

    @Test
    void isEncryptedInTheRegionOfTheSet() {
        List<RegionalReplicas> regions = RegionalReplicas.encrypted(
                List.of(RegionalReplicas.of("westeurope", 1)), Map.of("West Europe", "/des"));

        assertThat(regions.get(0).document(Map.of(), List.of(0)))
                .containsEntry(
                        "encryption",
                        Map.of(
                                "osDiskImage",
                                Map.of("diskEncryptionSetId", "/des"),
                                "dataDiskImages",
                                List.of(Map.of("lun", 0, "diskEncryptionSetId", "/des"))));
        assertThatThrownBy(() -> RegionalReplicas.encrypted(regions, Map.of("eastus", "/des")))
                .isInstanceOf(AzureException.class)
                .hasMessageContaining("eastus");
    }

    @Test
    void keepsWhatARegionHasAndIsNotSaid() {
        assertThat(RegionalReplicas.parse("westeurope=4")
                        .document(Map.of("name", "West Europe", "storageAccountType", "Standard_ZRS"), List.of()))
                .isEqualTo(
                        Map.of("name", "West Europe", "storageAccountType", "Standard_ZRS", "regionalReplicaCount", 4));
    }
}
