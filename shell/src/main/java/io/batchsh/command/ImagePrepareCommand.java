package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageVersion;
import io.batchsh.image.VirtualMachine;
import io.batchsh.image.preparation.GalleryTarget;
import io.batchsh.image.preparation.Preparation;
import io.batchsh.image.preparation.Route;
import io.batchsh.image.preparation.SourceCheck;
import io.batchsh.preflight.PreflightReport;
import io.batchsh.preflight.Severity;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code image prepare}: the whole way from a virtual machine to a replicated image version. */
@Command(
        name = "prepare",
        description =
                "Make an image version of a virtual machine: check it, stop it, generalize it, capture it, replicate"
                        + " it. A second call goes on where the first stopped.",
        footer = {
            "image prepare --from-vm build-linux --gallery contosogallery --definition render --version 1.0.0 --yes",
            "image prepare --from-vm build-trusted --gallery contosogallery --definition trusted --version 1.0.0"
                    + " --regions westeurope=2 northeurope --yes",
            "image prepare --from-vm build-data --gallery contosogallery --definition data --version 1.0.0 --dry-run"
        })
final class ImagePrepareCommand extends Verb.Changing {

    @Option(names = "--from-vm", paramLabel = "<vm>", required = true, description = "The virtual machine.")
    String machine = "";

    @Mixin
    final GalleryTargetOptions target = new GalleryTargetOptions();

    @Option(
            names = "--via",
            paramLabel = "<via>",
            description = "${COMPLETION-CANDIDATES}: what stands between the machine and its version.")
    Via via = Via.AUTOMATIC;

    @Option(names = "--skip-check", description = "Go on even if the check finds that no good image can be made.")
    boolean skipCheck;

    @Mixin
    final ImageNatureOptions nature = new ImageNatureOptions();

    /** What stands between the machine and its version. */
    enum Via {
        AUTOMATIC(Route.AUTOMATIC),
        MANAGED_IMAGE(Route.MANAGED_IMAGE),
        SNAPSHOTS(Route.SNAPSHOTS);

        private final Route route;

        Via(Route route) {
            this.route = route;
        }

        /** As it is typed. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    ImagePrepareCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome run() {
        PreparationRun run = new PreparationRun(context, words(), "prepare-" + target.name());
        if (change.dryRun || context.settings().dryRun()) {
            return run.plan(preparation(to()));
        }
        return run.recorded(() -> {
            GalleryTarget to = to();
            confirm(to);
            Preparation preparation = preparation(to);
            run.run(preparation);
            preparation.cleanUp().forEach(command -> context.console().message("no longer needed: " + command));
            context.console().message("next: pool create --image " + to.image().shortForm() + " …");
            ImageVersion version = context.operations().galleries().version(to.image());
            return Outcome.one(version, ImageLooks.imageVersion());
        });
    }

    private GalleryTarget to() {
        GalleryImageId image = target.image(context.operations().galleries());
        return new GalleryTarget(
                image,
                target.targetRegions(),
                target.replicas(),
                proposed -> nature.over(
                        Optional.of(proposed), image.withoutVersion().shortForm()));
    }

    private Preparation preparation(GalleryTarget to) {
        SourceCheck<VirtualMachine> check = skipCheck ? source -> {} : this::check;
        return context.operations().preparations().ofMachine(machine, to, via.route, check);
    }

    /** Asks once, before the machine is stopped for good. */
    private void confirm(GalleryTarget to) {
        context.operations().preparations().machineToGeneralize(machine, to).ifPresent(found -> change.confirmation(
                        context)
                .ask(GeneralizeWarning.of(found) + " Go on?"));
    }

    private void check(VirtualMachine found) {
        PreflightReport report = context.operations().check(found);
        new PreflightMessages(context).explain(report);
        if (report.blocked()) {
            long blockers = report.count(Severity.BLOCKER);
            throw AzureException.builder(
                            AzureException.Kind.REFUSED,
                            "No good image can be made of " + found.name() + ": " + blockers
                                    + (blockers == 1 ? " blocker." : " blockers."))
                    .remedy("mend what is named above, or add --skip-check to go on all the same")
                    .build();
        }
    }

    private String words() {
        return "image prepare --from-vm " + machine + target.words()
                + (via == Via.AUTOMATIC ? "" : " --via " + via)
                + (skipCheck ? " --skip-check" : "");
    }
}
