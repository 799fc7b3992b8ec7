package io.batchsh.batch;

import io.batchsh.azure.Secret;
import io.batchsh.image.JsonTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** Fills in the passwords and keys that a description of a pool leaves out. Changes the tree it is given. */
final class SecretGaps {

    private static final String PASSWORD = "password";
    private static final String ACCOUNT_KEY = "accountKey";

    private final Function<MissingSecret, Optional<Secret>> source;

    SecretGaps(Function<MissingSecret, Optional<Secret>> source) {
        this.source = requireNonNull(source, "source is null");
    }

    void fill(Map<String, Object> pool) {
        objects(pool.get("userAccounts")).forEach(user -> {
            if (!user.containsKey(PASSWORD)) {
                ask(user, PASSWORD, "password of the user account '" + user.get("name") + "'");
            }
        });
        object(pool.get("virtualMachineConfiguration"))
                .flatMap(machine -> object(machine.get("containerConfiguration")))
                .ifPresent(containers ->
                        objects(containers.get("containerRegistries")).forEach(this::registry));
        object(pool.get("startTask"))
                .flatMap(task -> object(task.get("containerSettings")))
                .flatMap(settings -> object(settings.get("registry")))
                .ifPresent(this::registry);
        objects(pool.get("mountConfiguration")).forEach(this::mount);
    }

    private void registry(Map<String, Object> registry) {
        if (registry.containsKey("username")
                && !registry.containsKey(PASSWORD)
                && !registry.containsKey("identityReference")) {
            String server = new JsonTree(registry).text("registryServer").orElse("docker.io");
            ask(registry, PASSWORD, "password of '" + registry.get("username") + "' at the registry " + server);
        }
    }

    private void mount(Map<String, Object> mount) {
        object(mount.get("cifsMountConfiguration")).ifPresent(share -> {
            if (!share.containsKey(PASSWORD)) {
                ask(share, PASSWORD, "password of '" + share.get("username") + "' at " + share.get("source"));
            }
        });
        object(mount.get("azureFileShareConfiguration")).ifPresent(share -> {
            if (!share.containsKey(ACCOUNT_KEY)) {
                ask(share, ACCOUNT_KEY, "key of the storage account " + share.get("accountName"));
            }
        });
        object(mount.get("azureBlobFileSystemConfiguration")).ifPresent(container -> {
            if (!container.containsKey(ACCOUNT_KEY)
                    && !container.containsKey("sasKey")
                    && !container.containsKey("identityReference")) {
                ask(container, ACCOUNT_KEY, "key of the storage account " + container.get("accountName"));
            }
        });
    }

    private void ask(Map<String, Object> owner, String property, String words) {
        source.apply(new MissingSecret(words, property)).ifPresent(secret -> owner.put(property, secret));
    }

    @SuppressWarnings("unchecked") // the tree is JSON, whose objects have text for keys
    private static Optional<Map<String, Object>> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? Optional.of((Map<String, Object>) map) : Optional.empty();
    }

    private static List<Map<String, Object>> objects(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().flatMap(each -> object(each).stream()).toList()
                : List.of();
    }
}
