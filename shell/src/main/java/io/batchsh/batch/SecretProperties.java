package io.batchsh.batch;

import io.batchsh.azure.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The passwords and keys in the JSON of a pool. They are {@link Secret}s as long as the JSON is a tree, and text only in the
 * request itself.
 */
final class SecretProperties {

    private static final Set<String> NAMES = Set.of("password", "accountKey", "sasKey", "sshPrivateKey");

    /** An object of the owner's own, secret as a whole. */
    private static final String PROTECTED_SETTINGS = "protectedSettings";

    private SecretProperties() {}

    /** A copy in which every password and key is a {@link Secret}. */
    static Map<String, Object> wrapped(Map<String, Object> tree) {
        return map(tree, false, value -> value instanceof String text ? Secret.of(text) : value);
    }

    /** A copy in which every password and key is text, for the request. */
    static Map<String, Object> revealed(Map<String, Object> tree) {
        return map(tree, true, value -> value instanceof Secret secret ? secret.reveal() : value);
    }

    /** Every password and key. */
    static List<Secret> in(Map<String, Object> tree) {
        List<Secret> secrets = new ArrayList<>();
        Consumer<Object> collect = value -> {
            if (value instanceof Secret secret) {
                secrets.add(secret);
            }
        };
        map(tree, true, value -> {
            collect.accept(value);
            return value;
        });
        return secrets;
    }

    /** @param secret whether every value in the tree is meant, and not only those of the known names */
    private static Map<String, Object> map(Map<?, ?> tree, boolean secret, UnaryOperator<Object> change) {
        Map<String, Object> copy = new LinkedHashMap<>();
        tree.forEach((key, value) -> {
            String name = (String) key;
            copy.put(name, map(value, secret || NAMES.contains(name) || name.equals(PROTECTED_SETTINGS), change));
        });
        return copy;
    }

    private static Object map(Object value, boolean secret, UnaryOperator<Object> change) {
        if (value instanceof Map<?, ?> map) {
            return map(map, secret, change);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(map(element, secret, change)));
            return copy;
        }
        return secret ? change.apply(value) : value;
    }
}
