package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageNature;
import io.batchsh.image.ImageVersion;
import io.batchsh.image.Vhd;
import io.batchsh.image.preparation.GalleryTarget;
import io.batchsh.image.preparation.Preparation;
import io.batchsh.image.preparation.SourceCheck;
import io.batchsh.preflight.PreflightReport;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vhd import}: the way of a custom VHD, which once made pools itself, into a gallery. */
@Command(
        name = "import",
        description =
                "Make a gallery image version of a VHD with a generalized system. Pools straight from VHDs ended on 31"
                        + " March 2026. A second call goes on where the first stopped.",
        footer = {
            "vhd import https://contosovhds.blob.core.windows.net/vhds/legacy-render.vhd --gallery contosogallery"
                    + " --definition legacy-render --version 1.0.0 --os-type Linux --hyper-v-generation V1",
            "vhd import https://contosoarchive.blob.core.windows.net/vhds/old-cluster.vhd --gallery contosogallery"
                    + " --definition old-cluster --version 1.0.0 --os-type Linux --hyper-v-generation V1 --dry-run"
        })
final class VhdImportCommand extends Verb.Changing {

    @Parameters(paramLabel = "<vhd>", description = "The address of the blob, without a signature.")
    String uri = "";

    @Mixin
    final GalleryTargetOptions target = new GalleryTargetOptions();

    @Option(names = "--skip-check", description = "Go on even if the check finds that the VHD cannot be imported.")
    boolean skipCheck;

    @Mixin
    final ImageNatureOptions nature = new ImageNatureOptions();

    VhdImportCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome run() {
        PreparationRun run = new PreparationRun(context, words(), "import-" + target.name());
        if (change.dryRun || context.settings().dryRun()) {
            return run.plan(preparation(to()));
        }
        return run.recorded(() -> {
            GalleryTarget to = to();
            run.run(preparation(to));
            context.console().message("next: pool create --image " + to.image().shortForm() + " …");
            ImageVersion version = context.operations().galleries().version(to.image());
            return Outcome.one(version, ImageLooks.imageVersion());
        });
    }

    private GalleryTarget to() {
        GalleryImageId image = target.image(context.operations().galleries());
        return new GalleryTarget(image, target.targetRegions(), target.replicas(), proposed -> told(proposed, image));
    }

    private Preparation preparation(GalleryTarget to) {
        SourceCheck<Vhd> check = skipCheck ? source -> {} : this::check;
        return context.operations().preparations().ofVhd(uri, to, check);
    }

    /** Nothing tells what is in a VHD, and what is guessed wrong shows as nodes that never start. */
    private ImageNature told(ImageNature proposed, GalleryImageId image) {
        if (nature.osType == null || nature.generation == null) {
            throw new UsageException(
                    "What is in the VHD? It does not say, and there is no definition "
                            + image.withoutVersion().shortForm() + " that would.",
                    words()
                            + (nature.osType == null ? " --os-type Linux" : "")
                            + (nature.generation == null ? " --hyper-v-generation V1" : ""));
        }
        return nature.over(Optional.of(proposed), image.withoutVersion().shortForm());
    }

    private void check(Vhd vhd) {
        PreflightReport report = context.operations().checkVhd(vhd.uri());
        new PreflightMessages(context).explain(report);
        if (report.blocked()) {
            throw AzureException.builder(
                            AzureException.Kind.REFUSED, "No image version can be made of " + vhd.name() + ".")
                    .remedy("vhd check " + vhd.uri())
                    .build();
        }
    }

    private String words() {
        return "vhd import " + uri + target.words()
                + (nature.osType == null ? "" : " --os-type " + nature.osType)
                + (nature.generation == null ? "" : " --hyper-v-generation " + nature.generation);
    }
}
