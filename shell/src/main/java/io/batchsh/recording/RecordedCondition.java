package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The condition of a recorded wait, to be waited for on a target: {@code gone}, {@code FIELD == VALUE}, or that as many nodes of
 * a pool as asked for are idle or running.
 */
final class RecordedCondition {

    static final String NODES_READY = "idle or running nodes == target nodes";
    private static final String GONE = "gone";
    private static final Pattern FIELD = Pattern.compile("([A-Za-z]+) == ([A-Za-z]+)");
    private static final List<String> BAD_NODES = List.of("unusable", "startTaskFailed");

    private final ReplayTarget target;
    private final ResourceAddress address;
    private final String apiVersion;
    private final String text;

    /** What a look saw. */
    private record Look(@Nullable Map<String, @Nullable Object> resource, Map<String, @Nullable Object> counts) {}

    RecordedCondition(ReplayTarget target, ResourceAddress address, String apiVersion, String text) {
        this.target = target;
        this.address = address;
        this.apiVersion = apiVersion;
        this.text = text;
    }

    /** Whether this version can wait for it. */
    static boolean isKnown(String text) {
        return text.equals(GONE)
                || text.equals(NODES_READY)
                || FIELD.matcher(text).matches();
    }

    /**
     * Waits on the target's clock, by its own time and not by the recorded one.
     *
     * @throws AzureException when the condition will not come
     */
    void await() {
        new Wait<>(target.transport(), String.join("/", address.segments()), text, this::look, this::met)
                .failWhen(this::hopeless)
                .every(Duration.ofSeconds(5), Duration.ofSeconds(30))
                .await();
    }

    private Look look() {
        Map<String, @Nullable Object> resource = target.read(address, apiVersion);
        boolean counted = text.equals(NODES_READY) && resource != null;
        return new Look(resource, counted ? target.nodeCounts(address.segments().get(1)) : JsonText.object(null));
    }

    private boolean met(Look look) {
        if (look.resource() == null || text.equals(GONE)) {
            return look.resource() == null && text.equals(GONE);
        }
        if (text.equals(NODES_READY)) {
            return field(look.resource(), "allocationState").equals("steady")
                    && ready(look, "dedicated") >= number(look.resource().get("targetDedicatedNodes"))
                    && ready(look, "lowPriority") >= number(look.resource().get("targetLowPriorityNodes"));
        }
        Matcher matcher = FIELD.matcher(text);
        return matcher.matches() && field(look.resource(), matcher.group(1)).equalsIgnoreCase(matcher.group(2));
    }

    private Optional<AzureException> hopeless(Look look) {
        if (look.resource() == null) {
            return Optional.of(failure("There is no " + address.shortForm() + " to wait for.", List.of()));
        }
        if (text.equals(NODES_READY)) {
            List<String> reasons = new ArrayList<>();
            if (field(look.resource(), "allocationState").equals("steady")
                    && look.resource().get("resizeErrors") instanceof List<?> errors) {
                errors.forEach(error -> reasons.add(Player.visible(JsonText.text(error))));
            }
            for (String kind : List.of("dedicated", "lowPriority")) {
                for (String state : BAD_NODES) {
                    long count = number(JsonText.object(look.counts().get(kind)).get(state));
                    if (count > 0) {
                        reasons.add(count + " nodes are " + state);
                    }
                }
            }
            return reasons.isEmpty()
                    ? Optional.empty()
                    : Optional.of(failure("The nodes of " + address.shortForm() + " do not come up.", reasons));
        }
        String state = field(look.resource(), "provisioningState");
        return state.equals("Failed") || state.equals("Canceled")
                ? Optional.of(failure(address.shortForm() + " is " + state + ".", List.of()))
                : Optional.empty();
    }

    private static AzureException failure(String problem, List<String> reasons) {
        return AzureException.builder(AzureException.Kind.FAILED, problem)
                .reason(reasons.isEmpty() ? null : String.join("\n", reasons))
                .build();
    }

    private static long ready(Look look, String kind) {
        Map<String, @Nullable Object> counts = JsonText.object(look.counts().get(kind));
        return number(counts.get("idle")) + number(counts.get("running"));
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static String field(Map<String, @Nullable Object> resource, String name) {
        Object value = resource.get(name);
        if (value == null) {
            value = JsonText.object(resource.get("properties")).get(name);
        }
        return value == null ? "" : String.valueOf(value);
    }
}
