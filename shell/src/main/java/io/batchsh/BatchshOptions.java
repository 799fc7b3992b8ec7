package io.batchsh;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of the program itself; each command has its own. */
@Command(
        name = "batchsh",
        sortOptions = false,
        abbreviateSynopsis = true,
        customSynopsis = {
            "batchsh [OPTIONS]",
            "       batchsh [OPTIONS] COMMAND [WORDS...]",
            "       batchsh [OPTIONS] SCRIPT.groovy [ARGUMENTS...]"
        },
        description = {
            "",
            "An interactive shell for Azure Batch pools built from Azure Compute Gallery images.",
            "Without a command, a script or -c it starts the prompt. Without --context it runs on the simulated Azure.",
            ""
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 usage, 3 not found, 4 refused by preflight or policy,",
            "5 replay differs or drift, 130 interrupted.",
            "`batchsh help` lists the commands."
        })
final class BatchshOptions {

    @Option(
            names = {"-c", "--command"},
            paramLabel = "LINE",
            description = "Run a line and exit; repeatable.")
    List<String> commands = new ArrayList<>();

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE|-",
            description = "Run the lines of a file, or of standard input, and exit.")
    @Nullable
    String file;

    @Option(
            names = {"-i", "--init"},
            paramLabel = "FILE",
            description = "Run the lines of a file, then stay at the prompt.")
    @Nullable
    Path initFile;

    @Option(
            names = "--simulated",
            arity = "0..1",
            fallbackValue = "demo",
            paramLabel = "WORLD|FILE",
            description = {
                "Use the embedded simulated Azure; the default when no context is chosen.",
                "With --simulated=WORLD, begin in another: empty, large, two-accounts, or a file."
            })
    @Nullable
    String simulated;

    @Option(names = "--context", paramLabel = "NAME", description = "Use a saved context.")
    @Nullable
    String context;

    @Option(
            names = "--playback",
            paramLabel = "FILE",
            description =
                    "Answer every question from a recording: no network, no simulator. What it does not answer is a"
                            + " difference (exit code 5).")
    @Nullable
    Path playback;

    @Option(names = "--record", paramLabel = "FILE", description = "Record the run.")
    @Nullable
    Path record;

    @Option(
            names = "--record-keep-names",
            description = {
                "With --record: keep the real names of subscription, groups, accounts, people and machines.",
                "Without it a recording of a live account has stand-ins, such as account1."
            })
    boolean recordKeepNames;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "How results are printed: table, vertical, json, jsonc, yaml, tsv, csv or none.")
    @Nullable
    String output;

    @Option(names = "--query", paramLabel = "JMESPATH", description = "A JMESPath query over each result.")
    @Nullable
    String query;

    @Option(
            names = "--on-error",
            paramLabel = "stop|continue",
            description = "What a failing line does to the lines after it; stop is the default.")
    OnError onError = OnError.STOP;

    @Option(names = "--read-only", description = "Refuse every command that would change something.")
    boolean readOnly;

    @Option(names = "--dry-run", description = "Show the requests that would change something, and send none of them.")
    boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Answer yes where a command asks before it goes on.")
    boolean yes;

    @Option(
            names = "--confirm",
            paramLabel = "NAME",
            description = "The name to confirm with where a command asks for one before it destroys; repeatable.")
    List<String> confirmedNames = new ArrayList<>();

    @Option(names = "--color", paramLabel = "auto|always|never", description = "When to colour.")
    @Nullable
    String color;

    @Option(names = "--no-config", description = "Read neither configuration files nor init.groovy.")
    boolean noConfig;

    @Option(names = "--debug", description = "Show stack traces with errors.")
    boolean debug;

    @Option(names = "--version", description = "Print the version and exit.")
    boolean version;

    @Option(
            names = {"-h", "--help"},
            description = "Print this and exit.")
    boolean help;

    @Parameters(hidden = true)
    List<String> words = new ArrayList<>();

    /** Whether the run is of commands that are all in the command line, and no script among them. */
    boolean isSingleCommand() {
        boolean script = !words.isEmpty()
                && (words.get(0).endsWith(".groovy") || words.get(0).equals("run"));
        return initFile == null && file == null && (!commands.isEmpty() || (!words.isEmpty() && !script));
    }

    /** What a failing line does to the lines after it. */
    enum OnError {
        STOP,
        CONTINUE
    }
}
