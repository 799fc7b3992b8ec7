package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.Secret;
import io.batchsh.command.PoolParts.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts that lead to a secret: the name of a variable or of a file, never the secret itself. */
final class SecretParts {

    private static final Set<String> SECRETS =
            Set.of("password", "account-key", "sas-key", "ssh-private-key", "protected-settings");

    private SecretParts() {}

    /** {@code password-variable} and {@code password-file} for the property {@code password}. */
    static List<Part> of(String name, String... path) {
        return List.of(
                Part.of(name + "-variable", new SecretPlace(true), path),
                Part.of(name + "-file", new SecretPlace(false), path));
    }

    /** A file with an object of which every value is secret. */
    static Part file(String name, String... path) {
        return Part.of(name + "-file", new SecretObject(), path);
    }

    static boolean isSecret(String name) {
        return SECRETS.contains(name);
    }

    /** What to write where somebody wrote the secret itself. */
    static String instead(String name) {
        return name.equals("protected-settings")
                ? "protected-settings-file=FILE"
                : name + "-variable=NAME or " + name + "-file=FILE";
    }

    private record SecretPlace(boolean variable) implements PoolValue {

        @Override
        public Object read(List<String> words, PoolSources sources) {
            return variable ? sources.secretOfVariable(words.get(0)) : sources.secretOfFile(Path.of(words.get(0)));
        }

        @Override
        public List<String> write(Object value) {
            return List.of();
        }
    }

    private record SecretObject() implements PoolValue {

        @Override
        public Object read(List<String> words, PoolSources sources) {
            try {
                return secret(JsonFile.read(Path.of(words.get(0))));
            } catch (AzureException unreadable) {
                // Its reason would quote what is in the file.
                throw AzureException.builder(unreadable.kind(), unreadable.getMessage())
                        .build();
            }
        }

        private static Object secret(Object value) {
            if (value instanceof Map<?, ?> map) {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((name, each) -> copy.put(name, secret(each)));
                return copy;
            }
            if (value instanceof List<?> list) {
                List<Object> copy = new ArrayList<>();
                list.forEach(each -> copy.add(secret(each)));
                return copy;
            }
            return value instanceof String text ? Secret.of(text) : value;
        }

        @Override
        public List<String> write(Object value) {
            return List.of();
        }
    }
}
