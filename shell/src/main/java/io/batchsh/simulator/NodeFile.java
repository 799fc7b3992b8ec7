package io.batchsh.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/**
 * A file or directory of a node.
 *
 * @param name the path below the root that is listed, with slashes
 * @param text what a file holds; empty for a directory
 */
record NodeFile(String name, boolean directory, String text, Instant modified) {

    /** As in a list of files; recorded, azure-sdk-for-python test_batch_files. */
    Map<String, Object> render(String url) {
        return Json.object(
                "name",
                name,
                "url",
                url + "/" + name,
                "isDirectory",
                directory,
                "properties",
                directory
                        ? null
                        : Json.object(
                                "lastModified",
                                Times.batch(modified),
                                "contentLength",
                                Integer.toString(bytes().length),
                                "contentType",
                                "text/plain",
                                "fileMode",
                                "0o100644"));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
