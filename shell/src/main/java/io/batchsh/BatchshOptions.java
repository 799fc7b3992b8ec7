package io.batchsh;

import io.batchsh.output.StandardStreams;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * The options of the program itself; each command has its own. They are told to picocli without annotations: reading those takes
 * 15 ms, at each start.
 */
final class BatchshOptions {

    List<String> commands = List.of();

    @Nullable
    String file;

    @Nullable
    Path initFile;

    @Nullable
    String simulated;

    @Nullable
    String context;

    @Nullable
    Path playback;

    @Nullable
    Path record;

    boolean recordKeepNames;

    @Nullable
    String output;

    @Nullable
    String query;

    OnError onError = OnError.STOP;
    boolean readOnly;
    boolean dryRun;
    boolean yes;
    List<String> confirmedNames = List.of();

    @Nullable
    String color;

    boolean noConfig;
    boolean debug;
    boolean version;
    boolean help;
    List<String> words = List.of();

    /** What a failing line does to the lines after it. */
    enum OnError {
        STOP,
        CONTINUE
    }

    /** @throws CommandLine.ParameterException if the parser does not know what is given */
    static BatchshOptions of(CommandLine parser, String... arguments) {
        ParseResult given = parser.parseArgs(arguments);
        BatchshOptions options = new BatchshOptions();
        options.commands = given.matchedOptionValue("--command", options.commands);
        options.file = given.matchedOptionValue("--file", null);
        options.initFile = given.matchedOptionValue("--init", null);
        options.simulated = given.matchedOptionValue("--simulated", null);
        options.context = given.matchedOptionValue("--context", null);
        options.playback = given.matchedOptionValue("--playback", null);
        options.record = given.matchedOptionValue("--record", null);
        options.recordKeepNames = given.hasMatchedOption("--record-keep-names");
        options.output = given.matchedOptionValue("--output", null);
        options.query = given.matchedOptionValue("--query", null);
        options.onError = given.matchedOptionValue("--on-error", options.onError);
        options.readOnly = given.hasMatchedOption("--read-only");
        options.dryRun = given.hasMatchedOption("--dry-run");
        options.yes = given.hasMatchedOption("--yes");
        options.confirmedNames = given.matchedOptionValue("--confirm", options.confirmedNames);
        options.color = given.matchedOptionValue("--color", null);
        options.noConfig = given.hasMatchedOption("--no-config");
        options.debug = given.hasMatchedOption("--debug");
        options.version = given.hasMatchedOption("--version");
        options.help = given.hasMatchedOption("--help");
        options.words = given.matchedPositionalValue(0, options.words);
        return options;
    }

    /** Knows the options, and explains them. */
    static CommandLine parser() {
        CommandSpec spec = CommandSpec.create().name("batchsh");
        spec.usageMessage()
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .customSynopsis(
                        "batchsh [OPTIONS]",
                        "       batchsh [OPTIONS] COMMAND [WORDS...]",
                        "       batchsh [OPTIONS] SCRIPT.groovy [ARGUMENTS...]")
                .description(
                        "",
                        "An interactive shell for Azure Batch pools built from Azure Compute Gallery images.",
                        "Without a command, a script or -c it starts the prompt. Without --context it runs on the simulated Azure.",
                        "")
                .footer(
                        "",
                        "Exit codes: 0 done, 1 failed, 2 usage, 3 not found, 4 refused by preflight or policy,",
                        "5 replay differs or drift, 130 interrupted.",
                        "`batchsh help` lists the commands.");
        for (OptionSpec.Builder option : options()) {
            spec.addOption(option.build());
        }
        spec.addPositional(PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .hidden(true)
                .build());
        return new CommandLine(spec)
                .setStopAtPositional(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100);
    }

    private static List<OptionSpec.Builder> options() {
        return List.of(
                texts("LINE", "-c", "--command").description("Run a line and exit; repeatable."),
                text("FILE|-", "-f", "--file").description("Run the lines of a file, or of standard input, and exit."),
                path("FILE", "-i", "--init").description("Run the lines of a file, then stay at the prompt."),
                text("WORLD|FILE", "--simulated")
                        .arity("0..1")
                        .fallbackValue("demo")
                        .description(
                                "Use the embedded simulated Azure; the default when no context is chosen.",
                                "With --simulated=WORLD, begin in another: empty, large, two-accounts, or a file."),
                text("NAME", "--context").description("Use a saved context."),
                path("FILE", "--playback")
                        .description(
                                "Answer every question from a recording: no network, no simulator. What it does not answer is a"
                                        + " difference (exit code 5)."),
                path("FILE", "--record").description("Record the run."),
                flag("--record-keep-names")
                        .description(
                                "With --record: keep the real names of subscription, groups, accounts, people and machines.",
                                "Without it a recording of a live account has stand-ins, such as account1."),
                text("FORMAT", "-o", "--output")
                        .description("How results are printed: table, vertical, json, jsonc, yaml, tsv, csv or none."),
                text("JMESPATH", "--query").description("A JMESPath query over each result."),
                OptionSpec.builder("--on-error")
                        .type(OnError.class)
                        .paramLabel("stop|continue")
                        .description("What a failing line does to the lines after it; stop is the default."),
                flag("--read-only").description("Refuse every command that would change something."),
                flag("--dry-run").description("Show the requests that would change something, and send none of them."),
                flag("-y", "--yes").description("Answer yes where a command asks before it goes on."),
                texts("NAME", "--confirm")
                        .description(
                                "The name to confirm with where a command asks for one before it destroys; repeatable."),
                text("auto|always|never", "--color").description("When to colour."),
                flag("--no-config").description("Read neither configuration files nor init.groovy."),
                flag("--debug").description("Show stack traces with errors."),
                flag("--version").description("Print the version and exit."),
                flag("-h", "--help").description("Print this and exit."));
    }

    private static OptionSpec.Builder flag(String... names) {
        return OptionSpec.builder(names).type(boolean.class).arity("0");
    }

    private static OptionSpec.Builder text(String label, String... names) {
        return OptionSpec.builder(names).type(String.class).paramLabel(label);
    }

    private static OptionSpec.Builder path(String label, String... names) {
        return OptionSpec.builder(names).type(Path.class).paramLabel(label);
    }

    private static OptionSpec.Builder texts(String label, String... names) {
        return OptionSpec.builder(names)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label);
    }

    /** Whether there is a person and nothing that is to be run instead. */
    boolean isInteractive(StandardStreams streams) {
        boolean nothingToRun = words.isEmpty() && commands.isEmpty() && file == null;
        return initFile != null || (nothingToRun && streams.input() && streams.output());
    }

    /** Whether the run is of commands that are all in the command line, and no script among them. */
    boolean isSingleCommand() {
        boolean script = !words.isEmpty()
                && (words.get(0).endsWith(".groovy") || words.get(0).equals("run"));
        return initFile == null && file == null && (!commands.isEmpty() || (!words.isEmpty() && !script));
    }
}
