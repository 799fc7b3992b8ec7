package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.Secret;
import io.batchsh.recording.Planner;
import io.batchsh.recording.Rebinding;
import io.batchsh.recording.RecordedRun;
import io.batchsh.recording.ReplayTarget;
import io.batchsh.recording.RunTarget;
import io.batchsh.session.Session;
import io.batchsh.session.Subscriptions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/** Opens the sessions of many targets and plans a run at each. */
final class RolloutPlanner {

    private final CommandContext context;
    private final RecordedRun run;
    private final Map<String, String> sets;
    private final Map<String, Secret> secrets;
    private final AtATime atATime;

    /** The session of a context, which all of its targets share, so that nobody signs in twice; or why there is none. */
    private sealed interface Opened {
        record Open(Session session) implements Opened {}

        record Closed(AzureException failure) implements Opened {}
    }

    /**
     * @param sets values by input name, for the targets that do not say another
     * @param secrets what the recording does not have, the same for all
     */
    RolloutPlanner(
            CommandContext context,
            RecordedRun run,
            Map<String, String> sets,
            Map<String, Secret> secrets,
            AtATime atATime) {
        this.secrets = Map.copyOf(secrets);
        this.context = context;
        this.run = run;
        this.sets = Map.copyOf(sets);
        this.atATime = atATime;
    }

    /**
     * Plans all targets. One that cannot be planned is among them with the reason.
     *
     * @throws InterruptedException if Ctrl-C was pressed
     */
    List<RolloutTarget> plan(List<RunTarget> targets) throws InterruptedException {
        Map<String, Opened> contexts = new HashMap<>();
        targets.forEach(target -> contexts.computeIfAbsent(target.context().orElse(""), this::opened));
        AtATime.Done<RolloutTarget> planned = atATime.each(
                targets,
                target -> planned(
                        target, requireNonNull(contexts.get(target.context().orElse("")))),
                target -> RolloutTarget.failed(target, interrupted()));
        if (planned.interrupted()) {
            throw new InterruptedException();
        }
        return planned.results();
    }

    private Opened opened(String name) {
        try {
            return new Opened.Open(
                    name.isEmpty()
                            ? context.shell().unrecordedSession()
                            : context.sessionHost().open(name));
        } catch (AzureException failure) {
            return new Opened.Closed(failure);
        }
    }

    private RolloutTarget planned(RunTarget target, Opened opened) {
        if (opened instanceof Opened.Closed closed) {
            return RolloutTarget.failed(target, closed.failure());
        }
        try {
            return RolloutTarget.planned(target, ready(target, ((Opened.Open) opened).session()));
        } catch (AzureException failure) {
            return RolloutTarget.failed(target, failure);
        } catch (InterruptedException stopped) {
            return RolloutTarget.failed(target, interrupted());
        }
    }

    private static AzureException interrupted() {
        return AzureException.builder(AzureException.Kind.FAILED, "Interrupted.")
                .build();
    }

    private RolloutTarget.Ready ready(RunTarget target, Session opened) throws InterruptedException {
        Session session = atATime.stop().in(placed(opened, target));
        ReplayTarget place = new ReplayTarget(session.clients());
        Operations operations = new Operations(session);
        Map<String, String> values = new LinkedHashMap<>(sets);
        values.putAll(target.sets());
        Rebinding rebinding = RunOptions.rebinding(run, operations, place, values, secrets);
        return new RolloutTarget.Ready(
                session, rebinding, PlanCheck.checked(operations, new Planner(place, rebinding).plan()));
    }

    private static Session placed(Session session, RunTarget target) {
        Session there = target.subscription()
                .map(name -> session.withSubscription(
                        new Subscriptions(session.clients()).find(name).id()))
                .orElse(session);
        Places places = new Places(there);
        return target.account().map(name -> places.account(places.here(), name)).orElse(there);
    }
}
