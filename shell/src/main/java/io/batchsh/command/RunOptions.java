package io.batchsh.command;

import io.batchsh.azure.Secret;
import io.batchsh.recording.Planner;
import io.batchsh.recording.Rebinding;
import io.batchsh.recording.RecordedRun;
import io.batchsh.recording.ReplayTarget;
import io.batchsh.recording.RunPlan;
import io.batchsh.recording.ValueType;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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

    @Option(
            names = "--secret-variable",
            paramLabel = "<secret=variable>",
            description = "The environment variable of a secret that was not recorded; repeatable.")
    Map<String, String> secretVariables = new LinkedHashMap<>();

    @Option(
            names = "--secret-file",
            paramLabel = "<secret=file>",
            description = "The file of a secret that was not recorded; repeatable.")
    Map<String, Path> secretFiles = new LinkedHashMap<>();

    /** Binds the recording to a target in the session. */
    Rebinding rebinding(CommandContext context, ReplayTarget target) {
        return rebinding(RecordedRun.read(file), context.operations(), target, values(), secrets(context));
    }

    /** The values of {@code --set} that are no place of a secret. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>(sets);
        values.keySet().removeAll(places().keySet());
        return values;
    }

    /** {@code --set password=@FILE} is a place as well. */
    private Map<String, Path> places() {
        Map<String, Path> places = new LinkedHashMap<>(secretFiles);
        if (sets.values().stream().anyMatch(value -> value.startsWith("@"))) {
            Set<String> secrets = RecordedRun.read(file).secrets();
            sets.forEach((name, value) -> {
                if (value.startsWith("@") && secrets.contains(name)) {
                    places.put(name, Path.of(value.substring(1)));
                }
            });
        }
        return places;
    }

    /** The secrets that are placed somewhere; no recording shows them from now on. */
    Map<String, Secret> secrets(CommandContext context) {
        SessionPoolSources sources = new SessionPoolSources(context);
        Map<String, Secret> secrets = new LinkedHashMap<>();
        secretVariables.forEach((name, variable) -> secrets.put(name, sources.secretOfVariable(variable)));
        places().forEach((name, place) -> secrets.put(name, sources.secretOfFile(place)));
        secrets.values().forEach(context.shell()::keepSecret);
        return secrets;
    }

    /** The same with those that a person at the terminal is asked for. */
    Map<String, Secret> secretsOrAsk(CommandContext context, RecordedRun run) {
        Map<String, Secret> secrets = secrets(context);
        for (String name : run.secrets()) {
            if (!secrets.containsKey(name)) {
                context.console()
                        .askSecret("The recording does not have " + name + ": ")
                        .filter(answer -> !answer.isEmpty())
                        .map(Secret::of)
                        .ifPresent(answer -> secrets.put(name, answer));
            }
        }
        secrets.values().forEach(context.shell()::keepSecret);
        return secrets;
    }

    RunPlan plan(CommandContext context, ReplayTarget target) {
        return new Planner(target, rebinding(context, target)).plan();
    }

    /** Images may be named as everywhere, by {@code gallery/definition/version}. */
    static Rebinding rebinding(
            RecordedRun run,
            Operations operations,
            ReplayTarget target,
            Map<String, String> values,
            Map<String, Secret> secrets) {
        refuseSecretsInSight(run, values);
        Map<String, String> sets = new LinkedHashMap<>(values);
        sets.replaceAll((name, value) ->
                run.inputs().containsKey(name) && run.inputs().get(name).type() == ValueType.IMAGE_VERSION
                        ? ImageText.idOf(value, operations.galleries())
                        : value);
        return Rebinding.of(run, target, sets, secrets);
    }

    private static void refuseSecretsInSight(RecordedRun run, Map<String, String> values) {
        run.secrets().stream()
                .filter(name -> values.containsKey(name) && !run.inputs().containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new UsageException(
                            "'" + name + "' is a secret, which no command line takes.",
                            "--secret-file " + name + "=FILE, or --secret-variable " + name + "=VARIABLE");
                });
    }
}
