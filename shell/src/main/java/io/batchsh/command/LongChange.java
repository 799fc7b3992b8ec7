package io.batchsh.command;

import io.batchsh.azure.ArmChange;
import io.batchsh.output.Progress;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Sees a change through to its end, saying on the way how it stands. */
record LongChange(CommandContext context) {

    /** The option of the verbs whose change takes longer than its answer. */
    static final class Options {
        @Option(names = "--no-wait", description = "Do not wait until Azure is through with it.")
        boolean noWait;
    }

    /**
     * Waits, unless that is not wanted.
     *
     * @param words the command it belongs to, for the line that says how it stands
     * @return what is there then; with {@code --no-wait} what Azure answered first
     */
    Map<String, Object> await(ArmChange change, String words, Options options) {
        return options.noWait ? change.answer() : await(change, words);
    }

    Map<String, Object> await(ArmChange change, String words) {
        try (Progress progress = new Progress(context.console())) {
            return change.await(Optional.empty(), state -> progress.step(words + ": " + state));
        }
    }
}
