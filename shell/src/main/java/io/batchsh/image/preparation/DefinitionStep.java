package io.batchsh.image.preparation;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.image.Galleries;
import io.batchsh.image.GalleryChanges;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageDefinitionSpec;
import io.batchsh.image.ImageNature;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Creates the image definition. */
final class DefinitionStep implements PreparationStep {

    private final GalleryWork work;

    DefinitionStep(GalleryWork work) {
        this.work = work;
    }

    private GalleryImageId id() {
        return work.image().withoutVersion();
    }

    @Override
    public String title() {
        return "create the image definition";
    }

    @Override
    public String command() {
        return "image-definition create " + id().shortForm() + work.origin().definitionOptions(id(), nature());
    }

    private ImageNature nature() {
        return work.target().nature().apply(work.origin().nature(id()));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("image-definition delete " + id().shortForm());
    }

    @Override
    public Optional<String> done() {
        Optional<ImageDefinition> definition = work.definition();
        if (definition.isEmpty()) {
            return Optional.empty();
        }
        require(definition.get());
        return Optional.of(id().shortForm() + " is there");
    }

    /** A definition that no pool can use, or no version can be made for, shows before anything is changed. */
    private void require(ImageDefinition definition) {
        if (definition.osState().equalsIgnoreCase("Specialized")) {
            throw AzureException.builder(
                            Kind.INVALID, "The image definition " + id().shortForm() + " is for specialized images.")
                    .reason("No Batch pool can be created from one.")
                    .remedy("choose another definition: image-definition list --gallery " + id().gallery())
                    .build();
        }
        if (work.version().isEmpty()) {
            work.origin().requireFit(definition);
        }
    }

    @Override
    public void run(Consumer<String> progress) {
        ImageDefinitionSpec spec = new ImageDefinitionSpec(
                id(),
                new Galleries(work.clients()).show(id().galleryId()).location(),
                nature(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
        new GalleryChanges(work.clients()).create(spec).await(Optional.empty(), progress);
    }
}
