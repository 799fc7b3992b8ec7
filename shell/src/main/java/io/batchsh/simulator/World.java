package io.batchsh.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What exists in a simulated Azure at its first instant: a tenant, a subscription, resource groups, galleries and a Batch
 * account with its pools. The form of its file is described in {@code docs/worlds.md}.
 */
public final class World {

    private final Optional<ShippedWorld> shipped;
    private @Nullable Map<String, Object> read;

    private World(ShippedWorld shipped) {
        this.shipped = Optional.of(shipped);
    }

    private World(Map<String, Object> document) {
        this.shipped = Optional.empty();
        this.read = document;
    }

    /** The world that comes with batchsh: one account with quota, one gallery with good and troublesome images, one pool. */
    public static World demo() {
        return shipped("demo");
    }

    /** The names of the worlds that come with batchsh. */
    public static List<String> names() {
        return ShippedWorld.names();
    }

    /**
     * A world that comes with batchsh; its file is read when something of it is needed.
     *
     * @throws IllegalArgumentException if no world of this name comes with batchsh
     */
    public static World shipped(String name) {
        return new World(ShippedWorld.named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no world '" + name + "'; there are " + String.join(", ", names()))));
    }

    /**
     * Reads a world.
     *
     * @throws IllegalArgumentException if the text is not a JSON object
     */
    public static World parse(String json) {
        Objects.requireNonNull(json, "json is null");
        return new World(Json.parseObject(json.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Reads a world from a file.
     *
     * @throws IllegalArgumentException if its text is not a JSON object
     */
    public static World read(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    /** The name it gives itself. */
    public String name() {
        return Json.text(read(), "name").orElse("unnamed");
    }

    /** What it is for, in a sentence. */
    public Optional<String> description() {
        return Json.text(read(), "description");
    }

    /** Where its first account is, if that is known without reading it. */
    Optional<FirstAccount> firstAccount() {
        return shipped.map(ShippedWorld::firstAccount);
    }

    private synchronized Map<String, Object> read() {
        Map<String, Object> document = read;
        if (document == null) {
            document = Json.resource(shipped.orElseThrow().file());
            read = document;
        }
        return document;
    }

    /** The whole of it, with {@code {subscription}} in its texts replaced by the path of its first subscription. */
    Map<String, Object> document() {
        Map<String, Object> document = read();
        String id = Json.text(document, "subscription", "id").orElse("");
        return Json.cast(placed(Json.copy(document), "/subscriptions/" + id));
    }

    private static Object placed(Object value, String subscription) {
        if (value instanceof String text) {
            return text.replace("{subscription}", subscription);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> placed = Json.cast(map);
            placed.replaceAll((name, inner) -> placed(inner, subscription));
            return placed;
        }
        return value instanceof List<?> list
                ? list.stream().map(inner -> placed(inner, subscription)).collect(Collectors.toList())
                : value;
    }
}
