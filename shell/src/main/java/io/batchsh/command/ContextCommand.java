package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import io.batchsh.session.Context;
import io.batchsh.session.Contexts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code context}: where commands go to. */
final class ContextCommand {

    private ContextCommand() {}

    @Command(
            name = "list",
            description = "List the contexts that --context and context use take.",
            footer = {"context list", "context list --query \"[].name\" -o tsv"})
    static final class ListContexts extends Verb {

        private static final TableLayout<Map<String, ?>> COLUMNS = TableLayout.of(
                Column.of("Name", row -> row.get("name")),
                Column.of("Kind", row -> row.get("kind")),
                Column.of("Account", row -> row.get("account")),
                Column.<Map<String, ?>>of("Credential", row -> row.get("credential"))
                        .priority(1),
                Column.of("Current", row -> Boolean.TRUE.equals(row.get("current")) ? "*" : ""));

        ListContexts(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Stream<Map<String, ?>> rows = Stream.concat(
                    context.sessionHost().builtIn().stream().map(name -> row(name, "simulated")),
                    context.savedContexts().names().stream().map(this::saved));
            return Outcome.list(rows, new Looks<>(row -> row, COLUMNS));
        }

        private Map<String, ?> saved(String name) {
            Map<String, Object> row = row(name, "saved");
            try {
                Context saved = context.savedContexts().read(name);
                saved.account().ifPresent(account -> row.put("account", account.name()));
                row.put("credential", saved.credential().kind().word());
            } catch (AzureException unreadable) {
                // One that cannot be used is listed all the same; using or showing it says why.
                row.put("kind", "unreadable");
            }
            return row;
        }

        private Map<String, Object> row(String name, String kind) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", name);
            row.put("kind", kind);
            row.put("account", "");
            row.put("credential", "");
            row.put("current", name.equals(context.session().context()));
            return row;
        }
    }

    @Command(
            name = "show",
            description = "Show where commands go to, and how they sign in.",
            footer = {"context show", "context show --query account -o tsv"})
    static final class ShowContext extends Verb {
        @Parameters(
                paramLabel = "<context>",
                arity = "0..1",
                description = "A saved context; the current one without it.")
        @Nullable
        String name;

        ShowContext(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return name == null || name.equals(context.session().context())
                    ? Outcome.one(context.session(), SessionLooks.session())
                    : Outcome.one(context.savedContexts().read(name), SessionLooks.context());
        }
    }

    @Command(
            name = "save",
            description = "Save where commands go to, and how they sign in, under a name. Secrets are not saved.",
            footer = {"context save work", "context save work --dry-run"})
    static final class SaveContext extends Verb.Changing {
        @Parameters(paramLabel = "<new-context>", description = "The name to save by.")
        String name = "";

        SaveContext(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Contexts saved = context.savedContexts();
            boolean replaces = saved.contains(name);
            if (change.dryRun || context.settings().dryRun()) {
                context.console()
                        .message("would " + (replaces ? "replace " : "write ") + saved.fileOf(name) + " by: "
                                + LoginLine.of(context.session().toContext()));
                return Outcome.done();
            }
            String undo = "context delete " + name;
            if (replaces) {
                change.confirmation(context).ask("There is a context " + name + ". Replace it?");
                undo = LoginLine.of(saved.read(name)) + ", then: context save " + name;
            }
            Context written = context.sessions().save(name);
            context.console().message("undo: " + undo);
            return Outcome.one(written, SessionLooks.context());
        }
    }

    @Command(
            name = "use",
            description = "Go to another context: its sign-in, subscription and account.",
            footer = {"context use simulated", "context use simulated-shared-key"})
    static final class UseContext extends Verb {
        @Parameters(paramLabel = "<context>", description = "The context's name.")
        String name = "";

        UseContext(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.one(context.sessions().useContext(name), SessionLooks.session());
        }
    }

    @Command(
            name = "delete",
            description = "Delete a saved context. Whoever works in it goes on.",
            footer = {"context delete work --yes", "context delete work --dry-run"})
    static final class DeleteContext extends Verb.Changing {
        @Parameters(paramLabel = "<context>", description = "The context's name.")
        String name = "";

        DeleteContext(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Contexts saved = context.savedContexts();
            if (context.sessionHost().builtIn().contains(name)) {
                throw AzureException.builder(
                                AzureException.Kind.INVALID, "The context '" + name + "' comes with batchsh.")
                        .reason("It has no file to delete.")
                        .remedy("context list")
                        .build();
            }
            String file = saved.fileOf(name).toString();
            if (change.dryRun || context.settings().dryRun()) {
                context.console().message(saved.contains(name) ? "would delete " + file : file + " does not exist");
                return Outcome.done();
            }
            String undo = undo(saved);
            change.confirmation(context).ask("Delete context " + name + "?");
            saved.delete(name);
            context.console().message("undo: " + undo);
            return Outcome.done();
        }

        private String undo(Contexts saved) {
            try {
                return LoginLine.of(saved.read(name)) + ", then: context save " + name;
            } catch (AzureException unusable) {
                if (unusable.kind() == AzureException.Kind.NOT_FOUND) {
                    throw unusable;
                }
                return "none; it could not be used";
            }
        }
    }
}
