package io.batchsh.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What is done to virtual machines: power, generalize, capture, run a command. */
final class MachineActions {

    private static final String MACHINE =
            "/subscriptions/{subscription}/resourceGroups/{group}/providers/" + VirtualMachines.TYPE + "/{name0}";
    private static final String POWERED = "machine.powered";
    private static final String RAN = "machine.ranCommand";

    private final Simulation simulation;
    private final Operations operations;
    private final MachineDisks disks;

    MachineActions(Simulation simulation) {
        this.simulation = simulation;
        this.operations = new Operations(simulation);
        this.disks = new MachineDisks(simulation);
    }

    void route(Router router) {
        router.on(
                        "GET",
                        MACHINE + "/instanceView",
                        (request, path) -> Reply.json(200, InstanceView.of(simulation, machine(path))))
                .on("POST", MACHINE + "/start", power("Start VM", "starting", "running", 11))
                .on("POST", MACHINE + "/powerOff", power("Power Off VM", "stopping", "stopped", 12))
                .on("POST", MACHINE + "/restart", power("Restart VM", "running", "running", 16))
                .on("POST", MACHINE + "/redeploy", power("Redeploy VM", "starting", "running", 45))
                .on("POST", MACHINE + "/deallocate", power("Deallocate VM", "deallocating", "deallocated", 24))
                .on("POST", MACHINE + "/reapply", (request, path) -> reapply(request, machine(path)))
                .on("POST", MACHINE + "/generalize", (request, path) -> generalize(machine(path)))
                .on("POST", MACHINE + "/capture", (request, path) -> capture(machine(path)))
                .on("POST", MACHINE + "/runCommand", (request, path) -> run(request, machine(path)));
    }

    void handle(EventTable events) {
        events.on(POWERED, arguments -> simulation.store().resource(arguments).ifPresent(machine -> {
                    String power = Json.text(arguments, "power").orElseThrow();
                    machine.note("power", power);
                    machine.provisioningState("Succeeded");
                    disks.state(machine, power.equals("deallocated") ? "Reserved" : "Attached");
                }))
                .on(RAN, arguments -> simulation.store().resource(arguments).ifPresent(machine -> {
                    machine.provisioningState("Succeeded");
                    boolean older = Json.flag(arguments, "older");
                    operations.output(arguments, older ? output(machine) : Json.object("value", output(machine)));
                }));
    }

    private Handler power(String operation, String during, String after, int seconds) {
        return (request, path) -> {
            Resource machine = machine(path);
            requireIdle(machine, operation);
            boolean up = after.equals("running");
            if (up && machine.note("generalized").isPresent()) {
                throw generalized(operation, machine);
            }
            boolean off = List.of("stopped", "deallocated").contains(InstanceView.power(machine));
            if (during.equals("running") && off) {
                throw new Refusal(
                        409, "OperationNotAllowed", "The operation requires the VM to be running (or set to run).");
            }
            if (after.equals("stopped") && InstanceView.power(machine).equals("deallocated")) {
                throw new Refusal(
                        409,
                        "OperationNotAllowed",
                        "Operation '" + operation + "' is not allowed on VM '" + machine.id.name()
                                + "' since the VM is either deallocated or marked to be deallocated.");
            }
            machine.note("power", during);
            return begin(request, machine, Duration.ofSeconds(seconds), POWERED, "power", after);
        };
    }

    private Reply begin(Request request, Resource machine, Duration duration, String effect, Object... arguments) {
        machine.provisioningState("Updating");
        machine.generation = simulation.timeline().sequence();
        return operations.begin(
                Reply.empty(202), request, machine, OperationStyle.COMPUTE, duration, effect, arguments);
    }

    private Reply reapply(Request request, Resource machine) {
        requireIdle(machine, "Reapply VM");
        return begin(request, machine, Duration.ofSeconds(5), POWERED, "power", InstanceView.power(machine));
    }

    private static Reply generalize(Resource machine) {
        requireIdle(machine, "generalize");
        if (!List.of("stopped", "deallocated").contains(InstanceView.power(machine))) {
            throw new Refusal(
                    409,
                    "OperationNotAllowed",
                    "Operation 'generalize' is not allowed on VM '" + machine.id.name()
                            + "' since the VM is running. Please power off explicitly in case you shut down the VM from"
                            + " inside the guest operating system.");
        }
        machine.note("generalized", true);
        return Reply.empty(200);
    }

    private static Reply capture(Resource machine) {
        throw new Refusal(
                409,
                "OperationNotAllowed",
                machine.note("generalized").isPresent()
                        ? "The Capture action is only supported on a Virtual Machine with blob based disks. Please use the"
                                + " 'Image' resource APIs to create an Image from a managed Virtual Machine."
                        : "Capture operation cannot be completed because the VM is not generalized.");
    }

    private Reply run(Request request, Resource machine) {
        requireIdle(machine, "runCommand");
        if (Json.text(ResourceRoutes.body(request), "commandId").isEmpty()) {
            throw ImageDefinitions.missing("runCommandInput.commandId");
        }
        if (!InstanceView.power(machine).equals("running")) {
            throw new Refusal(
                    409, "OperationNotAllowed", "The operation requires the VM to be running (or set to run).");
        }
        // Recorded, azure-cli 2020-11: in 2017-03-30 the output was the list itself.
        boolean older = request.parameter("api-version").orElse("").compareTo("2018") < 0;
        return begin(request, machine, Duration.ofSeconds(22), RAN, "older", older);
    }

    // Nothing runs: a simulated machine has no processor. The answer says so where a script's errors would stand.
    private static List<Object> output(Resource machine) {
        String truth = "the simulated Azure runs no scripts";
        boolean windows = "Windows"
                .equals(Json.find(machine.properties, "storageProfile", "osDisk", "osType")
                        .orElse(""));
        return windows
                ? List.of(
                        InstanceView.status("ComponentStatus/StdOut/succeeded", "Provisioning succeeded", "", null),
                        InstanceView.status("ComponentStatus/StdErr/succeeded", "Provisioning succeeded", truth, null))
                : List.of(InstanceView.status(
                        "ProvisioningState/succeeded",
                        "Provisioning succeeded",
                        "Enable succeeded: \n[stdout]\n\n[stderr]\n" + truth + "\n",
                        null));
    }

    /** @throws Refusal while another operation on the machine goes on */
    static void requireIdle(Resource machine, String operation) {
        if (List.of("Creating", "Updating", "Deleting").contains(machine.provisioningState())) {
            boolean leaving = machine.provisioningState().equals("Deleting");
            throw new Refusal(
                    409,
                    "OperationNotAllowed",
                    "Operation '" + operation + "' is not allowed on VM '" + machine.id.name() + "' since "
                            + (leaving
                                    ? "the VM is marked for deletion. You can only retry the Delete operation (or wait for an"
                                            + " ongoing one to complete)."
                                    : "another operation is in progress."));
        }
    }

    static Refusal generalized(String operation, Resource machine) {
        return new Refusal(
                409,
                "OperationNotAllowed",
                "Operation '" + operation + "' is not allowed on VM '" + machine.id.name()
                        + "' since the VM is generalized.");
    }

    private Resource machine(Map<String, String> path) {
        ResourceId id = ResourceId.of(path, VirtualMachines.TYPE, 1);
        return simulation.store().resource(id).orElseThrow(() -> ResourceRoutes.notFound(id));
    }
}
