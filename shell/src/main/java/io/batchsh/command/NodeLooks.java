package io.batchsh.command;

import io.batchsh.batch.LogUpload;
import io.batchsh.batch.Node;
import io.batchsh.batch.NodeError;
import io.batchsh.batch.NodeFile;
import io.batchsh.batch.RemoteLogin;
import io.batchsh.batch.StartTaskInfo;
import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;

/** How nodes look, and what belongs to them. */
final class NodeLooks {

    private NodeLooks() {}

    static Looks<Node> node() {
        return new Looks<>(
                Node::document,
                TableLayout.of(
                        Column.<Node>of("Id", Node::id).minimalWidth(20),
                        Column.<Node>of("State", Node::state).styled(StateStyle::of),
                        Column.of("IpAddress", Node::ipAddress),
                        Column.<Node>of("VmSize", Node::vmSize).priority(2),
                        Column.<Node>of("Kind", node -> node.dedicated() ? "dedicated" : "spot")
                                .priority(1),
                        Column.<Node>of("Tasks", Node::runningTasks).right().priority(3),
                        Column.of("Problem", NodeLooks::problem)));
    }

    static Looks<NodeFile> file() {
        return new Looks<>(
                NodeFile::document,
                TableLayout.of(
                        Column.<NodeFile>of("Name", file -> file.directory() ? file.name() + "/" : file.name())
                                .minimalWidth(20),
                        Column.<NodeFile>of("Size", NodeFile::size).right(),
                        Column.<NodeFile>of("LastModified", NodeFile::lastModified)
                                .priority(1)));
    }

    static Looks<RemoteLogin> remoteLogin() {
        return new Looks<>(
                login -> login,
                TableLayout.of(
                        Column.of("IpAddress", RemoteLogin::ipAddress),
                        Column.<RemoteLogin>of("Port", RemoteLogin::port).right()));
    }

    static Looks<LogUpload> logUpload() {
        return new Looks<>(
                upload -> upload,
                TableLayout.of(
                        Column.of("Node", LogUpload::nodeId),
                        Column.<LogUpload>of("Files", LogUpload::numberOfFilesUploaded)
                                .right(),
                        Column.of("VirtualDirectory", LogUpload::virtualDirectoryName)));
    }

    private static String problem(Node node) {
        return node.errors().stream()
                .map(NodeError::code)
                .findFirst()
                .or(() -> node.startTask()
                        .filter(StartTaskInfo::failed)
                        .map(info -> "start task: "
                                + info.exitCode()
                                        .map(code -> "exit code " + code)
                                        .or(info::failureCode)
                                        .orElse("failure")))
                .orElse(node.state().equals("unusable") ? "no error named" : "");
    }
}
