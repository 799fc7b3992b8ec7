package io.batchsh.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Signed addresses of disks and snapshots: given and taken back. */
final class DiskAccess {

    private static final String GRANTED = "disk.accessGranted";
    private static final String REVOKED = "disk.accessRevoked";
    private static final Duration DURATION = Duration.ofMillis(300);

    private final Simulation simulation;
    private final Operations operations;

    DiskAccess(Simulation simulation) {
        this.simulation = simulation;
        this.operations = new Operations(simulation);
    }

    void route(Router router) {
        for (String type : List.of(ManagedDisks.DISKS, ManagedDisks.SNAPSHOTS)) {
            String one = "/subscriptions/{subscription}/resourceGroups/{group}/providers/" + type + "/{name0}";
            router.on("POST", one + "/beginGetAccess", (request, path) -> begin(request, disk(path, type)))
                    .on("POST", one + "/endGetAccess", (request, path) -> end(request, disk(path, type)));
        }
    }

    void handle(EventTable events) {
        events.on(GRANTED, arguments -> simulation.store().resource(arguments).ifPresent(disk -> {
                    disk.note("stateBefore", disk.properties.getOrDefault("diskState", "Unattached"));
                    disk.properties.put("diskState", "ActiveSAS");
                    operations.output(arguments, Json.object("accessSAS", address(disk)));
                }))
                .on(REVOKED, arguments -> simulation
                        .store()
                        .resource(arguments)
                        .ifPresent(disk -> disk.properties.put(
                                "diskState", disk.note("stateBefore").orElse("Unattached"))));
    }

    private Reply begin(Request request, Resource disk) {
        Map<String, Object> body = ResourceRoutes.body(request);
        ImageDefinitions.oneOf(body, "access", List.of("Read", "Write", "None"));
        if (Json.integer(body, "durationInSeconds").orElse(0) < 1) {
            throw ImageDefinitions.missing("grantAccessData.durationInSeconds");
        }
        if ("Attached".equals(disk.properties.get("diskState"))) {
            throw new Refusal(
                    409,
                    "OperationNotAllowed",
                    "Disk " + disk.id.name() + " is attached to a running VM. A SAS can be had once the VM is"
                            + " deallocated.");
        }
        return operations.begin(Reply.empty(202), request, disk, OperationStyle.DISK, DURATION, GRANTED);
    }

    private Reply end(Request request, Resource disk) {
        return operations.begin(Reply.empty(202), request, disk, OperationStyle.DISK, DURATION, REVOKED);
    }

    private String address(Resource disk) {
        Identifiers identifiers = simulation.identifiers();
        String host = identifiers.hex("disk host", disk.id.key()).substring(0, 12);
        String container = identifiers.hex("disk container", disk.id.key()).substring(0, 12);
        return "https://md-" + host + ".z1.blob.storage.azure.net/" + container + "/abcd?sv=2018-03-28&sr=b&si="
                + identifiers.uuid("disk access", disk.id.key(), simulation.now()) + "&sig="
                + identifiers
                        .hex("disk signature", disk.id.key(), simulation.now())
                        .substring(0, 43) + "%3D";
    }

    private Resource disk(Map<String, String> path, String type) {
        ResourceId id = ResourceId.of(path, type, 1);
        return simulation.store().resource(id).orElseThrow(() -> ResourceRoutes.notFound(id));
    }
}
