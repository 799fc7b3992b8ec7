package io.batchsh.batch;

import com.azure.core.util.BinaryData;
import com.azure.json.JsonProviders;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import io.batchsh.image.JsonTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON of the data plane as trees, and back. */
final class JsonAnswers {

    private JsonAnswers() {}

    static Map<String, Object> tree(BinaryData json) {
        return tree(json.toString());
    }

    /** The object itself: where its description lies, which OData adds in front, is left out as az leaves it out. */
    static Map<String, Object> tree(String json) {
        try {
            Map<String, Object> tree = new LinkedHashMap<>(JsonTree.parse(json).properties());
            tree.remove("odata.metadata");
            return tree;
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** A model of the client as the service writes it. */
    static Map<String, Object> tree(JsonSerializable<?> model) {
        try {
            return tree(model.toJsonString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
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

    /** An object with its fields in the order given: name, value, name, value. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            object.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        return object;
    }
}
