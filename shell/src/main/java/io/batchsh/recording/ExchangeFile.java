package io.batchsh.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * A file with HTTP exchanges in one of the forms of {@link ExchangeFormat}, told by its content. It is read from front to
 * end, one exchange at a time. This class loads Jackson and, for YAML, snakeyaml.
 */
final class ExchangeFile {

    /** What takes the exchanges, in the order of the file. */
    interface Taker {

        /** @param format as far as the file's fields tell it */
        void take(ExchangeFormat format, Map<String, @Nullable Object> entry) throws IOException;
    }

    /** A YAML text stands in memory whole where it has but one value; JSON has a limit of its own for that. */
    private static final long LARGEST_YAML = 256L << 20;

    private static final int LONGEST_TEXT = 32 << 20;
    private static final int LOOKED_AT = 64 << 10;

    private static final Map<String, ExchangeFormat> LISTS = Map.of(
            "interactions", ExchangeFormat.CASSETTE,
            "http_interactions", ExchangeFormat.CASSETTE,
            "Entries", ExchangeFormat.TEST_PROXY);

    private final Path file;

    ExchangeFile(Path file) {
        this.file = file;
    }

    /**
     * Gives every exchange of the file.
     *
     * @throws ExchangeFileException if the file is of no known form, is damaged or is too large
     */
    void read(Taker taker) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ExchangeFileException(Files.exists(file) ? "it is no file" : "there is no such file");
        }
        try (Reader reader = open();
                JsonParser parser = parser(reader)) {
            if (!top(parser, taker)) {
                throw unknown();
            }
        } catch (StreamConstraintsException e) {
            throw new ExchangeFileException("a part of it is larger than what may be read", e);
        } catch (JsonProcessingException e) {
            throw new ExchangeFileException("line " + e.getLocation().getLineNr() + " is damaged or cut off", e);
        }
    }

    private BufferedReader open() throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private JsonParser parser(Reader reader) throws IOException {
        reader.mark(LOOKED_AT);
        char[] start = new char[LOOKED_AT];
        int length = 0;
        for (int read = 0; length < LOOKED_AT && read >= 0; length += Math.max(0, read)) {
            read = reader.read(start, length, LOOKED_AT - length);
        }
        reader.reset();
        String text = new String(start, 0, length);
        if (text.stripLeading().startsWith("{")) {
            return json().createParser(reader);
        }
        if (text.lines().noneMatch(line -> line.matches("(http_)?interactions:.*"))) {
            throw unknown();
        }
        if (Files.size(file) > LARGEST_YAML) {
            throw new ExchangeFileException("it is YAML of more than " + (LARGEST_YAML >> 20) + " MB");
        }
        return yaml().createParser(reader);
    }

    private static JsonFactory json() {
        return new JsonFactoryBuilder().streamReadConstraints(limits()).build();
    }

    private static YAMLFactory yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit((int) LARGEST_YAML);
        return YAMLFactory.builder()
                .loaderOptions(options)
                .streamReadConstraints(limits())
                .build();
    }

    private static StreamReadConstraints limits() {
        return StreamReadConstraints.builder()
                .maxStringLength(LONGEST_TEXT)
                .maxNestingDepth(1_000)
                .build();
    }

    /** Whether there was a list of exchanges. */
    private static boolean top(JsonParser parser, Taker taker) throws IOException {
        boolean found = false;
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            ExchangeFormat format = LISTS.get(name);
            if (format != null && token == JsonToken.START_ARRAY) {
                list(parser, format, taker);
                found = true;
            } else if (name.equals("log") && token == JsonToken.START_OBJECT) {
                found |= log(parser, taker);
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    private static boolean log(JsonParser parser, Taker taker) throws IOException {
        boolean found = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("entries")) {
                list(parser, ExchangeFormat.HAR, taker);
                found = true;
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    private static void list(JsonParser parser, ExchangeFormat format, Taker taker) throws IOException {
        UntypedReader values = new UntypedReader(parser);
        int number = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            number++;
            Optional<Object> entry = Optional.ofNullable(values.next());
            if (!(entry.orElse("") instanceof Map)) {
                throw new ExchangeFileException("entry " + number + " is no object");
            }
            taker.take(format, JsonText.object(entry.get()));
        }
    }

    private static ExchangeFileException unknown() {
        return new ExchangeFileException("it is neither a VCR cassette (interactions), nor HAR (log, entries),"
                + " nor a recording of the test proxy (Entries)");
    }
}
