package io.batchsh.simulator;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a pool must be for the service to accept it. What fails only once nodes are wanted is {@link AllocationRules}. */
final class PoolRules {

    private static final Duration SHORTEST_RESIZE = Duration.ofMinutes(5);
    private static final int MOST_SLOTS = 256;

    private final Simulation simulation;
    private final Contract contract;

    PoolRules(Simulation simulation, Contract contract) {
        this.simulation = simulation;
        this.contract = contract;
    }

    /**
     * Checks a creation.
     *
     * @param caller empty for an account key
     */
    void check(BatchAccount account, Map<String, Object> body, Optional<String> caller) {
        contract.check("BatchPoolCreateOptions", body);
        String id = Json.text(body, "id").orElse("");
        if (!id.matches("[A-Za-z0-9_-]{1,64}")) {
            throw Contract.invalid(
                    "id",
                    id,
                    "The specified id can contain any combination of alphanumeric characters including hyphens and"
                            + " underscores, and cannot contain more than 64 characters.");
        }
        specification(account, body, caller);
        if (account.pool(id).isPresent()) {
            throw account.pool(id).orElseThrow().deleting()
                    ? beingDeleted()
                    : new Refusal(409, "PoolExists", "The specified pool already exists.");
        }
        if (account.pools.size() >= account.quota("poolQuota")) {
            throw new Refusal(409, "PoolQuotaReached", "The account has reached its quota of pools.");
        }
    }

    /** Checks what a pool says, or the pool that a job is to get. */
    void specification(BatchAccount account, Map<String, Object> body, Optional<String> caller) {
        VmSize size = size(Json.text(body, "vmSize").orElse(""), account.location());
        machine(body, caller);
        slots(body, size);
        scaling(body);
        new PoolNetworkRules(simulation.store()).check(account, Json.child(body, "networkConfiguration"), caller);
        Applications.check(simulation, account, body);
    }

    /** Checks the machine part of a creation or change. */
    void machine(Map<String, Object> body, Optional<String> caller) {
        Map<String, Object> machine = Json.child(body, "virtualMachineConfiguration");
        if (machine.isEmpty()) {
            throw Contract.missing("virtualMachineConfiguration");
        }
        String agent = Json.text(machine, "nodeAgentSKUId").orElse("");
        String agentOs = simulation
                .reference()
                .agentOsType(agent, simulation.now())
                .orElseThrow(() -> Contract.invalid(
                        "nodeAgentSKUId", agent, "The specified nodeAgentSKUId is invalid or no longer supported."));
        ImageSource.resolve(simulation, Json.child(machine, "imageReference"), agent, caller);
        if (agentOs.equals("linux") && machine.containsKey("windowsConfiguration")) {
            throw Contract.invalid(
                    "windowsConfiguration",
                    "The property windowsConfiguration cannot be specified for a Linux operating system.");
        }
        users(body, agentOs);
        security(machine);
    }

    private static void users(Map<String, Object> body, String os) {
        String foreign = os.equals("linux") ? "windowsUserConfiguration" : "linuxUserConfiguration";
        for (Map<String, Object> user : Json.children(body, "userAccounts")) {
            if (user.containsKey(foreign)) {
                throw Contract.invalid(
                        foreign,
                        "The property " + foreign + " cannot be specified on a user account of a pool whose operating"
                                + " system is " + os + ".");
            }
        }
    }

    private static void security(Map<String, Object> machine) {
        Map<String, Object> profile = Json.child(machine, "securityProfile");
        if (profile.containsKey("uefiSettings") && !profile.containsKey("securityType")) {
            throw Contract.invalid("uefiSettings", "The property uefiSettings requires securityType to be set.");
        }
    }

    VmSize size(String name, String location) {
        return simulation
                .reference()
                .size(name)
                .filter(size -> size.offered(simulation.now(), location))
                .orElseThrow(() -> Contract.invalid(
                        "vmSize", name, "The specified vmSize is invalid or not supported in the region."));
    }

    void slots(Map<String, Object> body, VmSize size) {
        int most = Math.min(4 * size.cores(), MOST_SLOTS);
        int slots = Json.integer(body, "taskSlotsPerNode").orElse(1);
        if (slots < 1 || slots > most) {
            throw Contract.invalid(
                    "taskSlotsPerNode",
                    Integer.toString(slots),
                    "The value must be between 1 and " + most + ", four times the cores of the vmSize and at most "
                            + MOST_SLOTS + ".");
        }
    }

    private static void scaling(Map<String, Object> body) {
        boolean automatic = Json.flag(body, "enableAutoScale");
        for (String target : List.of("targetDedicatedNodes", "targetLowPriorityNodes")) {
            Optional<Integer> nodes = Json.integer(body, target);
            if (automatic && nodes.isPresent()) {
                throw Contract.invalid(
                        target,
                        nodes.get().toString(),
                        "The property " + target + " cannot be specified when enableAutoScale is true.");
            }
            nodes.ifPresent(count -> target(target, count));
        }
        if (automatic) {
            AutoScaling.check(
                    Json.text(body, "autoScaleFormula").orElseThrow(() -> Contract.missing("autoScaleFormula")));
            AutoScaling.interval(body);
            return;
        }
        for (String property : List.of("autoScaleFormula", "autoScaleEvaluationInterval")) {
            if (body.containsKey(property)) {
                throw Contract.invalid(
                        property, "The property " + property + " can only be specified when enableAutoScale is true.");
            }
        }
        resizeTimeout(body);
    }

    static void target(String name, int count) {
        if (count < 0) {
            throw Contract.invalid(name, Integer.toString(count), "The value must not be negative.");
        }
    }

    /** The time-out of a resize, with the service's default. */
    static Duration resizeTimeout(Map<String, Object> body) {
        String text = Json.text(body, "resizeTimeout").orElse("PT15M");
        try {
            Duration timeout = Duration.parse(text);
            if (timeout.compareTo(SHORTEST_RESIZE) >= 0) {
                return timeout;
            }
            throw Contract.invalid("resizeTimeout", text, "The value must be at least 5 minutes.");
        } catch (DateTimeParseException e) {
            throw Contract.syntax("Cannot convert the literal '" + text + "' to the expected type 'Edm.Duration'.");
        }
    }

    static Refusal beingDeleted() {
        return new Refusal(409, "PoolBeingDeleted", "The specified pool is being deleted.");
    }
}
