package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.command.RolloutOutcome.Kind;
import io.batchsh.recording.Recorder;
import io.batchsh.recording.Stream;
import io.batchsh.session.Session;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Runs a recorded run at many targets, some at a time, with a recording of each. */
final class Rollout {

    private final CommandContext context;
    private final Function<RolloutTarget, String> line;
    private final Function<RolloutTarget, Path> files;
    private final AtATime atATime;
    private final Object voice = new Object();

    /**
     * @param line the command line that a target's recording begins with
     * @param files a new file for a target's recording; called by one thread at a time
     */
    Rollout(
            CommandContext context,
            Function<RolloutTarget, String> line,
            Function<RolloutTarget, Path> files,
            AtATime atATime) {
        this.context = context;
        this.line = line;
        this.files = files;
        this.atATime = atATime;
    }

    AtATime.Done<RolloutOutcome> run(List<RolloutTarget> targets) {
        return atATime.each(targets, this::runAt, target -> RolloutOutcome.idle(target, Kind.NOT_STARTED, ""));
    }

    private RolloutOutcome runAt(RolloutTarget target) {
        RolloutTarget.Ready ready = target.ready();
        if (ready == null || target.obstacle().isPresent()) {
            return RolloutOutcome.idle(target, Kind.BLOCKED, target.obstacle().orElse(""));
        }
        if (target.nothingToDo()) {
            // An earlier run may have broken off while it waited.
            RolloutTake take = new RolloutTake(target, atATime.stop(), said -> say(target, said));
            return take.outcome(take.run(ready.session(), ready.rebinding(), Kind.SAME), "");
        }
        try {
            SessionRecording recording = recording(target, ready.session());
            try (Recorder recorder = recording.recorder()) {
                return recorded(target, ready, recording, recorder);
            }
        } catch (AzureException failure) {
            say(target, "error: " + failure.getMessage());
            return RolloutOutcome.idle(target, Kind.FAILED, failure.getMessage());
        } catch (UncheckedIOException unwritable) {
            return RolloutOutcome.idle(target, Kind.FAILED, "No recording can be made: " + unwritable.getMessage());
        }
    }

    private SessionRecording recording(RolloutTarget target, Session session) {
        synchronized (files) {
            return context.shell().recordingOf(session, files.apply(target));
        }
    }

    private RolloutOutcome recorded(
            RolloutTarget target, RolloutTarget.Ready ready, SessionRecording recording, Recorder recorder) {
        recorder.command(line.apply(target));
        RolloutTake take = new RolloutTake(target, atATime.stop(), said -> {
            recorder.output(Stream.ERR, said + "\n");
            say(target, said);
        });
        Kind kind = take.run(recording.recorded(ready.session()), ready.rebinding(), Kind.DONE);
        try {
            recording.baseline(ready.session());
        } catch (AzureException unreadable) {
            say(target, "the recording has no baseline: " + unreadable.getMessage());
        }
        recorder.end(kind == Kind.DONE ? "ok" : kind == Kind.STOPPED ? "cancelled" : "failed");
        say(target, kind.words());
        return take.outcome(kind, recording.file().toString());
    }

    private void say(RolloutTarget target, String said) {
        synchronized (voice) {
            said.lines().forEach(each -> context.console().message("[" + target.name() + "] " + each));
        }
    }
}
