package io.batchsh.command;

import io.batchsh.azure.ArmChange;
import io.batchsh.azure.AzureException;
import io.batchsh.image.Gallery;
import io.batchsh.image.GallerySpec;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.SharedGalleries;
import io.batchsh.image.SharedGallery;
import io.batchsh.image.TargetRegion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gallery}: the Azure Compute Galleries of the subscription. */
final class GalleryCommand {

    private GalleryCommand() {}

    @Command(
            name = "list",
            description = "List the galleries of the subscription, or those that others share with it.",
            footer = {
                "gallery list",
                "gallery list --query \"[].name\" -o tsv",
                "gallery list --shared --location northeurope"
            })
    static final class ListGalleries extends Verb {
        @Option(
                names = "--shared",
                description =
                        "Those that others share with the subscription or the tenant; community galleries cannot be"
                                + " listed, only looked into by their public name.")
        boolean shared;

        @Option(
                names = {"-l", "--location"},
                paramLabel = "<region>",
                description = "With --shared, where to look from; the region of the account without it.")
        @Nullable
        String location;

        ListGalleries(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Operations operations = context.operations();
            if (!shared) {
                if (location != null) {
                    throw new UsageException(
                            "--location goes with --shared.", "gallery list --shared --location " + location);
                }
                return Outcome.list(operations.galleries().list(), ImageLooks.gallery());
            }
            SharedGalleries galleries = operations.sharedGalleries(location == null ? operations.region() : location);
            Map<String, SharedGallery> found = new LinkedHashMap<>();
            Stream.concat(galleries.list(), galleries.listOfTenant())
                    .forEach(gallery -> found.putIfAbsent(gallery.id(), gallery));
            if (found.isEmpty()) {
                context.console().message("nobody shares a gallery with this subscription or its tenant");
            }
            return Outcome.list(found.values().stream(), ImageLooks.sharedGallery());
        }
    }

    @Command(
            name = "show",
            description = "Show a gallery.",
            footer = {"gallery show contosogallery", "gallery show contosogallery -o json"})
    static final class ShowGallery extends Verb {
        @Parameters(paramLabel = "<gallery>", description = "The gallery's name.")
        String name = "";

        ShowGallery(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.one(context.operations().galleries().show(name), ImageLooks.gallery());
        }
    }

    @Command(
            name = "create",
            description = "Create a gallery.",
            footer = {
                "gallery create simulations -g rg-images",
                "gallery create simulations -g rg-images --location northeurope --description \"Solver images\""
                        + " --dry-run"
            })
    static final class CreateGallery extends Verb.Changing {
        @Parameters(paramLabel = "<new-gallery>", description = "The name: letters, digits, dots and underscores.")
        String name = "";

        @Option(
                names = {"-g", "--resource-group"},
                paramLabel = "<resource-group>",
                required = true,
                description = "The resource group it goes to.")
        String resourceGroup = "";

        @Option(
                names = {"-l", "--location"},
                paramLabel = "<region>",
                description = "The region; that of the resource group without it.")
        @Nullable
        String location;

        @Option(names = "--description", paramLabel = "<text>", description = "What it is for.")
        @Nullable
        String description;

        @Option(names = "--tags", paramLabel = "<name=value>", arity = "1..*", description = "Tags.")
        List<String> tags = new ArrayList<>();

        CreateGallery(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Operations operations = context.operations();
            if (location != null) {
                new KnownRegions(operations).require(List.of(TargetRegion.normalize(location)));
            }
            GallerySpec spec = new GallerySpec(
                    name,
                    resourceGroup,
                    location == null
                            ? operations.placement().group(resourceGroup).location()
                            : location,
                    Optional.ofNullable(description),
                    NamesAndValues.of("--tags", tags));
            ArmChange change = operations.galleryChanges().create(spec);
            context.console().message("undo: gallery delete " + name);
            Gallery created = Gallery.of(change.await());
            context.console().message("next: image-definition create " + name + "/NAME --from VM");
            return Outcome.one(created, ImageLooks.gallery());
        }
    }

    @Command(
            name = "delete",
            description = "Delete a gallery that holds no images; refuses while pools use them.",
            footer = {"gallery delete contosogallery --with-images --confirm contosogallery"})
    static final class DeleteGallery extends Verb.Changing {
        @Parameters(paramLabel = "<gallery>", description = "The gallery's name, or its resource id.")
        String name = "";

        @Option(names = "--with-images", description = "Delete its image definitions and their versions first.")
        boolean withImages;

        DeleteGallery(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Operations operations = context.operations();
            Gallery gallery = operations.galleries().show(name);
            List<ImageDefinition> definitions =
                    operations.galleries().definitions(gallery).toList();
            if (!definitions.isEmpty() && !withImages) {
                throw AzureException.builder(
                                AzureException.Kind.CONFLICT,
                                "Gallery " + gallery.name() + " holds "
                                        + ImageDefinitionCommand.counted(definitions.size(), "image definition") + ".")
                        .reason("Azure deletes empty galleries only.")
                        .remedy("image-definition list --gallery " + gallery.name()
                                + ", then image-definition delete, or" + " gallery delete " + gallery.name()
                                + " --with-images")
                        .build();
            }
            String what = "gallery " + gallery.name()
                    + (definitions.isEmpty()
                            ? ""
                            : " with its " + ImageDefinitionCommand.counted(definitions.size(), "image definition"));
            new ImageDeletion(context, change)
                    .confirm(what, gallery.name(), operations.imageUsages().of(gallery));
            ImageRemoval removal = new ImageRemoval(context);
            definitions.forEach(removal::definition);
            removal.gallery(gallery);
            return Outcome.done();
        }
    }
}
