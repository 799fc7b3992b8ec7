package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.Cloud;
import io.batchsh.azure.SignedIn;
import io.batchsh.batch.BatchAccount;
import io.batchsh.session.Context;
import io.batchsh.session.Contexts;
import io.batchsh.session.Session;
import io.batchsh.session.Subscription;
import io.batchsh.session.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/**
 * Moves the shell to another sign-in, context, subscription or account. What hangs on the session goes along: the running
 * recording, the guards, the prompt, the values for Tab. Methods throw {@link AzureException} and then leave the shell where it is.
 */
public final class SessionSwitch {

    private final Shell shell;
    private final SessionHost sessions;
    private final Contexts saved;

    public SessionSwitch(Shell shell, SessionHost sessions, Contexts saved) {
        this.shell = requireNonNull(shell, "shell is null");
        this.sessions = requireNonNull(sessions, "sessions is null");
        this.saved = requireNonNull(saved, "saved is null");
    }

    /** Signs in, finds the subscription and the account as far as there is only one, and says the next step otherwise. */
    public Session login(SignInRequest request) {
        Cloud cloud = request.metadataUrl()
                .map(url -> sessions.cloudAt(url, request.caBundle()))
                .orElseGet(() -> sessions.cloud(request.cloud().orElse("AzureCloud")));
        Context context = new Context(
                Context.UNSAVED,
                cloud,
                request.tenant().orElse(""),
                "",
                Optional.empty(),
                request.credential(),
                request.caBundle(),
                request.readOnly());
        Session opened = sessions.open(context);
        shell.checkRecordingGoesOn(opened);
        SignedIn who = opened.clients().signIn();
        Session session = opened.signedIn(who);
        say("Signed in to " + cloud.name() + (who.name().isEmpty() ? "" : " as " + who.name()) + " with "
                + who.kind().word() + ".");
        List<String> next = new ArrayList<>();
        session = placed(session, request, next);
        shell.enter(session);
        next.forEach(line -> say("next: " + line));
        return shell.session();
    }

    private static Session placed(Session session, SignInRequest request, List<String> next) {
        Subscriptions subscriptions = new Subscriptions(session.clients());
        List<Subscription> visible = request.subscription().isPresent()
                ? List.of(subscriptions.find(request.subscription().get()))
                : subscriptions.list().toList();
        if (visible.isEmpty()) {
            next.add("az role assignment create --assignee " + assignee(session)
                    + " --role Contributor --scope /subscriptions/ID, for this sign-in sees no subscription");
            return session;
        }
        Places places = new Places(session);
        if (request.account().isPresent()) {
            return places.account(visible, request.account().get());
        }
        return places.only(visible, next);
    }

    private static String assignee(Session session) {
        return session.origin().credential().clientId().orElse("NAME");
    }

    /** Goes to a saved or built-in context. Nothing is asked of Azure yet. */
    public Session useContext(String name) {
        String before = shell.session().context();
        shell.enter(sessions.open(name));
        String now = shell.session().context();
        if (!now.equals(name)) {
            say("The " + now + " stays on the simulated Azure of its own; leave it with: " + now + " stop");
        } else if (!before.equals(name) && !before.equals(Context.UNSAVED)) {
            say("undo: context use " + before);
        }
        return shell.session();
    }

    /** Goes to another subscription of the tenant, and to its Batch account if it has only one. */
    public Session useSubscription(String idOrName) {
        Session before = shell.session();
        Subscription found = new Subscriptions(before.clients()).find(idOrName);
        List<String> next = new ArrayList<>();
        shell.use(new Places(before).only(List.of(found), next));
        if (!before.subscriptionId().isEmpty() && !before.subscriptionId().equalsIgnoreCase(found.id())) {
            say("undo: subscription use " + before.subscriptionId());
        }
        next.forEach(line -> say("next: " + line));
        return shell.session();
    }

    /** Goes to another Batch account: of the subscription, or of any where none is chosen. */
    public Session useAccount(String name) {
        Session before = shell.session();
        Places places = new Places(before);
        shell.use(places.account(places.here(), name));
        before.account()
                .filter(account -> !account.name().equalsIgnoreCase(name))
                .ifPresent(account -> say("undo: account use " + account.name()));
        return shell.session();
    }

    /** Saves where the shell is under a name, without a secret. */
    public Context save(String name) {
        if (sessions.builtIn().contains(name)
                || name.equals(Context.UNSAVED)
                || List.of("playback", Context.TUTORIAL).contains(name)) {
            throw AzureException.builder(AzureException.Kind.INVALID, "'" + name + "' is not a name to save by.")
                    .reason("It stands for a context that needs no saving.")
                    .remedy("context save work")
                    .build();
        }
        Context context = shell.session().toContext().named(name);
        saved.save(context);
        shell.use(shell.session().named(name));
        return context;
    }

    /** The Batch accounts of every subscription that the sign-in sees, up to 50 subscriptions. */
    public Stream<BatchAccount> accountsEverywhere() {
        Places places = new Places(shell.session());
        return places.accounts(places.everywhere()).stream();
    }

    private void say(String line) {
        shell.console().message(line);
    }
}
