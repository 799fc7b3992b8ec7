package io.batchsh.azure;

import com.azure.core.util.BinaryData;
import com.azure.core.util.serializer.JsonSerializerProviders;
import com.azure.core.util.serializer.TypeReference;
import io.batchsh.azure.batch.models.BatchMetadataItem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AzureJsonSerializerTest {

    @Test
    void isTheOneThatAzureCoreFinds() {
        assertThat(JsonSerializerProviders.createInstance()).isInstanceOf(AzureJsonSerializer.class);
    }

    @Test
    void readsAndWritesModelsAndTrees() {
        assertThat(BinaryData.fromObject(new BatchMetadataItem("n", "v")))
                .hasToString("{\"name\":\"n\",\"value\":\"v\"}");
        assertThat(BinaryData.fromObject(Map.of("a", List.of(1, true)))).hasToString("{\"a\":[1,true]}");
        assertThat(BinaryData.fromString("{\"name\":\"n\",\"value\":\"v\"}")
                        .toObject(BatchMetadataItem.class)
                        .getValue())
                .isEqualTo("v");
        assertThat(BinaryData.fromString("{\"a\":[1]}").toObject(new TypeReference<Map<String, Object>>() {}))
                .isEqualTo(Map.of("a", List.of(1)));
    }
}
