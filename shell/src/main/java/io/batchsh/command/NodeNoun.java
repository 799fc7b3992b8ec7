package io.batchsh.command;

import java.util.function.Predicate;
import picocli.CommandLine;

/** The verbs of {@code node}, with the nouns below it. */
final class NodeNoun {

    private NodeNoun() {}

    static CommandLine parser(CommandContext context, Predicate<String> wanted) {
        CommandLine node = CommandTable.parser(
                context,
                wanted,
                "node",
                "The compute nodes of a pool.",
                NodeCommand.ListNodes::new,
                NodeCommand.ShowNode::new,
                NodeChangeCommand.RebootNode::new,
                NodeChangeCommand.ReimageNode::new,
                NodeChangeCommand.StartNode::new,
                NodeChangeCommand.DeallocateNode::new,
                NodeRemoveCommand::new,
                NodeChangeCommand.EnableScheduling::new,
                NodeChangeCommand.DisableScheduling::new,
                NodeCommand.RemoteLoginNode::new,
                NodeLogsCommand::new,
                NodeFileCommand.ListNodeFiles::new);
        if (wanted.test("file")) {
            node.addSubcommand(CommandTable.parser(
                    context, all -> true, "file", "A file of a node.", NodeFileCommand.ShowNodeFile::new));
        }
        if (wanted.test("user")) {
            node.addSubcommand(CommandTable.parser(
                    context,
                    all -> true,
                    "user",
                    "Accounts on a node, to sign in with.",
                    NodeUserCommand.AddUser::new,
                    NodeUserCommand.DeleteUser::new));
        }
        return node;
    }
}
