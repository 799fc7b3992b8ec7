package io.batchsh.command;

import io.batchsh.batch.LogUpload;
import io.batchsh.batch.NodeFile;
import io.batchsh.batch.RemoteLogin;
import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;

/** How looks what belongs to a node. */
final class NodeLooks {

    static final Looks<NodeFile> FILE = new Looks<>(
            NodeFile::document,
            TableLayout.of(
                    Column.<NodeFile>of("Name", file -> file.directory() ? file.name() + "/" : file.name())
                            .minimalWidth(20),
                    Column.<NodeFile>of("Size", NodeFile::size).right(),
                    Column.<NodeFile>of("LastModified", NodeFile::lastModified).priority(1)));

    static final Looks<RemoteLogin> REMOTE_LOGIN = new Looks<>(
            login -> login,
            TableLayout.of(
                    Column.of("IpAddress", RemoteLogin::ipAddress),
                    Column.<RemoteLogin>of("Port", RemoteLogin::port).right()));

    static final Looks<LogUpload> LOG_UPLOAD = new Looks<>(
            upload -> upload,
            TableLayout.of(
                    Column.of("Node", LogUpload::nodeId),
                    Column.<LogUpload>of("Files", LogUpload::numberOfFilesUploaded)
                            .right(),
                    Column.of("VirtualDirectory", LogUpload::virtualDirectoryName)));

    private NodeLooks() {}
}
