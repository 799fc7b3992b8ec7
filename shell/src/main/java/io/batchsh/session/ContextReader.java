package io.batchsh.session;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.BatchAccountReference;
import io.batchsh.azure.Cloud;
import io.batchsh.azure.CredentialKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one saved context and refuses what it does not know, above all secrets. */
final class ContextReader {

    private static final Set<String> SECRETS =
            Set.of("secret", "clientSecret", "password", "key", "accountKey", "token", "accessToken");

    private final String name;
    private final Path file;

    ContextReader(String name, Path file) {
        this.name = name;
        this.file = file;
    }

    Context read(String json) {
        Map<String, Object> rest = new HashMap<>(parse(json));
        for (String secret : SECRETS) {
            if (rest.containsKey(secret)) {
                throw refused(
                        "It holds a secret, '" + secret + "'.",
                        "Put the secret elsewhere and name the place: \"secretVariable\" or \"secretFile\".");
            }
        }
        Context context = new Context(
                name,
                cloud(rest.remove("cloud")),
                Optional.ofNullable(text(rest, "tenant")).orElse(""),
                Optional.ofNullable(text(rest, "subscription")).orElse(""),
                account(rest),
                new CredentialSource(
                        credential(rest),
                        Optional.ofNullable(text(rest, "clientId")),
                        secret(rest),
                        path(rest, "certificate"),
                        path(rest, "federatedTokenFile")),
                path(rest, "caBundle"),
                flag(rest, "readOnly"));
        if (!rest.isEmpty()) {
            throw refused("It has a property nobody knows: " + String.join(", ", rest.keySet()) + ".", null);
        }
        return context;
    }

    private Map<String, Object> parse(String json) {
        try (JsonReader reader = JsonProviders.createReader(json)) {
            if (reader.readUntyped() instanceof Map<?, ?> map) {
                return map.entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
            }
        } catch (IOException e) {
            throw refused("It is not JSON: " + e.getMessage(), null);
        }
        throw refused("It is not a JSON object.", null);
    }

    private Cloud cloud(@Nullable Object value) {
        if (value == null) {
            return Cloud.azurePublic();
        }
        if (value instanceof Map<?, ?> addresses) {
            Map<String, Object> rest = new HashMap<>();
            addresses.forEach((key, address) -> rest.put(key.toString(), address));
            Cloud known = Cloud.azurePublic();
            return new Cloud(
                    required(rest, "name"),
                    required(rest, "authorityHost"),
                    required(rest, "resourceManager"),
                    Optional.ofNullable(text(rest, "resourceManagerScope")).orElse(known.resourceManagerScope()),
                    Optional.ofNullable(text(rest, "batchScope")).orElse(known.batchScope()));
        }
        if (value.equals(Cloud.simulated().name())) {
            return Cloud.simulated();
        }
        return Cloud.named(value.toString())
                .orElseThrow(() -> refused(
                        "It names the cloud '" + value + "'.",
                        "Write AzureCloud, AzureUSGovernment or AzureChinaCloud, or an object with its addresses."));
    }

    private Optional<BatchAccountReference> account(Map<String, Object> rest) {
        String account = text(rest, "account");
        String group = text(rest, "resourceGroup");
        String endpoint = text(rest, "endpoint");
        String location = text(rest, "location");
        return Optional.ofNullable(account).map(known -> new BatchAccountReference(known, group, endpoint, location));
    }

    private CredentialKind credential(Map<String, Object> rest) {
        String word = Optional.ofNullable(text(rest, "credential")).orElse(CredentialKind.DEFAULT.word());
        return CredentialKind.of(word)
                .orElseThrow(() -> refused(
                        "It names the credential '" + word + "'.",
                        "Write one of "
                                + Arrays.stream(CredentialKind.values())
                                        .map(CredentialKind::word)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private Optional<SecretSource> secret(Map<String, Object> rest) {
        String variable = text(rest, "secretVariable");
        String path = text(rest, "secretFile");
        if (variable != null && path != null) {
            throw refused("It names two places for one secret.", "Keep \"secretVariable\" or \"secretFile\".");
        }
        if (variable != null) {
            return Optional.of(new SecretSource.Variable(variable));
        }
        return Optional.ofNullable(path).map(known -> new SecretSource.File(Path.of(known)));
    }

    private Optional<Path> path(Map<String, Object> rest, String property) {
        return Optional.ofNullable(text(rest, property)).map(Path::of);
    }

    private String required(Map<String, Object> rest, String property) {
        String value = text(rest, property);
        if (value == null || value.isBlank()) {
            throw refused("It has no \"" + property + "\".", null);
        }
        return value;
    }

    private @Nullable String text(Map<String, Object> rest, String property) {
        Object value = rest.remove(property);
        if (value != null && !(value instanceof String)) {
            throw refused("\"" + property + "\" is not a string.", null);
        }
        return (String) value;
    }

    private boolean flag(Map<String, Object> rest, String property) {
        Object value = rest.remove(property);
        if (value != null && !(value instanceof Boolean)) {
            throw refused("\"" + property + "\" is neither true nor false.", null);
        }
        return Boolean.TRUE.equals(value);
    }

    private AzureException refused(String reason, @Nullable String remedy) {
        return AzureException.builder(AzureException.Kind.INVALID, "The context '" + name + "' cannot be used.")
                .reason(reason)
                .remedy(remedy == null ? "Correct " + file : remedy)
                .build();
    }
}
