package io.batchsh.simulator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of tasks and nodes: list, read, look at, delete. */
final class FileRoutes {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,15})-(\\d{0,15})");

    private final NodeFiles files;

    FileRoutes(Simulation simulation) {
        this.files = new NodeFiles(simulation);
    }

    private interface Root {
        List<NodeFile> files(BatchAccount account, Map<String, String> path);
    }

    private interface Deletion {
        void delete(BatchAccount account, Map<String, String> path, String name);
    }

    void route(BatchService service) {
        serve(service, "/jobs/{job}/tasks/{task}/files", this::ofTask, (account, path, name) -> TaskRoutes.find(
                        account, path)
                .deleteFile(name));
        serve(service, "/pools/{pool}/nodes/{node}/files", this::ofNode, (account, path, name) -> {
            Pool pool = PoolRoutes.find(account, path);
            if (!NodeFiles.delete(NodeRoutes.find(pool, path.getOrDefault("node", "")), name)) {
                throw new Refusal(409, "OperationNotValidOnNode", "The specified operation is not valid on the node.")
                        .value("Reason", "Only what tasks wrote can be deleted.");
            }
        });
    }

    private static void serve(BatchService service, String root, Root source, Deletion deletion) {
        String file = root + "/{file...}";
        service.on("GET", root, (account, request, path) -> list(request, source.files(account, path)))
                .on(
                        "GET",
                        file,
                        (account, request, path) -> read(request, find(source.files(account, path), path), true))
                .on(
                        "HEAD",
                        file,
                        (account, request, path) -> read(request, find(source.files(account, path), path), false))
                .on("DELETE", file, (account, request, path) -> {
                    deletion.delete(
                            account,
                            path,
                            find(source.files(account, path), path).name());
                    return Reply.empty(200);
                });
    }

    private static NodeFile find(List<NodeFile> files, Map<String, String> path) {
        String wanted = path.getOrDefault("file", "").replace('\\', '/').replaceFirst("/+$", "");
        return files.stream()
                .filter(file -> file.name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "FileNotFound", "The specified file does not exist."));
    }

    private List<NodeFile> ofTask(BatchAccount account, Map<String, String> path) {
        Task task = TaskRoutes.find(account, path);
        Optional<Pool> pool = Optional.ofNullable(task.pool).flatMap(account::pool);
        Optional<Node> node = pool.flatMap(
                where -> Optional.ofNullable(task.node).flatMap(id -> Optional.ofNullable(where.nodes.get(id))));
        if (pool.isEmpty() || node.isEmpty() || task.started == null) {
            throw new Refusal(409, "TaskFilesUnavailable", "The files of the specified task are unavailable.");
        }
        return files.of(account, pool.get(), node.get(), task);
    }

    private List<NodeFile> ofNode(BatchAccount account, Map<String, String> path) {
        Pool pool = PoolRoutes.find(account, path);
        Node node = NodeRoutes.find(pool, path.getOrDefault("node", ""));
        NodeActions.require(
                node,
                Set.of(
                        NodeState.IDLE,
                        NodeState.RUNNING,
                        NodeState.START_TASK_FAILED,
                        NodeState.WAITING_FOR_START_TASK,
                        NodeState.OFFLINE,
                        NodeState.LEAVING_POOL));
        return files.of(account, pool, node);
    }

    private static Reply list(Request request, List<NodeFile> files) {
        boolean recursive =
                request.parameter("recursive").filter("true"::equalsIgnoreCase).isPresent();
        String url = "https://" + request.host() + request.path();
        List<NodeFile> shown = files.stream()
                .filter(file -> recursive || !file.name().contains("/"))
                .sorted(Comparator.comparing(NodeFile::name))
                .toList();
        return new Page<NodeFile>(
                        after -> shown.stream()
                                .filter(file -> after.filter(key -> file.name().compareTo(key) <= 0)
                                        .isEmpty())
                                .iterator(),
                        NodeFile::name,
                        file -> file.render(url),
                        Set.of("name"))
                .answer(request, "files");
    }

    private static Reply read(Request request, NodeFile file, boolean whole) {
        Instant modified = file.modified();
        Conditions.forRead(request, modified);
        String url = "https://" + request.host() + request.path();
        byte[] bytes = file.bytes();
        Optional<String> range = request.header("ocp-range").or(() -> request.header("Range"));
        int status = 200;
        if (range.isPresent() && !file.directory()) {
            bytes = part(bytes, range.get());
            status = whole ? 206 : 200;
        }
        Reply reply = (whole ? Reply.bytes(status, bytes) : Reply.empty(status))
                .with("Content-Type", "text/plain")
                .with("Last-Modified", Times.http(modified))
                .with("ocp-creation-time", Times.http(modified))
                .with("ocp-batch-file-isdirectory", file.directory() ? "True" : "False")
                .with("ocp-batch-file-mode", file.directory() ? "0o040755" : "0o100644")
                .with("ocp-batch-file-url", URLEncoder.encode(url, StandardCharsets.UTF_8));
        return reply.with("Content-Length", Integer.toString(file.directory() ? 0 : bytes.length));
    }

    private static byte[] part(byte[] bytes, String range) {
        Matcher matcher = RANGE.matcher(range.trim());
        if (!matcher.matches()) {
            throw new Refusal(
                            400,
                            "InvalidHeaderValue",
                            "The value for one of the HTTP headers is not in the correct format.")
                    .value("HeaderName", "ocp-range")
                    .value("HeaderValue", range);
        }
        long from = Long.parseLong(matcher.group(1));
        long to = matcher.group(2).isEmpty() ? bytes.length - 1L : Long.parseLong(matcher.group(2));
        if (from >= bytes.length || to < from) {
            throw new Refusal(
                    416, "InvalidRange", "The range specified is invalid for the current size of the resource.");
        }
        return Arrays.copyOfRange(bytes, (int) from, (int) Math.min(bytes.length, to + 1));
    }
}
