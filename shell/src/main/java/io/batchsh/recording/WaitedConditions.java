package io.batchsh.recording;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Conditions from the words that recordings have for them. */
final class WaitedConditions {

    private static final Map<String, WaitedCondition> FIXED = Map.of(
            "gone", new ResourceConditions.Gone(),
            "replicated to all regions", new ResourceConditions.Replicated(),
            "no change under way", new ResourceConditions.Settled(),
            "no active or running tasks", new ResourceConditions.TasksDone());

    private static final Pattern FIELD = Pattern.compile("([A-Za-z]+) == ([A-Za-z]+)");
    private static final Pattern NODES_READY =
            Pattern.compile("idle or running nodes (?:== target nodes|>= (\\d{1,9}))");
    private static final Pattern NODES_SETTLED = Pattern.compile("state of \\d+ nodes in \\[.*]");
    private static final Pattern ROLE_COUNTS = Pattern.compile("(.+) counts");

    private WaitedConditions() {}

    /** Whether nodes of a pool are waited for, to be idle or running. */
    static boolean isNodesReady(String text) {
        return NODES_READY.matcher(text).matches();
    }

    /** The condition of these words; empty where this version has none. */
    static Optional<WaitedCondition> of(String text) {
        WaitedCondition fixed = FIXED.get(text);
        if (fixed != null) {
            return Optional.of(fixed);
        }
        Matcher ready = NODES_READY.matcher(text);
        if (ready.matches()) {
            return Optional.of(
                    new NodeConditions.Ready(Optional.ofNullable(ready.group(1)).map(Long::valueOf)));
        }
        if (NODES_SETTLED.matcher(text).matches()) {
            return Optional.of(new NodeConditions.Settled());
        }
        Matcher field = FIELD.matcher(text);
        if (field.matches()) {
            return Optional.of(new ResourceConditions.Field(field.group(1), field.group(2)));
        }
        Matcher role = ROLE_COUNTS.matcher(text);
        return role.matches() ? Optional.of(new RoleCounts(role.group(1))) : Optional.empty();
    }
}
