package io.batchsh.recording;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads values of an untrusted JSON or YAML file, one at a time, within limits. A YAML alias gives the very value it stands
 * for, never a copy, so that a few lines cannot become gigabytes.
 */
final class UntypedReader {

    /** Of one value, in all its parts. */
    private static final long MOST_CHARACTERS = 64L << 20;

    private static final int MOST_PARTS = 1_000_000;
    private static final int DEEPEST = 100;
    private static final int MOST_ANCHORS = 10_000;

    private final JsonParser parser;
    private final Map<String, @Nullable Object> anchors = new HashMap<>();
    private long characters;
    private int parts;

    UntypedReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The value that begins at the current token.
     *
     * @throws ExchangeFileException if it is larger than what may be read
     */
    @Nullable
    Object next() throws IOException {
        characters = 0;
        parts = 0;
        return value(0);
    }

    private @Nullable Object value(int depth) throws IOException {
        if (++parts > MOST_PARTS) {
            throw new ExchangeFileException("an entry has more than " + MOST_PARTS + " parts");
        }
        if (depth > DEEPEST) {
            throw new ExchangeFileException("an entry is nested deeper than " + DEEPEST + " levels");
        }
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            return anchors.get(parser.getText());
        }
        Object anchor = parser.canReadObjectId() ? parser.getObjectId() : null;
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new ExchangeFileException("it ends in the middle of an entry");
        }
        Object value =
                switch (token) {
                    case START_OBJECT -> object(depth);
                    case START_ARRAY -> array(depth);
                    default -> scalar(token);
                };
        if (anchor != null) {
            remember(anchor.toString(), value);
        }
        return value;
    }

    private void remember(String anchor, @Nullable Object value) throws ExchangeFileException {
        anchors.put(anchor, value);
        if (anchors.size() > MOST_ANCHORS) {
            throw new ExchangeFileException("it has more than " + MOST_ANCHORS + " YAML anchors");
        }
    }

    private Map<String, @Nullable Object> object(int depth) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (JsonToken token = parser.nextToken(); token == JsonToken.FIELD_NAME; token = parser.nextToken()) {
            String name = counted(parser.currentName());
            parser.nextToken();
            object.put(name, value(depth + 1));
        }
        return object;
    }

    private List<@Nullable Object> array(int depth) throws IOException {
        List<@Nullable Object> array = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(depth + 1));
        }
        return array;
    }

    private @Nullable Object scalar(JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? parser.getText() : parser.getLongValue();
            case VALUE_EMBEDDED_OBJECT ->
                parser.getEmbeddedObject() instanceof byte[] bytes ? bytes : counted(parser.getText());
            default -> counted(parser.getText());
        };
    }

    private String counted(String text) throws ExchangeFileException {
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            throw new ExchangeFileException("an entry has more than " + MOST_CHARACTERS + " characters");
        }
        return text;
    }
}
