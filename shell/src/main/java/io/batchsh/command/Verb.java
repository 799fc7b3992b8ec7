package io.batchsh.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** A command that can be run: the verb after a noun, or a command of one word. A new one is made for every line. */
abstract class Verb {

    /** The options of every command. */
    static final class CommonOptions {
        @Option(
                names = {"-o", "--output"},
                paramLabel = "<format>",
                description = "How the result is printed: ${COMPLETION-CANDIDATES}.",
                completionCandidates = Formats.class)
        @Nullable
        String output;

        @Option(names = "--query", paramLabel = "<jmespath>", description = "A JMESPath query over the result.")
        @Nullable
        String query;

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Explain this command.")
        boolean help;
    }

    /** The names of the output formats. */
    static final class Formats extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Formats() {
            super(List.of("table", "vertical", "json", "jsonc", "yaml", "tsv", "csv", "none"));
        }
    }

    /** The options of every command that changes something. */
    static final class ChangeOptions {
        @Option(names = "--dry-run", description = "Show the request and do not send it.")
        boolean dryRun;

        @Option(
                names = {"-y", "--yes"},
                description = "Answer yes where the command asks.")
        boolean yes;

        @Option(
                names = "--confirm",
                paramLabel = "<name>",
                description = "The name to confirm with, where the command asks for one.")
        List<String> confirmedNames = new ArrayList<>();

        Confirmation confirmation(CommandContext context) {
            LinkedHashSet<String> names = new LinkedHashSet<>(confirmedNames);
            names.addAll(context.settings().confirmedNames());
            return new Confirmation(context.console(), yes || context.settings().yes(), names);
        }
    }

    /** A verb that changes something. */
    abstract static class Changing extends Verb {
        @Mixin
        final ChangeOptions change = new ChangeOptions();

        Changing(CommandContext context) {
            super(context);
        }
    }

    @Mixin
    final CommonOptions common = new CommonOptions();

    final CommandContext context;

    Verb(CommandContext context) {
        this.context = context;
    }

    /** Adds options that are not written down as fields. */
    void addTo(CommandSpec command) {}

    /**
     * Does it.
     *
     * @throws InterruptedException if Ctrl-C was pressed
     */
    abstract Outcome run() throws InterruptedException;
}
