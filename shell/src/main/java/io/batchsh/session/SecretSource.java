package io.batchsh.session;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static java.util.Objects.requireNonNull;

/** Where a secret is found; contexts keep this and never the secret. */
public sealed interface SecretSource {

    /**
     * Looks the secret up.
     *
     * @throws AzureException if it is not there
     */
    Secret read(SignInSurroundings surroundings);

    /** An environment variable. */
    record Variable(String name) implements SecretSource {

        @Override
        public Secret read(SignInSurroundings surroundings) {
            String value = surroundings.environment().get(name);
            if (value == null || value.isEmpty()) {
                throw AzureException.builder(AzureException.Kind.DENIED, "The variable " + name + " is not set.")
                        .reason("It is named as the place of the secret.")
                        .remedy("export " + name + "=..., then start batchsh again")
                        .build();
            }
            return Secret.of(value);
        }
    }

    /** A file that holds nothing but the secret; white space around it does not count. */
    record File(Path path) implements SecretSource {

        @Override
        public Secret read(SignInSurroundings surroundings) {
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

    /**
     * The memory of whoever is at the prompt: asked for without echo, once a session.
     *
     * @param question such as {@code Client secret of 00000000-…}
     */
    record Asked(String question) implements SecretSource {

        public Asked {
            requireNonNull(question, "question is null");
        }

        @Override
        public Secret read(SignInSurroundings surroundings) {
            return surroundings
                    .ask()
                    .apply(question + ": ")
                    .filter(answer -> !answer.reveal().isEmpty())
                    .orElseThrow(() -> AzureException.builder(
                                    AzureException.Kind.DENIED, question + " is needed, and nobody gave it.")
                            .reason("It is asked for at a terminal only, and never taken from the command line.")
                            .remedy("login with --secret-variable NAME or --secret-file FILE")
                            .build());
        }
    }
}
