package io.batchsh.command;

import io.batchsh.azure.Secret;
import java.nio.file.Path;
import java.util.Map;

/** What the words of an option may lead to: files, variables, and the names of the session. */
interface PoolSources {

    /**
     * The secret in an environment variable.
     *
     * @throws io.batchsh.azure.AzureException if it is not set
     */
    Secret secretOfVariable(String name);

    /**
     * The secret in a file, white space around it left out.
     *
     * @throws io.batchsh.azure.AzureException if it cannot be read
     */
    Secret secretOfFile(Path file);

    /** The content of {@code imageReference} for an image as people name it. */
    Map<String, Object> image(String text);

    /** The resource id of an application of the session's account. */
    String applicationId(String name);
}
