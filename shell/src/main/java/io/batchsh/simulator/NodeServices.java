package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a node offers to people: user accounts, a way in, its logs, its extensions. */
final class NodeServices {

    private static final Set<NodeState> READY = Set.of(NodeState.IDLE, NodeState.RUNNING);
    private static final int FIRST_PORT = 50_000;

    private final Simulation simulation;
    private final Contract contract;

    NodeServices(Simulation simulation, Contract contract) {
        this.simulation = simulation;
        this.contract = contract;
    }

    void route(BatchService service) {
        String node = "/pools/{pool}/nodes/{node}/";
        service.on("POST", node + "users", this::addUser)
                .on("PUT", node + "users/{user}", this::changeUser)
                .on("DELETE", node + "users/{user}", this::removeUser)
                .on("GET", node + "remoteloginsettings", this::remoteLogin)
                .on("POST", node + "uploadbatchservicelogs", this::uploadLogs)
                .on("GET", node + "extensions", this::extensions)
                .on("GET", node + "extensions/{extension}", this::extension);
    }

    private Reply addUser(BatchAccount account, Request request, Map<String, String> path) {
        Node node = node(account, path);
        Map<String, Object> body = BatchService.body(request);
        contract.check("BatchNodeUserCreateOptions", body);
        NodeActions.require(node, READY);
        String name = Json.text(body, "name").orElse("");
        if (!body.containsKey("password") && !body.containsKey("sshPublicKey")) {
            throw Contract.missing("password and/or sshPublicKey");
        }
        if (node.work().users.containsKey(name.toLowerCase(Locale.ROOT))) {
            throw new Refusal(409, "NodeUserExists", "The specified node user already exists.");
        }
        node.work().users.put(name.toLowerCase(Locale.ROOT), withoutSecrets(body));
        String url = "https://" + request.host() + request.path() + "/" + name;
        return Reply.empty(201).with("DataServiceId", url).with("Location", url);
    }

    private Reply changeUser(BatchAccount account, Request request, Map<String, String> path) {
        Node node = node(account, path);
        Map<String, Object> body = BatchService.body(request);
        contract.check("BatchNodeUserUpdateOptions", body);
        NodeActions.require(node, READY);
        String name = user(node, path);
        Map<String, Object> changed = withoutSecrets(body);
        Map<String, Object> before = node.work().users.getOrDefault(name, Map.of());
        for (String fixed : List.of("name", "isAdmin")) {
            Json.find(before, fixed).ifPresent(value -> changed.put(fixed, value));
        }
        node.work().users.put(name, changed);
        return NodeActions.answer(200, request);
    }

    private Reply removeUser(BatchAccount account, Request request, Map<String, String> path) {
        Node node = node(account, path);
        NodeActions.require(node, READY);
        node.work().users.remove(user(node, path));
        return Reply.empty(200);
    }

    private static String user(Node node, Map<String, String> path) {
        String name = path.getOrDefault("user", "").toLowerCase(Locale.ROOT);
        if (node.work == null || !node.work.users.containsKey(name)) {
            throw new Refusal(404, "NodeUserNotFound", "The specified node user does not exist.");
        }
        return name;
    }

    private static Map<String, Object> withoutSecrets(Map<String, Object> body) {
        Map<String, Object> kept = Json.copy(body);
        kept.keySet().removeAll(Set.of("password", "sshPublicKey"));
        return kept;
    }

    private Reply remoteLogin(BatchAccount account, Request request, Map<String, String> path) {
        Pool pool = PoolRoutes.find(account, path);
        Node node = node(account, path);
        if (Json.text(pool.configuration, "networkConfiguration", "publicIPAddressConfiguration", "provision")
                .filter("nopublicipaddresses"::equalsIgnoreCase)
                .isPresent()) {
            throw new Refusal(409, "OperationNotValidOnNode", "The specified operation is not valid on the node.")
                    .value("Reason", "The pool has no public IP addresses.");
        }
        return Reply.json(
                200,
                Json.object(
                        "odata.metadata",
                        "https://" + request.host()
                                + "/$metadata#Microsoft.Azure.Batch.Protocol.Entities.ComputeNodeGetRemoteLoginSettingsResult",
                        "remoteLoginIPAddress",
                        publicAddress(pool),
                        "remoteLoginPort",
                        FIRST_PORT + node.ordinal % 10_000));
    }

    /** An address of the range that is reserved for documentation, one for each pool. */
    private static String publicAddress(Pool pool) {
        return "203.0.113." + (1 + Math.floorMod(pool.id.hashCode(), 254));
    }

    private Reply uploadLogs(BatchAccount account, Request request, Map<String, String> path) {
        Pool pool = PoolRoutes.find(account, path);
        Node node = node(account, path);
        Map<String, Object> body = BatchService.body(request);
        contract.check("UploadBatchServiceLogsOptions", body);
        for (String name : List.of("startTime", "endTime")) {
            Json.text(body, name).ifPresent(text -> JobScheduleLife.moment(name, text));
        }
        String container = Json.text(body, "containerUrl").orElse("");
        if (!container.startsWith("https://")) {
            throw Contract.invalid("containerUrl", container, "The value must be the URL of a blob container.");
        }
        NodeActions.require(
                node,
                Set.of(
                        NodeState.IDLE,
                        NodeState.RUNNING,
                        NodeState.START_TASK_FAILED,
                        NodeState.WAITING_FOR_START_TASK));
        String directory = account.name() + "-" + hash(account) + "/" + pool.id + "/" + node.id + "/"
                + simulation.identifiers().uuid("logs", node.id, simulation.now());
        // Recorded: azure-sdk-for-python test_batch_compute_nodes. Nothing is written, there is no storage.
        return Reply.json(
                        200,
                        Json.object(
                                "odata.metadata",
                                "https://" + request.host()
                                        + "/$metadata#Microsoft.Azure.Batch.Protocol.Entities.UploadBatchServiceLogsResult",
                                "virtualDirectoryName",
                                directory,
                                "numberOfFilesUploaded",
                                4))
                .with("x-batchsh-warning", "the simulated Azure has no storage, no file was uploaded");
    }

    private String hash(BatchAccount account) {
        return simulation
                .identifiers()
                .hex("account", account.name())
                .substring(0, 16)
                .toUpperCase(Locale.ROOT);
    }

    private Reply extensions(BatchAccount account, Request request, Map<String, String> path) {
        List<Map<String, Object>> all = all(account, path);
        return new Page<Map<String, Object>>(
                        after -> all.stream()
                                .filter(one -> after.filter(key -> name(one).compareTo(key) <= 0)
                                        .isEmpty())
                                .iterator(),
                        NodeServices::name,
                        one -> one,
                        Set.of())
                .answer(request, "extensions");
    }

    private Reply extension(BatchAccount account, Request request, Map<String, String> path) {
        String wanted = path.getOrDefault("extension", "");
        return all(account, path).stream()
                .filter(one -> name(one).equalsIgnoreCase(wanted))
                .findFirst()
                .map(one -> BatchService.element(request, "extensions", one))
                .orElseThrow(() -> new Refusal(404, "ResourceNotFound", "The specified resource does not exist."));
    }

    private List<Map<String, Object>> all(BatchAccount account, Map<String, String> path) {
        Pool pool = PoolRoutes.find(account, path);
        Node node = node(account, path);
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map<String, Object> sent :
                Json.children(pool.configuration, "virtualMachineConfiguration", "extensions")) {
            Map<String, Object> extension = Json.copy(sent);
            extension.remove("protectedSettings");
            boolean up = node.booted != null;
            all.add(Json.object(
                    "provisioningState",
                    up ? "Succeeded" : "Creating",
                    "vmExtension",
                    extension,
                    "instanceView",
                    Json.object(
                            "name",
                            extension.get("name"),
                            "statuses",
                            List.of(Json.object(
                                    "code",
                                    up ? "ProvisioningState/succeeded" : "ProvisioningState/creating",
                                    "level",
                                    "Info",
                                    "displayStatus",
                                    up ? "Provisioning succeeded" : "Creating",
                                    "message",
                                    up ? "simulated: the extension was not run" : null)))));
        }
        all.sort(Comparator.comparing(NodeServices::name));
        return all;
    }

    private static String name(Map<String, Object> extension) {
        return Json.text(extension, "vmExtension", "name").orElse("");
    }

    private static Node node(BatchAccount account, Map<String, String> path) {
        return NodeRoutes.find(
                PoolRoutes.find(account, path),
                Optional.ofNullable(path.get("node")).orElse(""));
    }
}
