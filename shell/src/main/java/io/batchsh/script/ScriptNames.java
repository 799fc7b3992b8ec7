package io.batchsh.script;

import io.batchsh.azure.Secret;
import io.batchsh.command.Operations;
import io.batchsh.command.RecordingFolder;
import io.batchsh.command.SessionSwitch;
import io.batchsh.command.Shell;
import io.batchsh.command.SimulatorHost;
import io.batchsh.output.Console;
import io.batchsh.session.Contexts;
import io.batchsh.session.Session;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Puts the names that scripts see into the variables of a shell. None of them costs anything before it is used. */
public final class ScriptNames {

    private ScriptNames() {}

    /** Adds {@code session, contexts, subscriptions, account} and {@code login}. */
    public static void addTo(Shell shell, SessionSwitch sessions, Contexts saved) {
        Map<String, Object> names = shell.variables();
        Supplier<Session> current = shell::session;
        SessionNames session = new SessionNames(current, sessions);
        names.put("session", session);
        // The function login() is the script's own; the name makes the prompt see Groovy in it.
        names.put("login", session);
        names.put("contexts", new ContextNames(saved, sessions));
        names.put("subscriptions", new SubscriptionNames(current, sessions));
        names.put("account", new AccountNames(current, () -> new Operations(shell.session()), sessions));
    }

    /** Adds {@code simulator}, which works in sessions on a simulated Azure. */
    public static void addTo(Shell shell, SimulatorHost simulator) {
        shell.variables().put("simulator", new SimulatorNames(simulator));
    }

    /** Adds {@code azure, galleries, pools …}; they always answer for the shell's present session. */
    public static void addTo(Shell shell, RecordingFolder recordings) {
        Objects.requireNonNull(recordings, "recordings is null");
        Supplier<Operations> operations = () -> new Operations(shell.session());
        Supplier<Console> console = shell::console;
        Consumer<Secret> secrets = shell::keepSecret;
        Map<String, Object> names = shell.variables();
        names.put("azure", new AzureNames(shell::session));
        names.put("galleries", new GalleryNames(operations));
        names.put("imageDefinitions", new ImageDefinitionNames(operations));
        names.put("imageVersions", new ImageVersionNames(operations, console));
        names.put("vms", new VmNames(operations));
        names.put("disks", new DiskNames(operations));
        names.put("snapshots", new SnapshotNames(operations));
        names.put("managedImages", new ManagedImageNames(operations));
        names.put("vhds", new VhdNames(operations, console));
        names.put("images", new ImageNames(operations, console));
        names.put("nodeAgentSkus", new NodeAgentSkuNames(operations));
        names.put("vmSizes", new VmSizeNames(operations));
        names.put("pools", new PoolNames(operations, console, secrets));
        names.put("nodes", new NodeNames(operations, secrets));
        names.put("preflight", new PreflightNames(operations));
        names.put("providers", new ProviderNames(operations));
        names.put("roles", new RoleNames(operations));
        names.put("jobs", new JobNames(operations));
        names.put("tasks", new TaskNames(operations));
        names.put("quota", new QuotaNames(operations));
        names.put("record", new RecordNames(shell, recordings));
    }
}
