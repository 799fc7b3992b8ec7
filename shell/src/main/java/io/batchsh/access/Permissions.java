package io.batchsh.access;

import io.batchsh.azure.Wildcards;
import io.batchsh.image.JsonTree;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a principal may do at a scope: the sum of its roles there and above.
 *
 * @param sets one per role
 */
public record Permissions(List<Set> sets) {

    /**
     * What one role gives. A {@code *} in an action stands for any text, slashes included.
     *
     * @param actions what may be done to the resource over Azure Resource Manager
     * @param notActions what of it may not
     * @param dataActions what may be done to its content
     * @param notDataActions what of it may not
     */
    public record Set(
            List<String> actions, List<String> notActions, List<String> dataActions, List<String> notDataActions) {

        static Set of(JsonTree tree) {
            return new Set(
                    tree.texts("actions"),
                    tree.texts("notActions"),
                    tree.texts("dataActions"),
                    tree.texts("notDataActions"));
        }

        boolean allows(String action) {
            return any(actions, action) && !any(notActions, action);
        }

        boolean allowsData(String action) {
            return any(dataActions, action) && !any(notDataActions, action);
        }

        private static boolean any(List<String> patterns, String action) {
            return patterns.stream().anyMatch(pattern -> Wildcards.matches(pattern, action));
        }
    }

    public Permissions {
        sets = List.copyOf(sets);
    }

    static Permissions of(Stream<Map<String, Object>> documents) {
        return new Permissions(
                documents.map(document -> Set.of(new JsonTree(document))).toList());
    }

    /** Whether some role gives an action such as {@code Microsoft.Batch/batchAccounts/pools/write}. */
    public boolean allows(String action) {
        return sets.stream().anyMatch(set -> set.allows(action));
    }

    /** Whether some role gives an action on the content of a resource. */
    public boolean allowsData(String action) {
        return sets.stream().anyMatch(set -> set.allowsData(action));
    }

    /** Whether every action that a role gives is given; its actions on content come with them. */
    boolean include(Permissions role) {
        return role.sets.stream().allMatch(set -> set.actions().stream().allMatch(this::allows));
    }
}
