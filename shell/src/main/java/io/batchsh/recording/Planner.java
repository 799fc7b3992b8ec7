package io.batchsh.recording;

import io.batchsh.recording.RecordedRun.Step;
import io.batchsh.recording.RunPlan.PlannedStep;
import io.batchsh.recording.RunPlan.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** Finds out by reading what a recorded run would do to a target. Every step is planned, also behind one that is impossible. */
public final class Planner {

    private static final Set<Verdict> SENT = Set.of(Verdict.CREATE, Verdict.CHANGE, Verdict.KNOWN_AFTER_APPLY);

    private final ReplayTarget target;
    private final Rebinding rebinding;
    private final OperationTable table = new OperationTable();
    private final Set<String> created = new HashSet<>();
    private final Set<String> deleted = new HashSet<>();

    public Planner(ReplayTarget target, Rebinding rebinding) {
        this.target = requireNonNull(target, "target is null");
        this.rebinding = requireNonNull(rebinding, "rebinding is null");
    }

    /** Plans the whole run. */
    public RunPlan plan() {
        List<PlannedStep> steps = new ArrayList<>();
        rebinding
                .foreign(target)
                .forEach(bound -> steps.add(new PlannedStep(
                        1,
                        Verdict.IMPOSSIBLE,
                        "input",
                        bound.name(),
                        List.of("it is another subscription than the target's; give --set " + bound.name()
                                + "=SUBSCRIPTION"))));
        for (Step step : rebinding.run().steps()) {
            steps.add(step instanceof Step.Change change ? change(change) : await((Step.Await) step));
        }
        return new RunPlan(rebinding.run(), rebinding.bound(), steps);
    }

    private PlannedStep await(Step.Await step) {
        Entry.Wait wait = step.recorded();
        return new PlannedStep(
                step.line(),
                Verdict.WAIT,
                "wait",
                Player.visible(String.join("/", wait.resource())),
                List.of(Player.visible(wait.until()) + "; took "
                        + wait.elapsed().toSeconds() + " s then"));
    }

    /** A single change, against the target as it is now. */
    PlannedStep change(Step.Change change) {
        Entry.Call call = change.call();
        if (call.operation().equals(Operation.UNKNOWN)) {
            return impossible(
                    change, "a request", "batchsh has no name for it, so it was recorded without its content");
        }
        Map<String, String> captured = captured(call);
        ResourceAddress address = rebinding.address(call, captured);
        Map<String, @Nullable Object> arguments = rebinding.arguments(call, captured);
        Optional<String> method = table.method(call.operation(), address.segments());
        Optional<ResourceAddress> subject =
                ResourceAddress.subject(table, call.operation(), address.recorded(call), arguments);
        if (method.isEmpty() || subject.isEmpty()) {
            return impossible(change, address.shortForm(), "batchsh does not know how to repeat " + call.operation());
        }
        Optional<String> masked = rebinding.missingSecrets(call).stream()
                .findFirst()
                .map(Planner::secretNote)
                .or(() -> MaskedFields.first(rebinding.veiled(call, arguments)).map(Planner::maskedNote));
        Map<String, @Nullable Object> there = there(subject.get(), call);
        PlannedStep step = verdict(change, subject.get(), method.get(), arguments, there);
        boolean sends = SENT.contains(step.verdict());
        return sends && masked.isPresent()
                ? step(change, subject.get(), Verdict.IMPOSSIBLE, List.of(masked.get()))
                : step;
    }

    private @Nullable Map<String, @Nullable Object> there(ResourceAddress subject, Entry.Call call) {
        if (created.contains(subject.key()) || deleted.contains(subject.key())) {
            return null;
        }
        return target.read(subject, call.apiVersion());
    }

    private PlannedStep verdict(
            Step.Change change,
            ResourceAddress subject,
            String method,
            Map<String, @Nullable Object> arguments,
            @Nullable Map<String, @Nullable Object> there) {
        boolean made = created.contains(subject.key());
        boolean creates = method.equals("PUT") || (method.equals("POST") && arguments.containsKey("id"));
        if (method.equals("DELETE")) {
            created.remove(subject.key());
            deleted.add(subject.key());
            return step(change, subject, made || there != null ? Verdict.DELETE : Verdict.GONE, List.of());
        }
        if (creates && there == null && !made) {
            created.add(subject.key());
            deleted.remove(subject.key());
            return new PlannedStep(
                    change.line(),
                    Verdict.CREATE,
                    Player.visible(change.call().operation()),
                    subject.shortForm(),
                    List.of(),
                    JsonText.withoutNulls(rebinding.veiled(change.call(), arguments)));
        }
        if (made || (there == null && isInCreated(subject))) {
            return step(change, subject, Verdict.KNOWN_AFTER_APPLY, List.of());
        }
        if (there == null) {
            return step(change, subject, Verdict.IMPOSSIBLE, List.of("there is no " + subject.shortForm()));
        }
        List<String> differences = JsonSubset.differences(comparable(arguments), there);
        if (creates) {
            return step(change, subject, differences.isEmpty() ? Verdict.SAME : Verdict.DIFFERENT, differences);
        }
        boolean states = !arguments.isEmpty();
        return step(change, subject, states && differences.isEmpty() ? Verdict.SAME : Verdict.CHANGE, differences);
    }

    /** Whether an earlier step makes what it is part of, such as the pool of a node. */
    private boolean isInCreated(ResourceAddress subject) {
        return created.stream().anyMatch(made -> subject.key().startsWith(made + "/"));
    }

    /** What a request says only for itself, and no resource ever shows. */
    private static Map<String, @Nullable Object> comparable(Map<String, @Nullable Object> arguments) {
        Map<String, @Nullable Object> comparable = new LinkedHashMap<>(arguments);
        comparable.remove("nodeDeallocationOption");
        comparable.remove("resizeTimeout");
        return comparable;
    }

    private static String secretNote(String name) {
        return "the secret " + Player.visible(name) + " was not recorded; give it with --secret-file " + name
                + "=FILE or --secret-variable " + name + "=VARIABLE";
    }

    private static String maskedNote(String field) {
        return "the value of " + field + " was not recorded, because it may be secret";
    }

    private PlannedStep impossible(Step.Change change, String resource, String why) {
        return new PlannedStep(
                change.line(), Verdict.IMPOSSIBLE, Player.visible(change.call().operation()), resource, List.of(why));
    }

    private static PlannedStep step(Step.Change change, ResourceAddress subject, Verdict verdict, List<String> notes) {
        return new PlannedStep(
                change.line(), verdict, Player.visible(change.call().operation()), subject.shortForm(), notes);
    }

    /** The target has changed: what was taken to be made or gone is read again. */
    void applied() {
        created.clear();
        deleted.clear();
    }

    /** The values that earlier answers gave, asked of the target anew. */
    Map<String, String> captured(Entry.Call call) {
        Map<String, String> values = new HashMap<>();
        call.captures().forEach((name, capture) -> {
            ResourceAddress source = rebinding.address(capture.resource());
            JsonPointer.text(target.read(source, capture.apiVersion()), capture.pointer())
                    .ifPresent(value -> values.put(name, value));
        });
        return values;
    }
}
