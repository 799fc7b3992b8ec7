package io.batchsh.command;

import io.batchsh.azure.ArmChange;
import io.batchsh.image.Galleries;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageDefinitionProposal;
import io.batchsh.image.ImageDefinitionSpec;
import io.batchsh.image.ImageNature;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code image-definition create}: from a machine, managed image, snapshot or definition, or by saying everything. */
@Command(
        name = "create",
        description = "Create an image definition; what the source tells need not be said.",
        footer = {
            "image-definition create contosogallery/render --from build-linux",
            "image-definition create contosogallery/render --from build-linux --sku 22_04-render --dry-run",
            "image-definition create contosogallery/solver --os-type Linux --hyper-v-generation V2 --publisher contoso"
                    + " --offer solver --sku 24_04-gen2"
        })
final class ImageDefinitionCreateCommand extends Verb.Changing {

    @Parameters(paramLabel = "<gallery/definition>", description = "What it is to be called, after its gallery.")
    String name = "";

    @Option(
            names = "--from",
            paramLabel = "<image-source>",
            description = "What versions will be made of: a virtual machine, managed image, snapshot or disk by name or"
                    + " resource id, or another image as GALLERY/DEFINITION.")
    @Nullable
    String from;

    @Mixin
    final ImageNatureOptions nature = new ImageNatureOptions();

    @Option(
            names = {"-l", "--location"},
            paramLabel = "<region>",
            description = "The region of the definition itself; that of the gallery without it.")
    @Nullable
    String location;

    @Option(names = "--description", paramLabel = "<text>", description = "What it is.")
    @Nullable
    String description;

    @Option(
            names = "--end-of-life-date",
            paramLabel = "<date>",
            description = "When it shall no longer be used, such as 2028-04-30; Azure does not enforce it.")
    @Nullable
    OffsetDateTime endOfLifeDate;

    @Option(names = "--tags", paramLabel = "<name=value>", arity = "1..*", description = "Tags.")
    List<String> tags = new ArrayList<>();

    ImageDefinitionCreateCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome run() {
        Operations operations = context.operations();
        Galleries galleries = operations.galleries();
        GalleryImageId id = galleries.find(name).withoutVersion();
        Optional<ImageDefinitionProposal> proposal = propose(operations, id);
        ImageNature wanted = nature.over(proposal.map(ImageDefinitionProposal::nature), name);
        if (wanted.specialized() && !change.dryRun && !context.settings().dryRun()) {
            change.confirmation(context)
                    .ask("No Batch pool can be created from a specialized image: users and host name are still in it."
                            + " Create the definition all the same?");
        }
        ImageDefinitionSpec spec = new ImageDefinitionSpec(
                id,
                location == null ? galleries.show(id.galleryId()).location() : location,
                wanted,
                Optional.ofNullable(description),
                Optional.ofNullable(endOfLifeDate),
                NamesAndValues.of("--tags", tags));
        ArmChange creation = operations.galleryChanges().create(spec);
        context.console().message("undo: image-definition delete " + id.shortForm());
        ImageDefinition created = ImageDefinition.of(creation.await());
        context.console()
                .message("next: image-version create " + id.shortForm() + "/1.0.0 --source "
                        + (from == null ? "VM" : from));
        return Outcome.one(created, ImageLooks.imageDefinition());
    }

    private Optional<ImageDefinitionProposal> propose(Operations operations, GalleryImageId id) {
        if (from == null) {
            return Optional.empty();
        }
        ImageDefinitionProposal proposal = operations
                .imageDefinitionProposals()
                .propose(operations.imageSources().find(from), id);
        proposal.reasons().forEach(reason -> context.console().message("proposed: " + reason));
        proposal.advice().forEach(advice -> context.console().message("note: " + advice));
        return Optional.of(proposal);
    }
}
