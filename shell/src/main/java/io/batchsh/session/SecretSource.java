package io.batchsh.session;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where a secret is found; contexts keep this and never the secret. */
public sealed interface SecretSource {

    /**
     * Looks the secret up.
     *
     * @throws AzureException if it is not there
     */
    Secret read(Map<String, String> environment);

    /** An environment variable. */
    record Variable(String name) implements SecretSource {

        @Override
        public Secret read(Map<String, String> environment) {
            String value = environment.get(name);
            if (value == null || value.isEmpty()) {
                throw AzureException.builder(AzureException.Kind.DENIED, "The variable " + name + " is not set.")
                        .reason("The context names it as the place of its secret.")
                        .remedy("export " + name + "=..., then start batchsh again")
                        .build();
            }
            return Secret.of(value);
        }
    }

    /** A file that holds nothing but the secret; white space around it does not count. */
    record File(Path path) implements SecretSource {

        @Override
        public Secret read(Map<String, String> environment) {
            try {
                return Secret.of(Files.readString(path).strip());
            } catch (IOException e) {
                throw AzureException.builder(AzureException.Kind.DENIED, "The secret in " + path + " cannot be read.")
                        .reason(e.getClass().getSimpleName())
                        .remedy("Put the secret into the file, or name another place: context show")
                        .cause(e)
                        .build();
            }
        }
    }
}
