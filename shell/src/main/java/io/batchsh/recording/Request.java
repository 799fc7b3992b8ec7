package io.batchsh.recording;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request in the words of a recording.
 *
 * @param operation what it is
 * @param resource what it is about
 * @param arguments what it says, as far as that may be recorded
 * @param apiVersion as asked for; empty for none
 * @param masked texts of the body that may not be recorded, not in the answer either
 * @param resourceManager whether it goes to Azure Resource Manager
 */
record Request(
        Operation operation,
        List<String> resource,
        Map<String, @Nullable Object> arguments,
        String apiVersion,
        Set<String> masked,
        boolean resourceManager) {

    /** What two requests for the same thing have in common. */
    String key() {
        return Keys.of(operation.name(), resource);
    }

    boolean mutates() {
        return operation.mutates();
    }
}
