package io.batchsh.command;

import io.batchsh.batch.NodeFile;
import io.batchsh.batch.Nodes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code node files} and {@code node file}: what is on the disks of a node. */
final class NodeFileCommand {

    private static final String START_TASK = "startup/";

    private NodeFileCommand() {}

    @Command(
            name = "files",
            description = "List the files of a node, or print what its start task wrote.",
            footer = {"node files nightly tvmps_00e --recursive", "node files nightly tvmps_00e --start-task"})
    static final class ListNodeFiles extends Verb {
        @Parameters(index = "0", paramLabel = "<pool>", description = "The pool's id.")
        String pool = "";

        @Parameters(index = "1", paramLabel = "<node>", description = NodeCommand.NODE)
        String node = "";

        @Option(names = "--recursive", description = "Those of directories too.")
        boolean recursive;

        @Option(names = "--start-task", description = "Print standard output and standard error of the start task.")
        boolean startTask;

        ListNodeFiles(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Nodes nodes = context.operations().nodes();
            String id = NodeText.idOf(pool, node, nodes);
            if (!startTask) {
                return Outcome.list(nodes.files(pool, id, recursive), NodeLooks.file());
            }
            List<FileText> streams = nodes.files(pool, id, true)
                    .map(NodeFile::name)
                    .filter(name -> name.equals(START_TASK + "stdout.txt") || name.equals(START_TASK + "stderr.txt"))
                    .sorted((left, right) -> right.compareTo(left))
                    .map(name -> new FileText(name, text(nodes.file(pool, id, name))))
                    .toList();
            if (streams.isEmpty()) {
                context.console().message("no start task has run on this node");
            }
            return Outcome.texts(streams, FileText.LOOKS, file -> "== " + file.name() + "\n" + file.lines());
        }
    }

    @Command(
            name = "show",
            description = "Print a file of a node.",
            footer = "node file show nightly tvmps_00e workitems/trial/job-1/hello/stdout.txt")
    static final class ShowNodeFile extends Verb {
        @Parameters(index = "0", paramLabel = "<pool>", description = "The pool's id.")
        String pool = "";

        @Parameters(index = "1", paramLabel = "<node>", description = NodeCommand.NODE)
        String node = "";

        @Parameters(index = "2", paramLabel = "<path>", description = "The file, as node files lists it.")
        String path = "";

        ShowNodeFile(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Nodes nodes = context.operations().nodes();
            String id = NodeText.idOf(pool, node, nodes);
            return Outcome.text(new FileText(path, text(nodes.file(pool, id, path))), FileText.LOOKS, FileText::lines);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
