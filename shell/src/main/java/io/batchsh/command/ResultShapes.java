package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.command.Outcome.View;
import io.batchsh.completion.Value;
import io.batchsh.output.Trees;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which fields the results of commands have: those of the last result, and until there is one those of the resource. */
final class ResultShapes {

    /** The source of the fields of resources: values are paths, with the noun as an attribute. */
    static final String SOURCE = "result-field";

    static final String NOUN = "noun";

    private final Map<String, ResultShape> seen = new ConcurrentHashMap<>();

    /**
     * The same rows; the shape of the first is kept when it is read.
     *
     * @param command the words of the command, such as {@code pool list}
     */
    <T> View<T> listening(String command, View<T> rows) {
        Iterable<T> values = () -> {
            Iterator<T> iterator = rows.values().iterator();
            return new Iterator<>() {
                private boolean heard;

                @Override
                public boolean hasNext() {
                    return iterator.hasNext();
                }

                @Override
                public T next() {
                    T row = iterator.next();
                    if (!heard) {
                        heard = true;
                        learn(command, rows, row);
                    }
                    return row;
                }
            };
        };
        return new View<>(values, rows.single(), rows.tree(), rows.layout(), rows.text());
    }

    private <T> void learn(String command, View<T> rows, T row) {
        ResultShape shape = ResultShape.of(Trees.of(rows.tree().apply(row)));
        if (!shape.fields().isEmpty()) {
            seen.put(command, rows.single() ? shape : shape.asList());
        }
    }

    /**
     * The shape of what a command prints.
     *
     * @param words the command's words
     * @param fields the fields of resources, as loaded
     */
    ResultShape of(List<String> words, List<Value> fields) {
        return Optional.ofNullable(seen.get(String.join(" ", words))).orElseGet(() -> {
            List<String> paths = fields.stream()
                    .filter(value -> value.attribute(NOUN).equals(Optional.of(words.get(0))))
                    .map(value -> value.attribute("path").orElse(""))
                    .toList();
            ResultShape shape = ResultShape.ofPaths(paths);
            return words.contains("list") ? shape.asList() : shape;
        });
    }

    /** The fields of one resource of each kind, where there is one. */
    static List<Value> load(Operations operations, ImageListings listings) {
        Map<String, Supplier<? extends Stream<?>>> resources = new LinkedHashMap<>();
        resources.put("pool", () -> operations.pools().list());
        resources.put("image-version", () -> listings.definitions().stream()
                .limit(1)
                .flatMap(each -> listings.versions(each.definition()).stream()));
        resources.put("image-definition", () -> listings.definitions().stream().map(ImageListings.Listed::definition));
        resources.put("gallery", () -> listings.galleries().stream());
        resources.put("node-agent-sku", () -> operations.nodeAgentSkus().list().stream());
        resources.put("vm-size", () -> operations.vmSizes().list());
        resources.put("job", () -> operations.jobs().list());
        resources.put("vm", () -> operations.virtualMachines().list());
        resources.put("disk", () -> operations.disks().list());
        resources.put("snapshot", () -> operations.snapshots().list());
        resources.put("managed-image", () -> operations.managedImages().list());
        resources.put("account", () -> operations.accounts().list());
        List<Value> values = new ArrayList<>();
        resources.forEach((noun, list) -> {
            try (Stream<?> stream = list.get()) {
                stream.limit(1).forEach(resource -> values.addAll(fields(noun, resource)));
            } catch (AzureException closed) {
                // What cannot be listed has no fields to complete; the source of its names says why.
            }
        });
        return values;
    }

    private static List<Value> fields(String noun, Object resource) {
        return ResourceLooks.viewOf(resource).map(view -> ResultShape.of(tree(view))).stream()
                .flatMap(ResultShape::paths)
                .map(path -> Value.of(noun + " " + path).with(NOUN, noun).with("path", path))
                .toList();
    }

    private static <T> @Nullable Object tree(View<T> view) {
        return Trees.of(view.tree().apply(view.values().iterator().next()));
    }
}
