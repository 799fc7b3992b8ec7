package io.batchsh.command;

import io.batchsh.azure.WaitCancelledException;
import io.batchsh.image.preparation.Preparation;
import io.batchsh.image.preparation.Standing;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * Runs a preparation. The run is recorded from its first question on, in the running recording or in one of its own.
 *
 * @param command the whole command, which goes on with the preparation when it is given again
 * @param name what a recording of its own is called
 */
record PreparationRun(CommandContext context, String command, String name) {

    /** What a dry run shows: the steps, and which of them are done. */
    Outcome plan(Preparation preparation) {
        List<Standing> standings = preparation.plan();
        context.console().message("dry run: nothing was sent");
        return Outcome.list(standings.stream(), PreparationLooks.standing());
    }

    void run(Preparation preparation) {
        preparation.run(
                new PreparationMessages(context.console(), context.settings().messageTheme(), command));
    }

    /** Records what a body does; it must take its operations from the context, not from before. */
    Outcome recorded(Supplier<Outcome> body) {
        if (context.shell().recordingFile().isPresent()) {
            return body.get();
        }
        context.shell().startRecording(context.recordings().newFile(name));
        context.shell().recorder().ifPresent(recorder -> recorder.command(command));
        String outcome = "failed";
        try {
            Outcome result = body.get();
            outcome = "ok";
            return result;
        } catch (WaitCancelledException stopped) {
            outcome = "cancelled";
            throw stopped;
        } finally {
            Path file = context.shell().stopRecording(outcome);
            context.console().message("recording: " + file);
        }
    }
}
