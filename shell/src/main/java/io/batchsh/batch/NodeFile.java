package io.batchsh.batch;

import io.batchsh.image.JsonTree;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * A file or directory of a node or of a task.
 *
 * @param name the path below the root of the node or below the directory of the task
 * @param directory whether it is a directory
 * @param size in bytes; empty for directories
 * @param lastModified when it last changed; empty for directories
 * @param document the service's own JSON
 */
public record NodeFile(
        String name,
        boolean directory,
        Optional<Long> size,
        Optional<OffsetDateTime> lastModified,
        Map<String, Object> document) {

    static NodeFile of(Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        return new NodeFile(
                tree.textOrEmpty("name"),
                tree.isTrue("isDirectory"),
                tree.text("properties", "contentLength").map(Long::valueOf),
                tree.time("properties", "lastModified"),
                tree.properties());
    }
}
