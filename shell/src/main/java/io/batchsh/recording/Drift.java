package io.batchsh.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the resources of a recorded run have changed since. Three things are held against each other: what was asked for, what
 * the service made of it then, and what is there now. Only the last two tell drift; the first two tell what the service filled
 * in by itself.
 *
 * @param resource such as {@code pools/render}
 * @param missing whether it is gone, or there although it was gone then
 * @param drift lines such as {@code /vmSize: was "a", is "b"}
 * @param defaults lines for what the service filled in or wrote in another way, of the request that made it
 */
public record Drift(String resource, boolean missing, List<String> drift, List<String> defaults) {

    /** What changes by itself, or says when and not what. */
    private static final Set<String> PASSING = Set.of(
            "eTag",
            "etag",
            "url",
            "odata.metadata",
            "lastModified",
            "creationTime",
            "stateTransitionTime",
            "allocationState",
            "allocationStateTransitionTime",
            "currentDedicatedNodes",
            "currentLowPriorityNodes",
            "resizeErrors",
            "autoScaleRun",
            "executionInfo",
            "previousState",
            "previousStateTransitionTime",
            "timeCreated",
            "uniqueId",
            "publishedDate",
            "uniqueName",
            "vmId",
            "principalId",
            "createdOn",
            "updatedOn",
            "createdBy",
            "updatedBy",
            "replicationStatus",
            "provisioningStateTransitionTime",
            "incrementalSnapshotFamilyId",
            "sourceUniqueId");

    public Drift {
        drift = List.copyOf(drift);
        defaults = List.copyOf(defaults);
    }

    /** Whether nothing has changed. */
    public boolean clean() {
        return !missing && drift.isEmpty();
    }

    /** Reads every resource that the run left, and compares. */
    public static List<Drift> of(ReplayTarget target, Rebinding rebinding) {
        List<Drift> found = new ArrayList<>();
        OperationTable table = new OperationTable();
        BaselineLinks links = new BaselineLinks(rebinding.run());
        for (Entry.Baseline baseline : rebinding.run().baselines()) {
            ResourceAddress address = rebinding.address(baseline.resource());
            Map<String, @Nullable Object> now = target.read(address, baseline.apiVersion());
            if (baseline.gone() || now == null) {
                boolean missing = baseline.gone() != (now == null);
                found.add(new Drift(
                        address.shortForm()
                                + (missing ? baseline.gone() ? " is there again" : " is gone" : " is gone, as it was"),
                        missing,
                        List.of(),
                        List.of()));
            } else {
                Map<String, @Nullable Object> before = rebinding.body(steady(baseline.body()), links.of(baseline));
                found.add(new Drift(
                        address.shortForm(),
                        false,
                        before.isEmpty() ? List.of() : JsonDrift.between(before, steady(now)),
                        defaults(table, rebinding, address, before)));
            }
        }
        return found;
    }

    private static List<String> defaults(
            OperationTable table,
            Rebinding rebinding,
            ResourceAddress address,
            Map<String, @Nullable Object> baseline) {
        List<String> lines = new ArrayList<>();
        for (RecordedRun.Step.Change change : rebinding.run().changes()) {
            Entry.Call call = change.call();
            if (!call.operation().endsWith(".create")) {
                continue;
            }
            ResourceAddress subject = ResourceAddress.subject(
                            table, call.operation(), call.resource(), call.arguments())
                    .orElse(null);
            if (subject != null
                    && rebinding.address(subject.recorded(call)).key().equals(address.key())) {
                Map<String, @Nullable Object> asked = rebinding.arguments(call, Map.of());
                lines.addAll(JsonDrift.filledIn(baseline, asked));
            }
        }
        return lines;
    }

    private static Map<String, @Nullable Object> steady(Map<String, @Nullable Object> body) {
        Map<String, @Nullable Object> steady = new LinkedHashMap<>();
        body.forEach((name, value) -> {
            if (!PASSING.contains(name)) {
                steady.put(name, steadyValue(value));
            }
        });
        return steady;
    }

    private static @Nullable Object steadyValue(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(steadyValue(item)));
            return items;
        }
        return value instanceof Map<?, ?> && !Masked.is(value) ? steady(JsonText.object(value)) : value;
    }
}
