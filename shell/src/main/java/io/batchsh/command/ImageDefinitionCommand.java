package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.image.Galleries;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageDefinition;
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
                description = "The gallery, or the id of one that others share; all of the subscription without it.")
        @Nullable
        String gallery;

        ListDefinitions(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Galleries galleries = context.operations().galleries();
            Stream<ImageDefinition> definitions = gallery == null
                    ? galleries.list().flatMap(galleries::definitions)
                    : new ImageReading(context.operations()).definitions(gallery);
            return Outcome.list(definitions, ImageLooks.imageDefinition());
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
            return Outcome.one(new ImageReading(context.operations()).definition(image), ImageLooks.imageDefinition());
        }
    }

    @Command(
            name = "delete",
            description = "Delete an image definition that has no versions; refuses while pools use it.",
            footer = {
                "image-definition delete contosogallery/rocky-9 --with-versions --yes",
                "image-definition delete contosogallery/rocky-9 --with-versions --dry-run"
            })
    static final class DeleteDefinition extends Verb.Changing {
        @Parameters(
                paramLabel = "<image-definition>",
                description = "GALLERY/DEFINITION, or the definition's resource id.")
        String image = "";

        @Option(names = "--with-versions", description = "Delete its versions first.")
        boolean withVersions;

        DeleteDefinition(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Operations operations = context.operations();
            Galleries galleries = operations.galleries();
            GalleryImageId id = galleries.find(image);
            if (id.version().isPresent()) {
                throw new UsageException(id.shortForm() + " is a version.", "image-version delete " + id.shortForm());
            }
            ImageDefinition definition = galleries.definition(id);
            int versions = galleries.versions(id).toList().size();
            if (versions > 0 && !withVersions) {
                throw AzureException.builder(
                                AzureException.Kind.CONFLICT,
                                "Image definition " + id.shortForm() + " has " + counted(versions, "version") + ".")
                        .reason("Azure deletes definitions without versions only.")
                        .remedy("image-version list " + id.shortForm() + ", then image-version delete, or"
                                + " image-definition delete " + id.shortForm() + " --with-versions")
                        .build();
            }
            String what = "image definition " + id.shortForm()
                    + (versions == 0 ? "" : " with its " + counted(versions, "version"));
            new ImageDeletion(context, change)
                    .confirm(what, id.definition(), operations.imageUsages().of(id));
            new ImageRemoval(context).definition(definition);
            return Outcome.done();
        }
    }

    /** A number and what is counted, in the plural unless it is one. */
    static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
