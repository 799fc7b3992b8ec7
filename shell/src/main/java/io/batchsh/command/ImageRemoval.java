package io.batchsh.command;

import io.batchsh.azure.ArmChange;
import io.batchsh.azure.WaitCancelledException;
import io.batchsh.completion.Words;
import io.batchsh.image.Galleries;
import io.batchsh.image.Gallery;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageVersion;
import io.batchsh.output.Progress;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/** Deletes images with what is in them, saying what it does and how to bring it back. */
record ImageRemoval(CommandContext context) {

    /** Deletes a gallery that holds nothing any more. */
    void gallery(Gallery gallery) {
        ArmChange change = context.operations().galleryChanges().delete(gallery);
        context.console()
                .message("undo: gallery create " + gallery.name() + " -g " + gallery.resourceGroup() + " -l "
                        + gallery.location());
        finish(change, "gallery " + gallery.name(), "gallery list", Optional.empty());
    }

    /** Deletes a definition, after its versions. */
    void definition(ImageDefinition definition) {
        Galleries galleries = context.operations().galleries();
        GalleryImageId id = GalleryImageId.parse(definition.id());
        galleries.versions(id).toList().forEach(version -> version(version, Optional.empty()));
        ArmChange change = context.operations().galleryChanges().delete(definition);
        context.console().message("undo: " + inverse(definition));
        finish(
                change,
                "image definition " + id.shortForm(),
                "image-definition list --gallery " + definition.gallery(),
                Optional.empty());
    }

    /** Deletes a version and waits until it is gone. */
    void version(ImageVersion version, Optional<Duration> timeout) {
        finish(
                begin(version),
                "image version " + version.shortForm(),
                "image-version list " + version.gallery() + "/" + version.definition(),
                timeout);
    }

    /** Asks for the deletion of a version. */
    ArmChange begin(ImageVersion version) {
        ArmChange change = context.operations().galleryChanges().delete(version);
        version.sourceId().ifPresent(source -> context.console()
                .message("undo: image-version create " + version.shortForm() + " --source " + source
                        + " --target-regions " + regions(version)));
        return change;
    }

    private static String regions(ImageVersion version) {
        return version.targetRegions().stream()
                .map(region -> region.normalizedName() + "=" + region.replicas())
                .collect(Collectors.joining(" "));
    }

    private static String inverse(ImageDefinition definition) {
        return "image-definition create " + definition.gallery() + "/" + definition.name() + " --os-type "
                + definition.osType() + " --os-state " + definition.osState() + " --hyper-v-generation "
                + definition.hyperVGeneration() + " --architecture " + definition.architecture() + " --publisher "
                + Words.quote(definition.publisher()) + " --offer " + Words.quote(definition.offer()) + " --sku "
                + Words.quote(definition.sku())
                + (definition.features().isEmpty()
                        ? ""
                        : definition.features().entrySet().stream()
                                .map(feature -> Words.quote(feature.getKey() + "=" + feature.getValue()))
                                .sorted()
                                .collect(Collectors.joining(" ", " --features ", "")))
                + definition
                        .purchasePlan()
                        .map(plan -> " --plan-name " + Words.quote(plan.name()) + " --plan-publisher "
                                + Words.quote(plan.publisher()) + " --plan-product " + Words.quote(plan.product()))
                        .orElse("");
    }

    private void finish(ArmChange change, String what, String look, Optional<Duration> timeout) {
        try (Progress progress = new Progress(context.console())) {
            change.await(timeout, state -> progress.step("deleting " + what));
        } catch (WaitCancelledException stopped) {
            context.console().message("look: " + look);
            throw stopped;
        }
    }
}
