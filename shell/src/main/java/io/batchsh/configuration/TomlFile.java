package io.batchsh.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads TOML; loaded only where there is a file. */
final class TomlFile {

    private TomlFile() {}

    /**
     * The values by their dotted names: text, or a list of text.
     *
     * @throws ConfigurationException if the file cannot be read or is no TOML
     */
    static Map<String, Object> read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw ConfigurationException.unreadable(unreadable);
        }
    }

    static Map<String, Object> parse(String toml) {
        Map<String, Object> values = new LinkedHashMap<>();
        try {
            flatten("", new TomlMapper().readTree(toml), values);
        } catch (JsonProcessingException wrong) {
            throw new ConfigurationException(
                    "is not TOML: line " + wrong.getLocation().getLineNr() + ", " + wrong.getOriginalMessage(), wrong);
        }
        return values;
    }

    private static void flatten(String name, JsonNode node, Map<String, Object> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            name.isEmpty() ? field.getKey() : name + "." + field.getKey(), field.getValue(), into));
        } else if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(item.asText()));
            into.put(name, items);
        } else {
            into.put(name, node.asText());
        }
    }
}
