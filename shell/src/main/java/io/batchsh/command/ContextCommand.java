package io.batchsh.command;

import io.batchsh.azure.BatchAccountReference;
import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import io.batchsh.session.Session;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code context}: where commands go to. */
final class ContextCommand {

    private static final Looks<Session> LOOKS = new Looks<>(
            ContextCommand::tree,
            TableLayout.of(
                    Column.of("Context", Session::context),
                    Column.of("Mode", ContextCommand::mode),
                    Column.of("Account", ContextCommand::account),
                    Column.of("Location", ContextCommand::location),
                    Column.of("Subscription", Session::subscriptionId),
                    Column.<Session>of("Credential", ContextCommand::credential).priority(1),
                    Column.<Session>of("Cloud", session -> session.cloud().name())
                            .priority(2)));

    private ContextCommand() {}

    @Command(
            name = "list",
            description = "List the contexts that --context takes.",
            footer = {"context list", "context list --query \"[].name\" -o tsv"})
    static final class ListContexts extends Verb {

        private static final TableLayout<Map<String, ?>> COLUMNS = TableLayout.of(
                Column.of("Name", row -> row.get("name")),
                Column.of("Kind", row -> row.get("kind")),
                Column.of("Current", row -> Boolean.TRUE.equals(row.get("current")) ? "*" : ""));

        ListContexts(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Stream<Map<String, ?>> rows = Stream.concat(
                    context.builtInContexts().stream().map(name -> row(name, "simulated")),
                    context.savedContexts().names().stream().map(name -> row(name, "saved")));
            return Outcome.list(rows, new Looks<>(row -> row, COLUMNS));
        }

        private Map<String, ?> row(String name, String kind) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", name);
            row.put("kind", kind);
            row.put("current", name.equals(context.session().context()));
            return row;
        }
    }

    @Command(
            name = "show",
            description = "Show where commands go to, and how they sign in.",
            footer = {"context show", "context show --query account -o tsv"})
    static final class ShowContext extends Verb {
        ShowContext(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.one(context.session(), LOOKS);
        }
    }

    private static Map<String, @Nullable Object> tree(Session session) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("context", session.context());
        tree.put("mode", mode(session));
        tree.put("cloud", session.cloud().name());
        tree.put("tenantId", session.tenantId());
        tree.put("subscriptionId", session.subscriptionId());
        tree.put("account", account(session));
        tree.put("location", location(session));
        tree.put("credential", credential(session));
        tree.put("readOnly", session.readOnly());
        return tree;
    }

    private static String account(Session session) {
        return session.account().map(BatchAccountReference::name).orElse("");
    }

    private static String location(Session session) {
        return session.account().map(BatchAccountReference::location).orElse("");
    }

    private static String mode(Session session) {
        return session.transport().kind().name().toLowerCase(Locale.ROOT);
    }

    private static String credential(Session session) {
        return session.credential().word();
    }
}
