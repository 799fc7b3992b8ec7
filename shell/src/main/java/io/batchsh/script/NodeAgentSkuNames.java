package io.batchsh.script;

import io.batchsh.batch.NodeAgentSku;
import io.batchsh.batch.RankedNodeAgentSku;
import io.batchsh.command.Operations;
import io.batchsh.image.Galleries;
import java.util.List;
import java.util.function.Supplier;

/** {@code nodeAgentSkus}: the node agents that the Batch service offers. */
public record NodeAgentSkuNames(Supplier<Operations> operations) {

    public List<NodeAgentSku> list() {
        return operations.get().nodeAgentSkus().list();
    }

    /**
     * The agents by how well they fit an image, with the reasons; the best first.
     *
     * @param image {@code gallery/definition[/version]}, or a resource id
     */
    public List<RankedNodeAgentSku> rank(String image) {
        Galleries galleries = operations.get().galleries();
        return operations.get().nodeAgentSkus().rank(galleries.definition(galleries.find(image)));
    }
}
