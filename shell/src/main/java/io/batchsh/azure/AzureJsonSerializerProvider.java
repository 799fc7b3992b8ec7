package io.batchsh.azure;

import com.azure.core.util.serializer.JsonSerializer;
import com.azure.core.util.serializer.JsonSerializerProvider;

/**
 * Found by azure-core through {@code META-INF/services}. Without it, whatever touches azure-core's serializer starts
 * Jackson, some 500 classes and 100 ms.
 */
public final class AzureJsonSerializerProvider implements JsonSerializerProvider {

    @Override
    public JsonSerializer createInstance() {
        return new AzureJsonSerializer();
    }
}
