package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.Wait;
import io.batchsh.recording.RecordedRun.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A recorded wait, to be waited again on a target, by the target's own time and not by the recorded one. */
final class RecordedWait {

    /** How a resource of the data plane begins, in the words of a wait. */
    private static final Set<String> DATA_PLANE = Set.of("pools", "jobs");

    /** Changes over the resource manager are seen through when they are sent. */
    private static final String SENT_THROUGH = "provisioningState == Succeeded";

    /** What a look saw; null where the resource is not there. */
    private record Look(@Nullable Map<String, @Nullable Object> seen) {}

    private final Step.Await step;
    private final Rebinding rebinding;

    RecordedWait(Step.Await step, Rebinding rebinding) {
        this.step = step;
        this.rebinding = rebinding;
    }

    /** Whether this version can wait for it. */
    static boolean isKnown(Step.Await step) {
        String text = step.recorded().until();
        boolean addressed = management(step.recorded())
                || dataPlane(step.recorded())
                || !step.polled().isEmpty();
        return addressed && WaitedConditions.of(text).isPresent();
    }

    /** In the words of the recording, with the names of the target where it is an address. */
    String shown() {
        return address()
                .map(ResourceAddress::shortForm)
                .orElseGet(() -> Player.visible(String.join("/", step.recorded().resource())));
    }

    /**
     * Waits.
     *
     * @param nodes what the run has asked of nodes
     * @throws AzureException when the condition will not come, or is not known
     */
    void await(ReplayTarget target, NodeRequests nodes) {
        Entry.Wait wait = step.recorded();
        if (wait.until().equals(SENT_THROUGH) && management(wait)) {
            return;
        }
        Optional<WaitedCondition> known = WaitedConditions.of(wait.until());
        Optional<ResourceAddress> address = address();
        if (known.isEmpty() || address.isEmpty()) {
            throw AzureException.builder(
                            AzureException.Kind.INVALID,
                            "batchsh does not know how to wait for: " + Player.visible(wait.until()) + ".")
                    .build();
        }
        WaitedCondition condition = known.get();
        String apiVersion = step.polled().isEmpty() ? "" : step.polled().get(0).apiVersion();
        WaitedCondition.Place place = new WaitedCondition.Place(target, address.get(), apiVersion, nodes);
        await(condition, wait.until(), place);
    }

    /**
     * Waits for a condition.
     *
     * @param text the condition in the words of recordings
     */
    static void await(WaitedCondition condition, String text, WaitedCondition.Place place) {
        new Wait<>(
                        place.target().transport(),
                        named(place.address()),
                        text,
                        () -> new Look(condition.look(place)),
                        look -> condition.met(look.seen()))
                .failWhen(look -> hopeless(condition, look, place.address()))
                .every(Duration.ofSeconds(5), Duration.ofSeconds(30))
                .await();
    }

    /** A data-plane resource is named as it was; any other by its whole address, so that this wait can be read again. */
    private static String named(ResourceAddress address) {
        return (address.resourceManager() ? "/" : "") + String.join("/", address.segments());
    }

    private static Optional<AzureException> hopeless(WaitedCondition condition, Look look, ResourceAddress address) {
        if (look.seen() == null) {
            return Optional.of(failure("There is no " + address.shortForm() + " to wait for.", List.of()));
        }
        List<String> reasons = condition.hopeless(look.seen());
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(failure("What is waited for at " + address.shortForm() + " will not come.", reasons));
    }

    private static AzureException failure(String problem, List<String> reasons) {
        return AzureException.builder(AzureException.Kind.FAILED, problem)
                .reason(reasons.isEmpty() ? null : String.join("\n", reasons))
                .build();
    }

    /** Its own address, or where it only has words that of its poll. */
    private Optional<ResourceAddress> address() {
        Entry.Wait wait = step.recorded();
        if (management(wait)) {
            return Optional.of(rebinding.address(wait.resource()));
        }
        if (dataPlane(wait)) {
            List<String> withAccount = new ArrayList<>(wait.resource());
            withAccount.add(0, "account");
            return Optional.of(rebinding.address(withAccount));
        }
        return step.polled().stream().findFirst().map(poll -> rebinding.address(poll.resource()));
    }

    private static boolean management(Entry.Wait wait) {
        return !wait.resource().isEmpty() && wait.resource().get(0).equalsIgnoreCase("subscriptions");
    }

    private static boolean dataPlane(Entry.Wait wait) {
        return wait.resource().size() > 1
                && DATA_PLANE.contains(wait.resource().get(0).toLowerCase(Locale.ROOT));
    }
}
