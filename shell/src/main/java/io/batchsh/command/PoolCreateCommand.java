package io.batchsh.command;

import io.batchsh.batch.Pool;
import io.batchsh.batch.PoolSpec;
import io.batchsh.batch.RankedNodeAgentSku;
import io.batchsh.completion.Words;
import io.batchsh.image.Galleries;
import io.batchsh.image.GalleryImageId;
import io.batchsh.preflight.PreflightReport;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code pool create}: from a gallery image, after preflight. */
@Command(
        name = "create",
        description = {
            "Create a pool from a gallery image, after checking that it would work.",
            "Without options it asks for everything, and shows the line that says the same."
        },
        footer = {
            "pool create --id demo --image contosogallery/ubuntu-2204-gen2 --vm-size Standard_D2s_v3"
                    + " --node-agent-sku-id \"batch.node.ubuntu 22.04\" --target-dedicated-nodes 2",
            "pool create --id demo --image contosogallery/ubuntu-2204-gen2 --vm-size Standard_D2s_v3"
                    + " --node-agent-sku-id \"batch.node.ubuntu 22.04\" --target-dedicated-nodes 2 --dry-run"
        })
final class PoolCreateCommand extends Verb.Changing {

    private static final String TUNE = "--tune";

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
        if (options.isEmpty()) {
            return wizard();
        }
        return create(options.spec(context), false);
    }

    /** Asks for everything, shows the line that says the same, and runs just that. */
    private Outcome wizard() throws InterruptedException {
        if (!context.console().canGuide()) {
            throw new UsageException(
                    "A pool needs --id, --image, --node-agent-sku-id, --vm-size and a number of nodes. At a terminal, pool"
                            + " create without options asks for them.",
                    "pool create --id NAME --image GALLERY/DEFINITION --node-agent-sku-id AGENT --vm-size SIZE"
                            + " --target-dedicated-nodes 1");
        }
        List<String> words;
        try {
            words = new ArrayList<>(new PoolWizard(context).ask());
        } catch (WizardQuestions.LeftException left) {
            context.console().message("Left; nothing was created.");
            return Outcome.ended(ExitCode.INTERRUPTED);
        }
        PoolOptions asked = new PoolOptions(PoolOptionTable.all());
        CommandSpec command = CommandSpec.create();
        asked.addTo(command);
        tuning.tune |= words.remove(TUNE);
        new CommandLine(command).parseArgs(words.toArray(String[]::new));
        String line = line(words);
        context.console().message("The same in one line, which is in the history:");
        context.console().message("  " + line);
        context.shell().addToHistory(line);
        return create(asked.spec(context), true);
    }

    private String line(List<String> words) {
        List<String> all = new ArrayList<>(List.of("pool", "create"));
        all.addAll(words);
        if (tuning.tune) {
            all.add(TUNE);
        }
        if (wait) {
            all.add("--wait");
        }
        if (skipPreflight) {
            all.add("--skip-preflight");
        }
        return String.join(" ", all.stream().map(Words::quote).toList());
    }

    /** @param ask whether a person is asked once more when preflight has spoken */
    private Outcome create(PoolSpec described, boolean ask) throws InterruptedException {
        PoolSpec spec = tuning.apply(described, context);
        requireWhatNoRuleCanReplace(spec);
        PreflightReport report = context.operations().check(spec);
        new PreflightMessages(context).explain(report);
        if (report.blocked() && !skipPreflight) {
            throw PoolCommand.refused(report);
        }
        boolean dryRun = change.dryRun || context.settings().dryRun();
        if (ask && !dryRun && !change.confirmation(context).agrees("Create pool " + spec.id() + "?")) {
            context.console().message("Not created. The line is in the history.");
            return Outcome.done();
        }
        tuning.replicate(spec, context, change);
        context.operations().pools().create(new SecretQuestions(context).complete(spec, dryRun));
        context.console().message("undo: pool delete " + spec.id());
        if (wait) {
            return Outcome.one(new PoolWait(context).until(spec.id(), true, null), PoolLooks.pool());
        }
        context.console().message("next: pool wait " + spec.id());
        Pool created = context.operations().pools().show(spec.id());
        return Outcome.one(created, PoolLooks.pool());
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
