package io.batchsh.script;

import io.batchsh.command.Operations;
import io.batchsh.command.RecordingFolder;
import io.batchsh.command.SessionSwitch;
import io.batchsh.command.Shell;
import io.batchsh.command.SimulatorHost;
import io.batchsh.session.Contexts;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Puts the names that scripts see into the variables of a shell. None of them costs anything before it is used. */
public final class ScriptNames {

    private ScriptNames() {}

    /** Adds {@code session, contexts, subscriptions, account} and {@code login}. */
    public static void addTo(Shell shell, SessionSwitch sessions, Contexts saved) {
        Map<String, Object> names = shell.variables();
        SessionNames session = new SessionNames(shell::session, sessions);
        names.put("session", session);
        // The function login() is the script's own; the name makes the prompt see Groovy in it.
        names.put("login", session);
        names.put("contexts", new ContextNames(saved, sessions));
        names.put("subscriptions", new SubscriptionNames(shell::session, sessions));
        names.put("account", new AccountNames(shell::session, () -> new Operations(shell.session()), sessions));
    }

    /** Adds {@code simulator}, which works in sessions on a simulated Azure. */
    public static void addTo(Shell shell, SimulatorHost simulator) {
        shell.variables().put("simulator", new SimulatorNames(simulator));
    }

    /** Adds {@code azure, galleries, pools …}; they always answer for the shell's present session. */
    public static void addTo(Shell shell, RecordingFolder recordings) {
        Objects.requireNonNull(recordings, "recordings is null");
        Supplier<Operations> operations = () -> new Operations(shell.session());
        Map<String, Object> names = shell.variables();
        names.put("azure", new AzureNames(shell::session));
        names.put("galleries", new GalleryNames(operations));
        names.put("imageDefinitions", new ImageDefinitionNames(operations));
        names.put("imageVersions", new ImageVersionNames(operations, shell::console));
        names.put("vms", new VmNames(operations));
        names.put("disks", new DiskNames(operations));
        names.put("snapshots", new SnapshotNames(operations));
        names.put("managedImages", new ManagedImageNames(operations));
        names.put("vhds", new VhdNames(operations, shell::console));
        names.put("images", new ImageNames(operations, shell::console));
        names.put("nodeAgentSkus", new NodeAgentSkuNames(operations));
        names.put("vmSizes", new VmSizeNames(operations));
        names.put("pools", new PoolNames(operations, shell::console, shell::keepSecret));
        names.put("nodes", new NodeNames(operations, shell::keepSecret));
        names.put("preflight", new PreflightNames(operations));
        names.put("providers", new ProviderNames(operations));
        names.put("roles", new RoleNames(operations));
        names.put("jobs", new JobNames(operations));
        names.put("tasks", new TaskNames(operations));
        names.put("quota", new QuotaNames(operations));
        names.put("record", new RecordNames(shell, recordings));
    }
}
