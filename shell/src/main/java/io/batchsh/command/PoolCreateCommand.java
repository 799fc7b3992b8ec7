package io.batchsh.command;

import io.batchsh.batch.Pool;
import io.batchsh.batch.PoolSpec;
import io.batchsh.batch.RankedNodeAgentSku;
import io.batchsh.image.Galleries;
import io.batchsh.image.GalleryImageId;
import io.batchsh.preflight.PreflightReport;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code pool create}: from a gallery image, after preflight. */
@Command(
        name = "create",
        description = "Create a pool from a gallery image, after checking that it would work.",
        footer = {
            "pool create --id demo --image contosogallery/ubuntu-2204-gen2 --vm-size Standard_D2s_v3"
                    + " --node-agent-sku-id \"batch.node.ubuntu 22.04\" --target-dedicated-nodes 2",
            "pool create --id demo --image contosogallery/ubuntu-2204-gen2 --vm-size Standard_D2s_v3"
                    + " --node-agent-sku-id \"batch.node.ubuntu 22.04\" --target-dedicated-nodes 2 --dry-run"
        })
final class PoolCreateCommand extends Verb.Changing {

    private final PoolOptions options = new PoolOptions(PoolOptionTable.all());

    @Mixin
    final TuneOptions tuning = new TuneOptions();

    @Option(names = "--skip-preflight", description = "Go on even if preflight finds that the pool would not work.")
    boolean skipPreflight;

    @Option(names = "--wait", description = "Wait until the nodes are ready.")
    boolean wait;

    PoolCreateCommand(CommandContext context) {
        super(context);
    }

    @Override
    void addTo(CommandSpec command) {
        options.addTo(command);
    }

    @Override
    Outcome run() throws InterruptedException {
        PoolSpec spec = tuning.apply(options.spec(context), context);
        requireWhatNoRuleCanReplace(spec);
        PreflightReport report = context.operations().check(spec);
        new PreflightMessages(context).explain(report);
        if (report.blocked() && !skipPreflight) {
            throw PoolCommand.refused(report);
        }
        boolean dryRun = change.dryRun || context.settings().dryRun();
        tuning.replicate(spec, context, change);
        context.operations().pools().create(new SecretQuestions(context).complete(spec, dryRun));
        context.console().message("undo: pool delete " + spec.id());
        if (wait) {
            return Outcome.one(new PoolWait(context).until(spec.id(), true, null), ResourceLooks.POOL);
        }
        context.console().message("next: pool wait " + spec.id());
        Pool created = context.operations().pools().show(spec.id());
        return Outcome.one(created, ResourceLooks.POOL);
    }

    private void requireWhatNoRuleCanReplace(PoolSpec spec) {
        PoolCommand.require(!spec.id().isEmpty(), "an id", "pool create --id NAME ...");
        PoolCommand.require(!spec.vmSize().isEmpty(), "a virtual machine size", "vm-size list");
        PoolCommand.require(!spec.imageReference().properties().isEmpty(), "an image", "image-definition list");
        if (spec.nodeAgentSkuId().isEmpty()) {
            throw new UsageException("A pool needs a node agent that goes with its image.", agentHint(spec));
        }
    }

    /** The best agent by name, to be confirmed by typing it: the service believes whatever agent it is told. */
    private String agentHint(PoolSpec spec) {
        Galleries galleries = context.operations().galleries();
        List<RankedNodeAgentSku> ranked = spec.imageId()
                .flatMap(GalleryImageId::read)
                .map(image -> context.operations().nodeAgentSkus().rank(galleries.definition(image)))
                .orElse(List.of());
        return ranked.isEmpty()
                ? "node-agent-sku list"
                : "--node-agent-sku-id \"" + ranked.get(0).sku().id() + "\"  ("
                        + String.join("; ", ranked.get(0).reasons()) + ")";
    }
}
