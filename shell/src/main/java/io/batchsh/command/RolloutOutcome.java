package io.batchsh.command;

import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import java.util.Locale;

/**
 * What became of a run at one of its targets.
 *
 * @param created how many resources were made
 * @param changed how many changes besides were sent
 * @param same how many steps were there already
 * @param recording the file that was recorded; empty for none
 * @param error why it ended early; empty where it did not
 */
record RolloutOutcome(
        String target,
        String account,
        Kind outcome,
        int created,
        int changed,
        int same,
        String recording,
        String error) {

    /** How it ended. */
    enum Kind {
        /** All of it was done. */
        DONE,
        /** All of it was there already. */
        SAME,
        /** A step failed; what was done stays done. */
        FAILED,
        /** The plan does not let it begin. */
        BLOCKED,
        /** Ctrl-C came while it ran. */
        STOPPED,
        /** Ctrl-C came before. */
        NOT_STARTED;

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    static final Looks<RolloutOutcome> LOOKS = new Looks<>(
            outcome -> outcome,
            TableLayout.of(
                    Column.of("Target", RolloutOutcome::target),
                    Column.of("Account", RolloutOutcome::account),
                    Column.<RolloutOutcome>of("Outcome", each -> each.outcome().words()),
                    Column.<RolloutOutcome>of("Created", RolloutOutcome::created)
                            .right(),
                    Column.<RolloutOutcome>of("Changed", RolloutOutcome::changed)
                            .right(),
                    Column.<RolloutOutcome>of("Same", RolloutOutcome::same).right(),
                    Column.<RolloutOutcome>of("Recording", RolloutOutcome::recording)
                            .minimalWidth(20),
                    Column.<RolloutOutcome>of("Error", RolloutOutcome::error).minimalWidth(20)));

    /** Nothing was sent. */
    static RolloutOutcome idle(RolloutTarget target, Kind kind, String error) {
        return new RolloutOutcome(target.name(), target.account(), kind, 0, 0, 0, "", error);
    }

    boolean wrong() {
        return outcome == Kind.FAILED || outcome == Kind.BLOCKED;
    }
}
