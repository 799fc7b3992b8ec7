package io.batchsh.command;

import io.batchsh.batch.Pool;
import io.batchsh.completion.Words;
import io.batchsh.image.GalleryImageId;

/** The command that brings a deleted pool back, as far as its main properties go. */
final class PoolInverse {

    private PoolInverse() {}

    static String create(Pool pool) {
        StringBuilder command = new StringBuilder("pool create --id ").append(pool.id());
        pool.galleryImage().map(GalleryImageId::shortForm).or(pool::imageId).ifPresent(image -> command.append(
                        " --image ")
                .append(image));
        command.append(" --vm-size ").append(pool.vmSize());
        command.append(" --node-agent-sku-id ").append(Words.quote(pool.nodeAgentSkuId()));
        if (!pool.autoScale()) {
            command.append(" --target-dedicated-nodes ").append(pool.targetDedicatedNodes());
            if (pool.targetLowPriorityNodes() > 0) {
                command.append(" --target-low-priority-nodes ").append(pool.targetLowPriorityNodes());
            }
        }
        return command.toString();
    }
}
