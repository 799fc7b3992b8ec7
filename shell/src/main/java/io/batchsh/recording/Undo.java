package io.batchsh.recording;

import io.batchsh.azure.ArmChange;
import io.batchsh.recording.RecordedRun.Step.Change;
import io.batchsh.recording.RunPlan.PlannedStep;
import io.batchsh.recording.RunPlan.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * Takes a recorded run back: the inverse of each change, the last first. What the run created is deleted; what it resized gets
 * its former size; a pool it deleted is made again from what the run saw of it. What has no inverse is said to have none.
 */
public final class Undo {

    private static final Set<String> HARMLESS =
            Set.of("batch.node.reboot", "batch.node.reimage", "batch.pool.stopResize", "compute.disk.grantAccess");

    private static final Map<String, String> OPPOSITES = Map.of(
            "compute.vm.deallocate", "start",
            "compute.vm.powerOff", "start",
            "compute.vm.start", "deallocate",
            "batch.node.disableScheduling", "enablescheduling",
            "batch.node.enableScheduling", "disablescheduling",
            "batch.job.disable", "enable");

    /** What a pool says of itself and nobody may ask for. */
    private static final Set<String> READ_ONLY = Set.of(
            "url",
            "eTag",
            "odata.metadata",
            "lastModified",
            "creationTime",
            "state",
            "stateTransitionTime",
            "allocationState",
            "allocationStateTransitionTime",
            "currentDedicatedNodes",
            "currentLowPriorityNodes",
            "resizeErrors",
            "autoScaleRun",
            "stats");

    private record Inverse(
            PlannedStep planned,
            String method,
            ResourceAddress address,
            String apiVersion,
            Map<String, @Nullable Object> body) {

        /** Null where the request has no body. */
        @Nullable
        Map<String, ? extends @Nullable Object> sent() {
            if (body.isEmpty()) {
                return null;
            }
            return body;
        }
    }

    private final ReplayTarget target;
    private final Rebinding rebinding;
    private final OperationTable table = new OperationTable();

    public Undo(ReplayTarget target, Rebinding rebinding) {
        this.target = requireNonNull(target, "target is null");
        this.rebinding = requireNonNull(rebinding, "rebinding is null");
    }

    /** The inverse of the run, found by reading only. */
    public RunPlan plan() {
        List<PlannedStep> steps = inverses().stream().map(Inverse::planned).toList();
        return new RunPlan(rebinding.run(), rebinding.bound(), steps);
    }

    /**
     * Takes the run back, to the end or to the first failure. Steps without an inverse are left out.
     *
     * @param progress told each step before it is taken
     */
    public void run(Consumer<PlannedStep> progress) {
        for (Inverse inverse : inverses()) {
            progress.accept(inverse.planned());
            if (inverse.planned().verdict() == Verdict.GONE || inverse.planned().verdict() == Verdict.IMPOSSIBLE) {
                continue;
            }
            Optional<ArmChange> change =
                    target.change(inverse.method(), inverse.address(), inverse.apiVersion(), inverse.sent());
            change.ifPresent(ArmChange::await);
            if (change.isEmpty() && inverse.method().equals("DELETE")) {
                RecordedWait.await(
                        new ResourceConditions.Gone(),
                        "gone",
                        new WaitedCondition.Place(
                                target, inverse.address(), inverse.apiVersion(), new NodeRequests(target)));
            }
        }
    }

    private List<Inverse> inverses() {
        List<Change> reversed = new ArrayList<>(rebinding.run().changes());
        Collections.reverse(reversed);
        Set<String> made = new HashSet<>();
        rebinding.run().changes().stream().filter(Undo::creates).forEach(change -> subject(change)
                .ifPresent(made::add));
        Map<String, Inverse> inverses = new LinkedHashMap<>();
        for (Change change : reversed) {
            inverse(change, made)
                    .ifPresent(found -> inverses.putIfAbsent(
                            found.method() + " " + found.address().key(), found));
        }
        return List.copyOf(inverses.values());
    }

    private Optional<String> subject(Change change) {
        Entry.Call call = change.call();
        return ResourceAddress.subject(table, call.operation(), call.resource(), call.arguments())
                .map(ResourceAddress::key);
    }

    /** Whether the resource was not there before. */
    private static boolean creates(Change change) {
        boolean created =
                change.call().operation().endsWith(".create") && change.before().isEmpty();
        return created && change.result().map(result -> result.status() != 200).orElse(true);
    }

    private Optional<Inverse> inverse(Change change, Set<String> made) {
        Entry.Call call = change.call();
        Optional<ResourceAddress> recorded =
                ResourceAddress.subject(table, call.operation(), call.resource(), call.arguments());
        if (recorded.isEmpty()) {
            return Optional.of(
                    none(change, new ResourceAddress(false, List.of("unknown")), "batchsh does not know what it did"));
        }
        ResourceAddress subject = rebinding.address(recorded.get().recorded(call));
        boolean ours = made.contains(recorded.get().key());
        if (creates(change)) {
            boolean there = target.read(subject, call.apiVersion()) != null;
            return Optional.of(step(change, there ? Verdict.DELETE : Verdict.GONE, "DELETE", subject, Map.of()));
        }
        // What becomes of a resource of the run's own ends with its deletion.
        if (ours || HARMLESS.contains(call.operation())) {
            return Optional.empty();
        }
        return Optional.of(restore(change, subject));
    }

    private Inverse restore(Change change, ResourceAddress subject) {
        Entry.Call call = change.call();
        String opposite = OPPOSITES.get(call.operation());
        if (opposite != null) {
            return step(change, Verdict.CHANGE, "POST", below(subject, opposite), Map.of());
        }
        Map<String, Object> before = change.before().orElse(Map.of());
        if (before.isEmpty()) {
            return none(change, subject, "the run did not look what was there before");
        }
        return switch (call.operation()) {
            case "batch.pool.resize" -> step(change, Verdict.CHANGE, "POST", below(subject, "resize"), former(before));
            case "batch.pool.delete" -> recreate(change, subject, before);
            default -> none(change, subject, "it has no inverse that batchsh knows");
        };
    }

    private static Map<String, @Nullable Object> former(Map<String, Object> before) {
        Map<String, @Nullable Object> size = new HashMap<>();
        for (String field : List.of("targetDedicatedNodes", "targetLowPriorityNodes")) {
            size.put(field, before.getOrDefault(field, 0));
        }
        return size;
    }

    private Inverse recreate(Change change, ResourceAddress subject, Map<String, Object> before) {
        if (target.read(subject, change.call().apiVersion()) != null) {
            return step(change, Verdict.GONE, "POST", subject, Map.of());
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>(rebinding.body(new LinkedHashMap<>(before)));
        body.keySet().removeAll(READ_ONLY);
        if (Boolean.TRUE.equals(body.get("enableAutoScale"))) {
            body.remove("targetDedicatedNodes");
            body.remove("targetLowPriorityNodes");
            body.remove("resizeTimeout");
        }
        Optional<String> masked = MaskedFields.first(body);
        if (masked.isPresent()) {
            return none(
                    change, subject, "the value of " + masked.get() + " was not recorded, because it may be secret");
        }
        return step(change, Verdict.CREATE, "POST", new ResourceAddress(false, List.of("pools")), body, subject);
    }

    private static ResourceAddress below(ResourceAddress subject, String action) {
        List<String> segments = new ArrayList<>(subject.segments());
        segments.add(action);
        return new ResourceAddress(subject.resourceManager(), segments);
    }

    private static Inverse none(Change change, ResourceAddress subject, String why) {
        PlannedStep planned = new PlannedStep(
                change.line(),
                Verdict.IMPOSSIBLE,
                "undo " + Player.visible(change.call().operation()),
                subject.shortForm(),
                List.of(why));
        return new Inverse(planned, "", subject, "", Map.of());
    }

    private static Inverse step(
            Change change,
            Verdict verdict,
            String method,
            ResourceAddress address,
            Map<String, @Nullable Object> body) {
        return step(change, verdict, method, address, body, address);
    }

    private static Inverse step(
            Change change,
            Verdict verdict,
            String method,
            ResourceAddress address,
            Map<String, @Nullable Object> body,
            ResourceAddress shown) {
        PlannedStep planned = new PlannedStep(
                change.line(),
                verdict,
                "undo " + Player.visible(change.call().operation()),
                shown.shortForm(),
                List.of());
        return new Inverse(planned, method, address, change.call().apiVersion(), body);
    }
}
