package io.batchsh.recording;

import io.batchsh.azure.ArmChange;
import io.batchsh.azure.AzureException;
import io.batchsh.recording.RecordedRun.Step;
import io.batchsh.recording.RunPlan.PlannedStep;
import io.batchsh.recording.RunPlan.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * Runs the changes of a recording on a target. Each is planned again just before it is sent, so that what is there already is not
 * made twice: a run that broke off is resumed by running it again.
 */
public final class LiveRun {

    private final ReplayTarget target;
    private final Rebinding rebinding;
    private final Planner planner;
    private final NodeRequests nodes;
    private final OperationTable table = new OperationTable();

    public LiveRun(ReplayTarget target, Rebinding rebinding) {
        this.target = requireNonNull(target, "target is null");
        this.rebinding = requireNonNull(rebinding, "rebinding is null");
        this.planner = new Planner(target, rebinding);
        this.nodes = new NodeRequests(target);
    }

    /**
     * Runs it to its end or to the first failure.
     *
     * @param progress told each step before it is taken
     * @throws AzureException with the reason of the first failure; what was done stays done
     */
    public List<PlannedStep> run(Consumer<PlannedStep> progress) {
        List<PlannedStep> done = new ArrayList<>();
        for (Step step : rebinding.run().steps()) {
            PlannedStep planned =
                    step instanceof Step.Change change ? planner.change(change) : planned((Step.Await) step);
            progress.accept(planned);
            if (step instanceof Step.Change change) {
                take(change, planned);
            } else {
                await((Step.Await) step);
            }
            done.add(planned);
        }
        return done;
    }

    private PlannedStep planned(Step.Await step) {
        return new PlannedStep(
                step.line(),
                Verdict.WAIT,
                "wait",
                new RecordedWait(step, rebinding).shown(),
                List.of(Player.visible(step.recorded().until())));
    }

    private void take(Step.Change change, PlannedStep planned) {
        switch (planned.verdict()) {
            case SAME, GONE, WAIT -> {}
            case DIFFERENT ->
                throw stopped(
                        AzureException.Kind.CONFLICT,
                        planned.resource() + " is there already, and not as the recording made it.",
                        planned);
            case IMPOSSIBLE ->
                throw stopped(AzureException.Kind.INVALID, planned.operation() + " cannot be run.", planned);
            case CREATE, CHANGE, DELETE, KNOWN_AFTER_APPLY -> send(change.call());
        }
    }

    private static AzureException stopped(AzureException.Kind kind, String problem, PlannedStep planned) {
        return AzureException.builder(kind, problem)
                .reason("line " + planned.line() + ": " + String.join("\n", planned.notes()))
                .build();
    }

    private void send(Entry.Call call) {
        Map<String, String> captured = planner.captured(call);
        ResourceAddress address = rebinding.address(call, captured);
        Map<String, @Nullable Object> arguments = rebinding.revealed(call, rebinding.arguments(call, captured));
        MaskedFields.first(arguments).ifPresent(field -> {
            throw AzureException.builder(
                            AzureException.Kind.INVALID,
                            "The value of " + field + " was not recorded, as it may be secret.")
                    .build();
        });
        String method = table.method(call.operation(), address.segments()).orElseThrow();
        Map<String, @Nullable Object> body = arguments.isEmpty() && !method.equals("PUT") ? null : body(arguments);
        nodes.before(call.operation(), address, call.apiVersion());
        Optional<ArmChange> change = target.change(method, address, call.apiVersion(), body);
        change.ifPresent(ArmChange::await);
        planner.applied();
    }

    private static Map<String, @Nullable Object> body(Map<String, @Nullable Object> arguments) {
        return new LinkedHashMap<>(arguments);
    }

    private void await(Step.Await step) {
        new RecordedWait(step, rebinding).await(target, nodes);
        nodes.clear();
    }
}
