package io.batchsh.command;

import io.batchsh.image.Galleries;
import io.batchsh.image.Gallery;
import io.batchsh.image.ImageDefinition;
import java.util.ArrayList;
import java.util.List;
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
        @Nullable String gallery;

        ListDefinitions(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Galleries galleries = context.operations().galleries();
            if (gallery != null) {
                return Outcome.list(galleries.definitions(gallery), ResourceLooks.IMAGE_DEFINITION);
            }
            List<ImageDefinition> definitions = new ArrayList<>();
            for (Gallery each : galleries.list()) {
                definitions.addAll(galleries.definitions(each.name()));
            }
            return Outcome.list(definitions, ResourceLooks.IMAGE_DEFINITION);
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
            return Outcome.one(galleries.definition(galleries.resolve(image)), ResourceLooks.IMAGE_DEFINITION);
        }
    }
}
