package io.batchsh.command;

import io.batchsh.image.Galleries;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageVersion;
import picocli.CommandLine.Command;
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
            Galleries galleries = context.operations().galleries();
            return Outcome.list(galleries.versions(galleries.find(image)), ResourceLooks.IMAGE_VERSION);
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
            Galleries galleries = context.operations().galleries();
            GalleryImageId id = galleries.find(image);
            ImageVersion version = galleries.version(id);
            return Outcome.one(version, ResourceLooks.IMAGE_VERSION);
        }
    }
}
