package io.batchsh.command;

import io.batchsh.azure.BatchAccountReference;
import io.batchsh.azure.CredentialKind;
import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import io.batchsh.session.Context;
import io.batchsh.session.Session;
import io.batchsh.session.Subscription;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How sessions, contexts and subscriptions look. */
final class SessionLooks {

    private SessionLooks() {}

    static Looks<Session> session() {
        return new Looks<>(
                session ->
                        tree(session.toContext(), Optional.of(mode(session)), session.credential(), session.readOnly()),
                TableLayout.of(
                        Column.of("Context", Session::context),
                        Column.of("Mode", SessionLooks::mode),
                        Column.of("Account", session -> account(session.toContext())),
                        Column.of("Location", session -> location(session.toContext())),
                        Column.of("Subscription", Session::subscriptionId),
                        Column.<Session>of("Credential", session -> session.credential()
                                        .word())
                                .priority(1),
                        Column.<Session>of("Cloud", session -> session.cloud().name())
                                .priority(2)));
    }

    /** A context that is written down. */
    static Looks<Context> context() {
        return new Looks<>(
                context -> tree(context, Optional.empty(), context.credential().kind(), context.readOnly()),
                TableLayout.of(
                        Column.of("Context", Context::name),
                        Column.of("Account", SessionLooks::account),
                        Column.of("Location", SessionLooks::location),
                        Column.of("Subscription", Context::subscriptionId),
                        Column.<Context>of(
                                        "Credential",
                                        context -> context.credential().kind().word())
                                .priority(1),
                        Column.<Context>of("Cloud", context -> context.cloud().name())
                                .priority(2)));
    }

    static Looks<Subscription> subscription() {
        return new Looks<>(
                subscription -> {
                    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
                    tree.put("id", subscription.id());
                    tree.put("name", subscription.name());
                    tree.put("tenantId", subscription.tenantId());
                    tree.put("state", subscription.state());
                    return tree;
                },
                TableLayout.of(
                        Column.of("Name", Subscription::name),
                        Column.of("SubscriptionId", Subscription::id),
                        Column.of("State", Subscription::state),
                        Column.<Subscription>of("TenantId", Subscription::tenantId)
                                .priority(1)));
    }

    private static Map<String, @Nullable Object> tree(
            Context context, Optional<String> mode, CredentialKind credential, boolean readOnly) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("context", context.name());
        mode.ifPresent(word -> tree.put("mode", word));
        tree.put("cloud", context.cloud().name());
        tree.put("tenantId", context.tenantId());
        tree.put("subscriptionId", context.subscriptionId());
        tree.put("account", account(context));
        tree.put("location", location(context));
        tree.put("credential", credential.word());
        context.credential().clientId().ifPresent(id -> tree.put("clientId", id));
        context.caBundle().ifPresent(file -> tree.put("caBundle", file.toString()));
        tree.put("readOnly", readOnly);
        return tree;
    }

    private static String account(Context context) {
        return context.account().map(BatchAccountReference::name).orElse("");
    }

    private static String location(Context context) {
        return context.account().map(BatchAccountReference::location).orElse("");
    }

    static String mode(Session session) {
        return session.transport().kind().name().toLowerCase(Locale.ROOT);
    }
}
