package io.batchsh.command;

import io.batchsh.image.Galleries;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageSource;
import io.batchsh.image.ImageVersion;
import io.batchsh.image.ImageVersionSpec;
import io.batchsh.image.RegionalReplicas;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code image-version create}: from a machine, a managed image, snapshots, a VHD or another version. */
@Command(
        name = "create",
        description = "Create an image version and replicate it.",
        footer = {
            "image-version create contosogallery/ubuntu-2204-gen2/1.2.0 --source contosogallery/ubuntu-2204-gen2/1.1.0"
                    + " --target-regions westeurope=2 northeurope=1",
            "image-version create contosogallery/ubuntu-2204-gen2/1.2.0 --source contosogallery/ubuntu-2204-gen2/1.1.0"
                    + " --exclude-from-latest --no-wait",
            "image-version create contosogallery/ubuntu-2204-gen1/2.0.0"
                    + " --source https://contosovhds.blob.core.windows.net/vhds/legacy-render.vhd --dry-run"
        })
final class ImageVersionCreateCommand extends Verb.Changing {

    @Parameters(
            paramLabel = "<new-image-version>",
            description = "GALLERY/DEFINITION/VERSION; the version as Major.Minor.Patch.")
    String name = "";

    @Option(
            names = "--source",
            paramLabel = "<image-source>",
            required = true,
            description =
                    "What it is made of: a virtual machine, managed image, snapshot or disk by name or resource id,"
                            + " another version as GALLERY/DEFINITION/VERSION, or the URL of a VHD.")
    String source = "";

    @Option(
            names = "--data-snapshots",
            paramLabel = "<snapshot>",
            arity = "1..*",
            description = "Snapshots or disks that become data disks 0, 1, …, where the source is one itself.")
    List<String> dataSnapshots = new ArrayList<>();

    @Mixin
    final ReplicationOptions replication = new ReplicationOptions();

    @Option(names = "--exclude-from-latest", description = "Pass it over when a pool takes the latest version.")
    boolean excludeFromLatest;

    @Option(
            names = "--end-of-life-date",
            paramLabel = "<date>",
            description = "When it shall no longer be used, such as 2028-04-30; Azure does not enforce it.")
    @Nullable
    OffsetDateTime endOfLifeDate;

    @Option(
            names = "--replication-mode",
            paramLabel = "<mode>",
            description = "Full, or Shallow for a test: quick, but not for many nodes.")
    @Nullable
    String replicationMode;

    @Option(names = "--tags", paramLabel = "<name=value>", arity = "1..*", description = "Tags.")
    List<String> tags = new ArrayList<>();

    @Mixin
    final WaitOptions waiting = new WaitOptions();

    ImageVersionCreateCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome run() {
        boolean waits = waiting.waits();
        Operations operations = context.operations();
        Galleries galleries = operations.galleries();
        GalleryImageId id = galleries.find(name);
        if (id.version().isEmpty()) {
            throw new UsageException(
                    "Which version? Versions are written Major.Minor.Patch.",
                    "image-version create " + galleries.next(id).shortForm() + " ...");
        }
        ImageSource found = operations.imageSources().find(source, dataSnapshots);
        String region = operations.imageSourceFit().regionOf(found, galleries.definition(id));
        List<RegionalReplicas> regions = new ArrayList<>(replication.regions());
        new KnownRegions(operations)
                .require(regions.stream().map(RegionalReplicas::region).toList());
        if (regions.stream().noneMatch(each -> each.region().equals(region))) {
            if (!regions.isEmpty()) {
                context.console()
                        .message("note: " + region
                                + " is added to the target regions: a version is always in the region of"
                                + " its source");
            }
            regions.add(0, new RegionalReplicas(region, Optional.empty(), Optional.empty(), Optional.empty()));
        }
        operations.galleryChanges().create(spec(id, region, found, replication.encrypted(regions)));
        context.console().message("undo: image-version delete " + id.shortForm());
        ReplicationWait wait = new ReplicationWait(context);
        ImageVersion version = waits ? wait.until(id, waiting.timeout) : wait.began(id);
        return Outcome.one(version, ImageLooks.imageVersion());
    }

    private ImageVersionSpec spec(GalleryImageId id, String region, ImageSource found, List<RegionalReplicas> regions) {
        return new ImageVersionSpec(
                id,
                region,
                found,
                regions,
                Optional.ofNullable(replication.replicaCount),
                Optional.ofNullable(replication.storageAccountType),
                excludeFromLatest,
                Optional.ofNullable(endOfLifeDate),
                Optional.ofNullable(replicationMode),
                NamesAndValues.of("--tags", tags));
    }
}
