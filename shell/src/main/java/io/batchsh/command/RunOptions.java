package io.batchsh.command;

import io.batchsh.recording.Planner;
import io.batchsh.recording.Rebinding;
import io.batchsh.recording.RecordedRun;
import io.batchsh.recording.ReplayTarget;
import io.batchsh.recording.RunPlan;
import io.batchsh.recording.ValueType;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The recording and what its inputs become. */
final class RunOptions {
    @Parameters(paramLabel = "<recording>", description = "The recording.")
    Path file = Path.of("");

    @Option(
            names = "--set",
            paramLabel = "<input=value>",
            description = "Another value for an input; repeatable. See recording parameters.")
    Map<String, String> sets = new LinkedHashMap<>();

    /** Binds the recording to a target in the session. */
    Rebinding rebinding(CommandContext context, ReplayTarget target) {
        return rebinding(RecordedRun.read(file), context.operations(), target, sets);
    }

    RunPlan plan(CommandContext context, ReplayTarget target) {
        return new Planner(target, rebinding(context, target)).plan();
    }

    /** Images may be named as everywhere, by {@code gallery/definition/version}. */
    static Rebinding rebinding(
            RecordedRun run, Operations operations, ReplayTarget target, Map<String, String> values) {
        Map<String, String> sets = new LinkedHashMap<>(values);
        sets.replaceAll((name, value) ->
                run.inputs().containsKey(name) && run.inputs().get(name).type() == ValueType.IMAGE_VERSION
                        ? ImageText.idOf(value, operations.galleries())
                        : value);
        return Rebinding.of(run, target, sets);
    }
}
