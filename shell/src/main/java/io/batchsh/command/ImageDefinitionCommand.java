package io.batchsh.command;

import io.batchsh.image.Galleries;
import io.batchsh.image.Gallery;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code image-definition}: what the versions of an image have in common. */
final class ImageDefinitionCommand {

    private ImageDefinitionCommand() {}

    @Command(
            name = "list",
            description = "List the image definitions of a gallery, or of all galleries.",
            footer = {
                "image-definition list",
                "image-definition list --gallery contosogallery --query \"[?osType=='Linux'].name\" -o tsv"
            })
    static final class ListDefinitions extends Verb {
        @Option(
                names = {"-r", "--gallery"},
                paramLabel = "<gallery>",
                description = "The gallery; all of the subscription without it.")
        @Nullable
        String gallery;

        ListDefinitions(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Galleries galleries = context.operations().galleries();
            Stream<Gallery> chosen = gallery == null ? galleries.list() : Stream.of(galleries.show(gallery));
            return Outcome.list(chosen.flatMap(galleries::definitions), ResourceLooks.IMAGE_DEFINITION);
        }
    }

    @Command(
            name = "show",
            description = "Show an image definition.",
            footer = {
                "image-definition show contosogallery/ubuntu-2204-gen2",
                "image-definition show contosogallery/windows-2022 -o json"
            })
    static final class ShowDefinition extends Verb {
        @Parameters(
                paramLabel = "<image-definition>",
                description = "GALLERY/DEFINITION, or the definition's resource id.")
        String image = "";

        ShowDefinition(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Galleries galleries = context.operations().galleries();
            return Outcome.one(galleries.definition(galleries.find(image)), ResourceLooks.IMAGE_DEFINITION);
        }
    }
}
