package io.batchsh.command;

import io.batchsh.session.Subscriptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code subscription}: the subscriptions of the tenant. */
final class SubscriptionCommand {

    private SubscriptionCommand() {}

    @Command(
            name = "list",
            description = "List the subscriptions that the sign-in sees.",
            footer = {"subscription list", "subscription list --query \"[].id\" -o tsv"})
    static final class ListSubscriptions extends Verb {
        ListSubscriptions(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.list(new Subscriptions(context.session().clients()).list(), SessionLooks.subscription());
        }
    }

    @Command(
            name = "use",
            description =
                    "Go to another subscription with the same sign-in, and to its Batch account if it has one only.",
            footer = {"subscription use 'Contoso Research'"})
    static final class UseSubscription extends Verb {
        @Parameters(paramLabel = "<subscription>", description = "The subscription's id or name.")
        String subscription = "";

        UseSubscription(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.one(context.sessions().useSubscription(subscription), SessionLooks.session());
        }
    }
}
