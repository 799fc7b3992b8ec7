package io.batchsh.command;

import io.batchsh.batch.ImageUsage;
import io.batchsh.batch.ImageUse;
import io.batchsh.image.Galleries;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageVersion;
import io.batchsh.image.RegionalReplicas;
import io.batchsh.image.ReplicaRule;
import io.batchsh.image.TargetRegion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code image-version replicate}: other regions, or other numbers of replicas. */
@Command(
        name = "replicate",
        description =
                "Change where an image version is replicated to and how often; regions not named stay as they are.",
        footer = {
            "image-version replicate contosogallery/ubuntu-2204-gen2/1.1.0 --target-regions westeurope=5 eastus=1",
            "image-version replicate contosogallery/ubuntu-2204-gen2/1.1.0 --for-nodes 3000 --no-wait",
            "image-version replicate contosogallery/ubuntu-2204-gen2/1.1.0 --remove-regions northeurope --dry-run"
        })
final class ImageVersionReplicateCommand extends Verb.Changing {

    @Parameters(paramLabel = "<image-version>", description = "GALLERY/DEFINITION[/VERSION], or the resource id.")
    String image = "";

    @Option(
            names = "--target-regions",
            paramLabel = "<region>",
            arity = "1..*",
            description = "REGION[=REPLICAS][=STORAGE_ACCOUNT_TYPE] ...: regions to add or to change.")
    List<String> targetRegions = new ArrayList<>();

    @Option(
            names = "--for-nodes",
            paramLabel = "<count>",
            description =
                    "Replicas enough for so many nodes in the region of the account: one per 300, as Batch asks for.")
    @Nullable
    Integer forNodes;

    @Option(
            names = "--remove-regions",
            paramLabel = "<region>",
            arity = "1..*",
            description = "Regions to give up; pools there get no further node.")
    List<String> removeRegions = new ArrayList<>();

    @Option(
            names = "--encryption",
            paramLabel = "<region=disk-encryption-set>",
            arity = "1..*",
            description = "REGION=ID ...: encrypt the replicas of a named region with that disk encryption set.")
    List<String> encryption = new ArrayList<>();

    @Mixin
    final WaitOptions waiting = new WaitOptions();

    ImageVersionReplicateCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome run() {
        boolean waits = waiting.waits();
        List<RegionalReplicas> wanted = wanted();
        Set<String> removed = new LinkedHashSet<>(
                removeRegions.stream().map(TargetRegion::normalize).toList());
        if (wanted.isEmpty() && removed.isEmpty()) {
            throw new UsageException(
                    "Which regions? Give --target-regions, --for-nodes or --remove-regions.",
                    "image-version replicate " + image + " --target-regions westeurope=2");
        }
        Operations operations = context.operations();
        new KnownRegions(operations)
                .require(wanted.stream().map(RegionalReplicas::region).toList());
        Galleries galleries = operations.galleries();
        GalleryImageId id = galleries.pinned(galleries.find(image));
        ImageVersion before = galleries.version(id);
        if (!removed.isEmpty()) {
            confirm(id, removed);
        }
        operations.galleryChanges().replicate(id, wanted, removed);
        context.console().message("undo: " + inverse(before, wanted, removed));
        ReplicationWait wait = new ReplicationWait(context);
        ImageVersion version = waits ? wait.until(id, waiting.timeout) : wait.began(id);
        wait.capacity(version);
        return Outcome.one(version, ImageLooks.imageVersion());
    }

    private List<RegionalReplicas> wanted() {
        List<RegionalReplicas> wanted = new ArrayList<>(
                targetRegions.stream().map(RegionalReplicas::parse).toList());
        if (forNodes != null) {
            String region = context.operations().region();
            if (wanted.stream().noneMatch(each -> each.region().equals(region))) {
                wanted.add(RegionalReplicas.of(region, ReplicaRule.BATCH.replicas(forNodes)));
            }
        }
        return RegionalReplicas.encrypted(wanted, NamesAndValues.of("--encryption", encryption));
    }

    private void confirm(GalleryImageId id, Set<String> removed) {
        ImageUsage usage = context.operations().imageUsages().of(id);
        ImageUsage there = new ImageUsage(
                usage.image() + " in " + String.join(", ", removed),
                usage.uses().stream()
                        .filter(use -> removed.contains(TargetRegion.normalize(use.region())))
                        .map(ImageUse::withoutFallback)
                        .toList(),
                usage.unread());
        new ImageDeletion(context, change)
                .confirm(
                        "the replicas in " + String.join(", ", removed),
                        id.version().orElse(""),
                        there);
    }

    private static String inverse(ImageVersion before, List<RegionalReplicas> wanted, Set<String> removed) {
        Set<String> changed =
                wanted.stream().map(RegionalReplicas::region).collect(Collectors.toCollection(LinkedHashSet::new));
        changed.addAll(removed);
        StringBuilder command = new StringBuilder("image-version replicate ").append(before.shortForm());
        String again = before.targetRegions().stream()
                .filter(region -> changed.contains(region.normalizedName()))
                .map(region -> region.normalizedName() + "=" + region.replicas()
                        + region.storageAccountType().map(type -> "=" + type).orElse(""))
                .collect(Collectors.joining(" "));
        command.append(again.isEmpty() ? "" : " --target-regions ").append(again);
        String added = changed.stream()
                .filter(region -> before.targetRegion(region).isEmpty())
                .collect(Collectors.joining(" "));
        return command.append(added.isEmpty() ? "" : " --remove-regions ")
                .append(added)
                .toString();
    }
}
