package io.batchsh.batch;

import io.batchsh.image.JsonTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A pool to be created like another one.
 *
 * @param properties the body of the create call, without an id
 * @param missing what Azure does not show of the other pool and the body therefore lacks, in words: passwords, keys, protected
 *     settings, a managed identity
 */
public record PoolCopy(Map<String, Object> properties, List<String> missing) {

    public PoolCopy {
        missing = List.copyOf(missing);
    }

    /** Copies a pool, scale and image included. */
    public static PoolCopy of(Pool pool) {
        Map<String, Object> properties =
                new LinkedHashMap<>(PoolDocument.read(pool.document()).properties());
        properties.remove("id");
        return new PoolCopy(properties, missing(new JsonTree(pool.document())));
    }

    private static List<String> missing(JsonTree pool) {
        List<String> missing = new ArrayList<>();
        pool.children("userAccounts")
                .forEach(user -> missing.add("userAccounts: the password of " + user.textOrEmpty("name")));
        for (JsonTree mount : pool.children("mountConfiguration")) {
            mount.properties().keySet().stream()
                    .filter(kind -> !kind.startsWith("nfs")
                            && mount.child(kind, "identityReference")
                                    .properties()
                                    .isEmpty())
                    .forEach(kind -> missing.add("mountConfiguration: the key or password of " + kind));
        }
        JsonTree machine = pool.child("virtualMachineConfiguration");
        for (JsonTree registry : machine.children("containerConfiguration", "containerRegistries")) {
            if (registry.text("username").isPresent()) {
                missing.add("containerRegistries: the password of " + registry.textOrEmpty("username"));
            }
        }
        for (JsonTree extension : machine.children("extensions")) {
            missing.add("extensions: the protected settings of " + extension.textOrEmpty("name") + ", if it has any");
        }
        if (!pool.child("identity").properties().isEmpty()
                && !pool.textOrEmpty("identity", "type").equalsIgnoreCase("None")) {
            missing.add("identity: a managed identity, which only Azure Resource Manager gives to a pool");
        }
        return missing;
    }
}
