package io.batchsh.script;

import io.batchsh.azure.Secret;
import io.batchsh.batch.LogUpload;
import io.batchsh.batch.Node;
import io.batchsh.batch.NodeDiagnosis;
import io.batchsh.batch.NodeFile;
import io.batchsh.batch.NodeUser;
import io.batchsh.batch.RemoteLogin;
import io.batchsh.command.NodeText;
import io.batchsh.command.Operations;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * {@code nodes}: the compute nodes of a pool. A node is named by its id or its beginning; several by a list. What
 * interrupts tasks takes {@code tasks: 'requeue'}, {@code 'terminate'} or {@code 'taskcompletion'}; what takes its time takes
 * {@code wait: true} and {@code timeout: '30m'}.
 */
public record NodeNames(Supplier<Operations> operations, Consumer<Secret> secrets) {

    private static final String TASKS = "tasks";
    private static final String WAIT = "wait";
    private static final String TIMEOUT = "timeout";

    public List<Node> list(String pool) {
        return operations.get().nodes().list(pool).toList();
    }

    /** The nodes in a state: {@code nodes.list('p', state: 'unusable')}. */
    public List<Node> list(Map<String, Object> arguments, String pool) {
        return new NamedArguments("A node", arguments, Set.of("state"))
                .text("state")
                .map(state -> operations.get().nodes().list(pool, state).toList())
                .orElseGet(() -> list(pool));
    }

    public Node show(String pool, String node) {
        return operations.get().nodes().show(pool, id(pool, node));
    }

    /** Why a node takes no tasks; null where it does. */
    public @Nullable NodeDiagnosis diagnose(String pool, String node) {
        return NodeDiagnosis.of(pool, show(pool, node)).orElse(null);
    }

    public List<Node> reboot(String pool, Object nodes) {
        return reboot(Map.of(), pool, nodes);
    }

    public List<Node> reboot(Map<String, Object> arguments, String pool, Object nodes) {
        NamedArguments values = new NamedArguments("A node", arguments, Set.of(TASKS, WAIT, TIMEOUT));
        return each(pool, nodes, values, node -> operations.get().nodeActions().reboot(pool, node, values.text(TASKS)));
    }

    public List<Node> reimage(String pool, Object nodes) {
        return reimage(Map.of(), pool, nodes);
    }

    public List<Node> reimage(Map<String, Object> arguments, String pool, Object nodes) {
        NamedArguments values = new NamedArguments("A node", arguments, Set.of(TASKS, WAIT, TIMEOUT));
        return each(
                pool, nodes, values, node -> operations.get().nodeActions().reimage(pool, node, values.text(TASKS)));
    }

    public List<Node> start(String pool, Object nodes) {
        return start(Map.of(), pool, nodes);
    }

    public List<Node> start(Map<String, Object> arguments, String pool, Object nodes) {
        NamedArguments values = new NamedArguments("A node", arguments, Set.of(WAIT, TIMEOUT));
        return each(pool, nodes, values, node -> operations.get().nodeActions().start(pool, node));
    }

    public List<Node> deallocate(String pool, Object nodes) {
        return deallocate(Map.of(), pool, nodes);
    }

    public List<Node> deallocate(Map<String, Object> arguments, String pool, Object nodes) {
        NamedArguments values = new NamedArguments("A node", arguments, Set.of(TASKS, WAIT, TIMEOUT));
        return each(
                pool, nodes, values, node -> operations.get().nodeActions().deallocate(pool, node, values.text(TASKS)));
    }

    public List<Node> enableScheduling(String pool, Object nodes) {
        return each(pool, nodes, new NamedArguments("A node", Map.of(), Set.of()), node -> operations
                .get()
                .nodeActions()
                .enableScheduling(pool, node));
    }

    public List<Node> disableScheduling(String pool, Object nodes) {
        return disableScheduling(Map.of(), pool, nodes);
    }

    public List<Node> disableScheduling(Map<String, Object> arguments, String pool, Object nodes) {
        NamedArguments values = new NamedArguments("A node", arguments, Set.of(TASKS));
        return each(pool, nodes, values, node -> operations
                .get()
                .nodeActions()
                .disableScheduling(pool, node, values.text(TASKS)));
    }

    public void remove(String pool, Object nodes) {
        remove(Map.of(), pool, nodes);
    }

    /** Takes nodes out of a pool, at most 100: {@code nodes.remove('p', ['tvm-1', 'tvm-2'], tasks: 'taskcompletion')}. */
    public void remove(Map<String, Object> arguments, String pool, Object nodes) {
        NamedArguments values = new NamedArguments("A node", arguments, Set.of(TASKS));
        operations.get().nodeActions().remove(pool, ids(pool, nodes), values.text(TASKS));
    }

    /** All files of a node. */
    public List<NodeFile> files(String pool, String node) {
        return operations.get().nodes().files(pool, id(pool, node), true).toList();
    }

    /** The text of a file. */
    public String file(String pool, String node, String path) {
        return new String(operations.get().nodes().file(pool, id(pool, node), path), StandardCharsets.UTF_8);
    }

    public RemoteLogin remoteLogin(String pool, String node) {
        return operations.get().nodes().remoteLogin(pool, id(pool, node));
    }

    /**
     * Lets a node upload the logs of its agent: {@code nodes.uploadLogs('p', 'n', containerUrl: new
     * File('container.url').text, since: '2h')}.
     */
    public LogUpload uploadLogs(Map<String, Object> arguments, String pool, String node) {
        NamedArguments values = new NamedArguments("A node", arguments, Set.of("containerUrl", "since"));
        Duration since = values.duration("since").orElse(Duration.ofHours(1));
        return operations
                .get()
                .nodeActions()
                .uploadLogs(
                        pool,
                        id(pool, node),
                        kept(values.need("containerUrl").strip()),
                        time(now().minus(since)),
                        Optional.empty());
    }

    /** Makes a user account: {@code nodes.addUser('p', 'n', name: 'me', sshPublicKey: …, admin: true, expiresIn: '2h')}. */
    public void addUser(Map<String, Object> arguments, String pool, String node) {
        NamedArguments values = new NamedArguments(
                "A node", arguments, Set.of("name", "sshPublicKey", "password", "admin", "expiresIn"));
        operations
                .get()
                .nodeActions()
                .addUser(
                        pool,
                        id(pool, node),
                        new NodeUser(
                                values.need("name"),
                                values.flag("admin"),
                                values.duration("expiresIn").map(span -> time(now().plus(span))),
                                values.text("sshPublicKey").map(String::strip),
                                values.text("password").map(this::kept)));
    }

    public void deleteUser(String pool, String node, String name) {
        operations.get().nodeActions().deleteUser(pool, id(pool, node), name);
    }

    /** A secret that no recording shows from now on. */
    private Secret kept(String text) {
        Secret secret = Secret.of(text);
        secrets.accept(secret);
        return secret;
    }

    private List<Node> each(String pool, Object nodes, NamedArguments values, Consumer<String> action) {
        List<String> ids = ids(pool, nodes);
        List<Node> before =
                ids.stream().map(id -> operations.get().nodes().show(pool, id)).toList();
        ids.forEach(action);
        return values.flag(WAIT)
                ? operations.get().nodeWaits().untilSettled(pool, before, values.duration(TIMEOUT), seen -> {})
                : ids.stream()
                        .map(id -> operations.get().nodes().show(pool, id))
                        .toList();
    }

    private String id(String pool, String node) {
        return NodeText.idOf(pool, node, operations.get().nodes());
    }

    private List<String> ids(String pool, Object nodes) {
        List<String> texts = nodes instanceof Iterable<?> several
                ? StreamSupport.stream(several.spliterator(), false)
                        .map(NodeNames::text)
                        .toList()
                : List.of(text(nodes));
        return NodeText.idsOf(pool, texts, operations.get().nodes());
    }

    private static String text(Object node) {
        return node instanceof Node known ? known.id() : String.valueOf(node);
    }

    private Instant now() {
        return operations.get().session().transport().clock().instant();
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
