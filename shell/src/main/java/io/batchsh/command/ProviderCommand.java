package io.batchsh.command;

import io.batchsh.access.Provider;
import io.batchsh.access.Providers;
import io.batchsh.output.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code provider}: the resource providers of a subscription. A pool needs two in the subscription of its image. */
final class ProviderCommand {

    private ProviderCommand() {}

    /** Which subscription, and which providers of it. */
    static final class Choice {
        @Parameters(
                paramLabel = "<provider>",
                arity = "0..*",
                description = "The namespace; Microsoft.Batch and Microsoft.Compute without it.")
        List<String> namespaces = new ArrayList<>();

        @Mixin
        final SubscriptionOptions subscription = new SubscriptionOptions();

        List<String> names() {
            return namespaces.isEmpty() ? Providers.NEEDED : namespaces;
        }

        /** The options as they have to be repeated. */
        String repeated(List<String> names) {
            return String.join(" ", names) + subscription.repeated();
        }
    }

    @Command(
            name = "list",
            description = "List the resource providers of the subscription.",
            footer = {"provider list", "provider list --query \"[?registrationState=='Registered'].namespace\" -o tsv"})
    static final class ListProviders extends Verb {
        @Mixin
        final SubscriptionOptions subscription = new SubscriptionOptions();

        ListProviders(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.list(
                    context.operations().providers().list(subscription.id(context)), AccessLooks.provider());
        }
    }

    @Command(
            name = "show",
            description = "Show whether the providers that pools need are registered.",
            footer = {"provider show", "provider show Microsoft.Batch --image contosogallery/ubuntu-2204-gen2"})
    static final class ShowProvider extends Verb {
        @Mixin
        final Choice choice = new Choice();

        ShowProvider(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            String subscription = choice.subscription.id(context);
            Providers providers = context.operations().providers();
            List<Provider> shown = choice.names().stream()
                    .map(name -> providers.show(subscription, name))
                    .toList();
            return Outcome.list(shown.stream(), AccessLooks.provider());
        }
    }

    @Command(
            name = "register",
            description = "Register providers with the subscription, and wait until they are.",
            footer = {
                "provider register Microsoft.ContainerService",
                "provider register --image contosogallery/ubuntu-2204-gen2",
                "provider register Microsoft.ContainerService --dry-run"
            })
    static final class RegisterProvider extends ChangeProvider {
        RegisterProvider(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return change("Registered", "unregister", context.operations().providers()::register);
        }
    }

    @Command(
            name = "unregister",
            description = "Undo the registration of providers, and wait until it is undone.",
            footer = {"provider unregister Microsoft.Storage --yes", "provider unregister Microsoft.Storage --dry-run"})
    static final class UnregisterProvider extends ChangeProvider {
        UnregisterProvider(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() throws InterruptedException {
            if (choice.namespaces.isEmpty()) {
                throw new UsageException("Which provider?", "provider list");
            }
            if (!change.dryRun && !context.settings().dryRun()) {
                change.confirmation(context)
                        .ask("Unregister " + String.join(", ", choice.namespaces)
                                + "? What needs it in the subscription stops working.");
            }
            return change("NotRegistered", "register", context.operations().providers()::unregister);
        }
    }

    /** What registering and unregistering share. */
    abstract static class ChangeProvider extends Verb.Changing {

        /** One of the two. */
        interface Call {
            Provider on(String subscription, String namespace);
        }

        @Mixin
        final Choice choice = new Choice();

        @Option(names = "--no-wait", description = "Do not wait for the end.")
        boolean noWait;

        @Option(names = "--timeout", paramLabel = "<duration>", description = "Give up after this long, such as 10m.")
        @Nullable
        Duration timeout;

        ChangeProvider(CommandContext context) {
            super(context);
        }

        Outcome change(String state, String inverse, Call call) {
            String subscription = choice.subscription.id(context);
            Providers providers = context.operations().providers();
            List<String> others = choice.names().stream()
                    .map(name -> providers.show(subscription, name))
                    .filter(provider -> provider.registered() != state.equals("Registered"))
                    .map(Provider::namespace)
                    .toList();
            others.forEach(name -> call.on(subscription, name));
            if (!others.isEmpty()) {
                context.console().message("undo: provider " + inverse + " " + choice.repeated(others));
            }
            Stream<Provider> after = choice.names().stream()
                    .map(name -> noWait ? providers.show(subscription, name) : await(subscription, name, state));
            return Outcome.list(after.toList().stream(), AccessLooks.provider());
        }

        private Provider await(String subscription, String name, String state) {
            try (Progress progress = new Progress(context.console())) {
                return context.operations()
                        .providers()
                        .await(
                                subscription,
                                name,
                                state,
                                Optional.ofNullable(timeout),
                                seen -> progress.step(name + ": " + seen.registrationState()));
            }
        }
    }
}
