package io.batchsh.batch;

import com.azure.core.util.BinaryData;
import com.azure.json.JsonProviders;
import com.azure.json.JsonWriter;
import io.batchsh.image.JsonTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** JSON of the data plane as trees, and back. */
final class JsonAnswers {

    private JsonAnswers() {}

    static Map<String, Object> tree(BinaryData json) {
        return tree(json.toString());
    }

    static Map<String, Object> tree(String json) {
        try {
            return JsonTree.parse(json).properties();
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    static BinaryData body(Map<String, Object> tree) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonWriter writer = JsonProviders.createWriter(bytes)) {
            writer.writeUntyped(tree).flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return BinaryData.fromBytes(bytes.toByteArray());
    }
}
