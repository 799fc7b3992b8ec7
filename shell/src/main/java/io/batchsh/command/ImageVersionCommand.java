package io.batchsh.command;

import io.batchsh.batch.ImageUsage;
import io.batchsh.image.Galleries;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageVersion;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code image-version}: what a pool is created from. */
final class ImageVersionCommand {

    private ImageVersionCommand() {}

    @Command(
            name = "list",
            description = "List the versions of an image definition.",
            footer = {
                "image-version list contosogallery/ubuntu-2204-gen2",
                "image-version list contosogallery/ubuntu-2204-gen2 --query \"[].name\" -o tsv"
            })
    static final class ListVersions extends Verb {
        @Parameters(
                paramLabel = "<image-definition>",
                description = "GALLERY/DEFINITION, or the definition's resource id.")
        String image = "";

        ListVersions(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.list(new ImageReading(context.operations()).versions(image), ImageLooks.imageVersion());
        }
    }

    @Command(
            name = "show",
            description = "Show a version of an image with its replication; the latest if none is named.",
            footer = {
                "image-version show contosogallery/ubuntu-2204-gen2/1.1.0",
                "image-version show contosogallery/ubuntu-2204-gen2 -o json"
            })
    static final class ShowVersion extends Verb {
        @Parameters(paramLabel = "<image-version>", description = "GALLERY/DEFINITION[/VERSION], or the resource id.")
        String image = "";

        ShowVersion(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            ImageVersion version = new ImageReading(context.operations()).version(image);
            new ReplicationWait(context).capacity(version);
            return Outcome.one(version, ImageLooks.imageVersion());
        }
    }

    @Command(
            name = "wait",
            description = "Wait until all replicas of a version are there, or say why they will not be.",
            footer = {"image-version wait contosogallery/ubuntu-2204-gen2/1.1.0 --timeout 1h"})
    static final class WaitVersion extends Verb {
        @Parameters(paramLabel = "<image-version>", description = "GALLERY/DEFINITION[/VERSION], or the resource id.")
        String image = "";

        @Option(names = "--timeout", paramLabel = "<duration>", description = "Give up after this long, such as 2h.")
        @Nullable
        Duration timeout;

        WaitVersion(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Galleries galleries = context.operations().galleries();
            return Outcome.one(
                    new ReplicationWait(context).until(galleries.pinned(galleries.find(image)), timeout),
                    ImageLooks.imageVersion());
        }
    }

    @Command(
            name = "usage",
            description = "List the pools that could start no further node if an image were deleted.",
            footer = {
                "image-version usage contosogallery/ubuntu-2204-gen2/1.1.0",
                "image-version usage contosogallery -o json"
            })
    static final class ShowUsage extends Verb {
        @Parameters(
                paramLabel = "<image-version>",
                description =
                        "GALLERY/DEFINITION/VERSION; without a version any of the definition, GALLERY alone any image"
                                + " of the gallery.")
        String image = "";

        ShowUsage(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Operations operations = context.operations();
            Galleries galleries = operations.galleries();
            ImageUsage usage = image.contains("/")
                    ? operations.imageUsages().of(galleries.find(image))
                    : operations.imageUsages().of(galleries.show(image));
            usage.unread().forEach(account -> context.console().message("not looked at: pools of " + account));
            if (usage.uses().isEmpty()) {
                context.console().message("no pool of the subscription takes its nodes from " + usage.image());
            }
            return Outcome.list(usage.uses().stream(), ImageLooks.use());
        }
    }

    @Command(
            name = "delete",
            description = "Delete an image version and its replicas; refuses while pools use it.",
            footer = {
                "image-version delete contosogallery/ubuntu-2204-gen2/1.0.0 --yes",
                "image-version delete contosogallery/ubuntu-2204-gen2/1.1.0 --confirm 1.1.0 --no-wait"
            })
    static final class DeleteVersion extends Verb.Changing {
        @Parameters(paramLabel = "<image-version>", description = "GALLERY/DEFINITION/VERSION, or the resource id.")
        String image = "";

        @Mixin
        final WaitOptions waiting = new WaitOptions();

        DeleteVersion(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            boolean waits = waiting.waits();
            Operations operations = context.operations();
            Galleries galleries = operations.galleries();
            GalleryImageId id = galleries.find(image);
            if (id.version().isEmpty()) {
                throw new UsageException("Which version?", "image-version list " + id.shortForm());
            }
            ImageVersion version = galleries.version(id);
            new ImageDeletion(context, change)
                    .confirm(
                            "image version " + id.shortForm(),
                            version.name(),
                            operations.imageUsages().of(id));
            ImageRemoval removal = new ImageRemoval(context);
            if (waits) {
                removal.version(version, Optional.ofNullable(waiting.timeout));
            } else {
                removal.begin(version);
            }
            return Outcome.done();
        }
    }
}
