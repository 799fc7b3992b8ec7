package io.batchsh.command;

import io.batchsh.batch.NodeAgentSku;
import io.batchsh.batch.RankedNodeAgentSku;
import io.batchsh.image.Galleries;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code node-agent-sku}: the node agents that the Batch service offers, each once. */
final class NodeAgentSkuCommand {

    private NodeAgentSkuCommand() {}

    @Command(
            name = "list",
            description = "List the node agent SKUs; with --image those that fit an image, the best first.",
            footer = {
                "node-agent-sku list",
                "node-agent-sku list --image contosogallery/ubuntu-2204-gen2",
                "node-agent-sku list --query \"[?osType=='linux'].id\" -o tsv"
            })
    static final class ListNodeAgentSkus extends Verb {
        @Option(
                names = "--image",
                paramLabel = "<image-version>",
                description = "An image: GALLERY/DEFINITION[/VERSION], or a resource id.")
        @Nullable
        String image;

        ListNodeAgentSkus(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            if (image == null) {
                return Outcome.list(context.operations().nodeAgentSkus().list().stream(), AccountLooks.nodeAgentSku());
            }
            Galleries galleries = context.operations().galleries();
            Stream<NodeAgentSku> ranked =
                    context.operations().nodeAgentSkus().rank(galleries.definition(galleries.find(image))).stream()
                            .map(RankedNodeAgentSku::sku);
            return Outcome.list(ranked, AccountLooks.nodeAgentSku());
        }
    }
}
