package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.WaitCancelledException;
import io.batchsh.command.RolloutOutcome.Kind;
import io.batchsh.recording.LiveRun;
import io.batchsh.recording.Rebinding;
import io.batchsh.recording.ReplayTarget;
import io.batchsh.recording.RunPlan.PlannedStep;
import io.batchsh.session.Session;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A run at one target, counted. For one thread. */
final class RolloutTake {

    private final RolloutTarget target;
    private final StopSwitch stop;
    private final Consumer<String> voice;
    private @Nullable PlannedStep taken;
    private int created;
    private int changed;
    private int same;
    private String error = "";

    /** @param voice told each step before it is taken, and why the run ended early */
    RolloutTake(RolloutTarget target, StopSwitch stop, Consumer<String> voice) {
        this.target = target;
        this.stop = stop;
        this.voice = voice;
    }

    /**
     * Runs.
     *
     * @param well how it ended where all went well
     */
    Kind run(Session session, Rebinding rebinding, Kind well) {
        try {
            new LiveRun(new ReplayTarget(session.clients()), rebinding).run(this::before);
            count();
            return well;
        } catch (CancellationException | WaitCancelledException stopped) {
            // The interruption has done its work; reading back what was done comes next.
            Thread.interrupted();
            return Kind.STOPPED;
        } catch (AzureException failure) {
            fail(failure);
            return Kind.FAILED;
        }
    }

    void fail(AzureException failure) {
        error = failure.getMessage();
        voice.accept("error: " + failure.getMessage());
        failure.reason().ifPresent(voice);
        failure.remedy().ifPresent(remedy -> voice.accept("try: " + remedy));
    }

    RolloutOutcome outcome(Kind kind, String recording) {
        return new RolloutOutcome(target.name(), target.account(), kind, created, changed, same, recording, error);
    }

    private void before(PlannedStep step) {
        count();
        if (stop.stopped()) {
            throw new CancellationException();
        }
        taken = step;
        voice.accept(RunPlanLooks.line(step));
    }

    private void count() {
        if (taken != null) {
            switch (taken.verdict()) {
                case CREATE -> created++;
                case CHANGE, DELETE, KNOWN_AFTER_APPLY -> changed++;
                case SAME, GONE -> same++;
                case WAIT, DIFFERENT, IMPOSSIBLE -> {}
            }
            taken = null;
        }
    }
}
