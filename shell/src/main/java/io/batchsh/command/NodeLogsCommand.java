package io.batchsh.command;

import io.batchsh.azure.Secret;
import io.batchsh.batch.LogUpload;
import io.batchsh.batch.NodeActions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code node logs}: lets a node upload the logs of its agent. */
@Command(
        name = "logs",
        description = {
            "Let a node upload the logs of its Batch agent to a blob container.",
            "The container's URL with a SAS that allows writing is read from a variable or a file, or asked for."
        },
        footer = "node logs nightly tvmps_00e --container-url-file container.url --since 2h")
final class NodeLogsCommand extends Verb.Changing {

    @Parameters(index = "0", paramLabel = "<pool>", description = "The pool's id.")
    String pool = "";

    @Parameters(index = "1", paramLabel = "<node>", description = NodeCommand.NODE)
    String node = "";

    @Option(
            names = "--container-url-variable",
            paramLabel = "<variable>",
            description = "The environment variable that holds the container's URL with its SAS.")
    @Nullable
    String containerUrlVariable;

    @Option(
            names = "--container-url-file",
            paramLabel = "<file>",
            description = "The file that holds the container's URL with its SAS.")
    @Nullable
    Path containerUrlFile;

    @Option(
            names = "--since",
            paramLabel = "<duration>",
            defaultValue = "1h",
            description = "Logs of this long, up to now; 1h without it.")
    Duration since = Duration.ofHours(1);

    NodeLogsCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome run() throws InterruptedException {
        Instant now = context.session().transport().clock().instant();
        String id = NodeText.idOf(pool, node, context.operations().nodes());
        Secret containerUrl = new SecretText(context, "The container's URL with its SAS", "--container-url")
                .find(containerUrlVariable, containerUrlFile, change.dryRun);
        NodeActions actions = context.operations().nodeActions();
        LogUpload upload = actions.uploadLogs(
                pool, id, containerUrl, OffsetDateTime.ofInstant(now.minus(since), ZoneOffset.UTC), Optional.empty());
        context.console().message("the node uploads the files now; that takes a minute or two");
        return Outcome.one(upload, NodeLooks.logUpload());
    }
}
