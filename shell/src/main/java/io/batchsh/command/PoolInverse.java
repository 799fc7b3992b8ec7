package io.batchsh.command;

import io.batchsh.batch.Pool;
import io.batchsh.completion.Words;
import io.batchsh.image.GalleryImageId;
import java.util.List;

/** The command that brings a deleted pool back, as far as its main properties go. */
final class PoolInverse {

    private PoolInverse() {}

    /** Gives a pool the formula and the interval that it has now. */
    static List<String> autoScale(Pool pool) {
        return List.of("pool autoscale enable " + pool.id() + " --auto-scale-formula "
                + FormulaText.word(pool.autoScaleFormula().orElse(""))
                + pool.autoScaleEvaluationInterval()
                        .map(interval -> " --auto-scale-evaluation-interval " + interval)
                        .orElse(""));
    }

    /** Ends automatic scaling and gives a pool the number of nodes that it is to have now. */
    static List<String> fixedScale(Pool pool) {
        return List.of("pool autoscale disable " + pool.id(), resize(pool));
    }

    /** Gives a pool the number of nodes that it is to have now. */
    static String resize(Pool pool) {
        return "pool resize " + pool.id() + " --target-dedicated-nodes " + pool.targetDedicatedNodes()
                + " --target-low-priority-nodes " + pool.targetLowPriorityNodes();
    }

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
