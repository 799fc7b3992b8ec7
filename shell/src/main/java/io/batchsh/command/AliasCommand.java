package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code alias}: words of one's own for lines. */
final class AliasCommand {

    private static final Looks<Map.Entry<String, String>> LOOKS = new Looks<>(
            alias -> {
                Map<String, @Nullable Object> tree = new LinkedHashMap<>();
                tree.put("name", alias.getKey());
                tree.put("line", alias.getValue());
                return tree;
            },
            TableLayout.of(Column.of("Alias", Map.Entry::getKey), Column.of("Line", Map.Entry::getValue)));

    private AliasCommand() {}

    @Command(
            name = "list",
            description = "List your own words for lines.",
            footer = {"alias list"})
    static final class ListAliases extends Verb {
        ListAliases(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Stream<Map.Entry<String, String>> aliases = context.shell().configuration().aliases().entrySet().stream();
            return Outcome.list(aliases, LOOKS);
        }
    }

    @Command(
            name = "set",
            description = {
                "Give a line a word of your own. $1 to $9 in it stand for the words behind it; words without a place of",
                "their own come at the end."
            },
            footer = {"alias set pl 'pool list'", "alias set grow 'pool resize $1 --nodes $2 --wait'"})
    static final class SetAlias extends Verb {
        @Parameters(index = "0", paramLabel = "<new-alias>", description = "The word.")
        String name = "";

        @Parameters(index = "1", paramLabel = "<line>", description = "The line, quoted.")
        String line = "";

        private final CommandTable table;

        SetAlias(CommandContext context, CommandTable table) {
            super(context);
            this.table = table;
        }

        @Override
        Outcome run() {
            Aliases.of(context.shell(), table).check(name, line);
            SettingsFile file = SettingsFile.ofPerson(context);
            if (context.settings().dryRun()) {
                context.console().message("would write the alias " + name + " into " + file.path());
                return Outcome.done();
            }
            file.setAlias(name, line);
            return Outcome.done();
        }
    }

    @Command(
            name = "delete",
            description = "Forget a word of your own.",
            footer = {"alias delete pl"})
    static final class DeleteAlias extends Verb {
        @Parameters(paramLabel = "<alias>", description = "The word.")
        String name = "";

        DeleteAlias(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            SettingsFile file = SettingsFile.ofPerson(context);
            if (context.settings().dryRun()) {
                context.console().message("would remove the alias " + name + " from " + file.path());
                return Outcome.done();
            }
            if (!file.removeAlias(name)) {
                throw AzureException.builder(AzureException.Kind.NOT_FOUND, "There is no alias '" + name + "'.")
                        .remedy("alias list")
                        .build();
            }
            return Outcome.done();
        }
    }
}
