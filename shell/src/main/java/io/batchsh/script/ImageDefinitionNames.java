package io.batchsh.script;

import io.batchsh.azure.AzureException;
import io.batchsh.batch.ImageUsage;
import io.batchsh.command.ImageReading;
import io.batchsh.command.Operations;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageDefinitionProposal;
import io.batchsh.image.ImageDefinitionSpec;
import io.batchsh.image.ImageNature;
import io.batchsh.image.PurchasePlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** {@code imageDefinitions}: what the versions of an image have in common. */
public record ImageDefinitionNames(Supplier<Operations> operations) {

    private static final Set<String> NAMES = Set.of(
            "image",
            "from",
            "osType",
            "osState",
            "hyperVGeneration",
            "architecture",
            "publisher",
            "offer",
            "sku",
            "features",
            "plan",
            "location",
            "description",
            "endOfLifeDate",
            "tags");

    public List<ImageDefinition> list(String gallery) {
        return new ImageReading(operations.get()).definitions(gallery).toList();
    }

    /** @param image {@code gallery/definition}, or a resource id */
    public ImageDefinition show(String image) {
        return new ImageReading(operations.get()).definition(image);
    }

    /**
     * What a definition should be like for a source: {@code imageDefinitions.propose(image: 'gallery/name', from:
     * 'build-linux')}.
     */
    public ImageDefinitionProposal propose(Map<String, Object> arguments) {
        NamedArguments values = new NamedArguments("imageDefinitions.propose", arguments, Set.of("image", "from"));
        return propose(values.need("from"), operations.get().galleries().find(values.need("image")));
    }

    private ImageDefinitionProposal propose(String from, GalleryImageId id) {
        Operations present = operations.get();
        return present.imageDefinitionProposals().propose(present.imageSources().find(from), id);
    }

    /**
     * Creates a definition and waits until it is there: {@code imageDefinitions.create(image: 'gallery/name', from:
     * 'build-linux')}.
     *
     * @param arguments {@code image}, what it is to be called; {@code from}, a source that tells what is not said;
     *     {@code osType}, {@code osState}, {@code hyperVGeneration}, {@code architecture}, {@code publisher}, {@code offer},
     *     {@code sku}, {@code features} (a map), {@code plan} (a map of name, publisher and product), {@code location},
     *     {@code description}, {@code endOfLifeDate}, {@code tags} (a map)
     */
    public ImageDefinition create(Map<String, Object> arguments) {
        NamedArguments values = new NamedArguments("imageDefinitions.create", arguments, NAMES);
        Operations present = operations.get();
        GalleryImageId id = present.galleries().find(values.need("image")).withoutVersion();
        Optional<ImageNature> proposed =
                values.text("from").map(from -> propose(from, id).nature());
        ImageDefinitionSpec spec = new ImageDefinitionSpec(
                id,
                values.text("location")
                        .orElseGet(
                                () -> present.galleries().show(id.galleryId()).location()),
                nature(values, proposed),
                values.text("description"),
                values.time("endOfLifeDate"),
                values.map("tags"));
        return ImageDefinition.of(present.galleryChanges().create(spec).await());
    }

    private static ImageNature nature(NamedArguments values, Optional<ImageNature> proposed) {
        Map<String, String> features =
                new LinkedHashMap<>(proposed.map(ImageNature::features).orElse(Map.of()));
        features.putAll(values.map("features"));
        Map<String, String> plan = values.map("plan");
        return new ImageNature(
                part(values, "osType", proposed, ImageNature::osType),
                values.text("osState")
                        .or(() -> proposed.map(ImageNature::osState))
                        .orElse("Generalized"),
                part(values, "hyperVGeneration", proposed, ImageNature::hyperVGeneration),
                values.text("architecture")
                        .or(() -> proposed.map(ImageNature::architecture))
                        .orElse("x64"),
                part(values, "publisher", proposed, ImageNature::publisher),
                part(values, "offer", proposed, ImageNature::offer),
                part(values, "sku", proposed, ImageNature::sku),
                features,
                plan.isEmpty()
                        ? proposed.flatMap(ImageNature::purchasePlan)
                        : Optional.of(new PurchasePlan(
                                plan.getOrDefault("name", ""),
                                plan.getOrDefault("publisher", ""),
                                plan.getOrDefault("product", ""))));
    }

    private static String part(
            NamedArguments values, String name, Optional<ImageNature> proposed, Function<ImageNature, String> part) {
        return values.text(name).or(() -> proposed.map(part)).orElseGet(() -> values.need(name));
    }

    /** Which pools take their nodes from any version of an image. */
    public ImageUsage usage(String image) {
        Operations present = operations.get();
        return present.imageUsages().of(present.galleries().find(image).withoutVersion());
    }

    /**
     * Deletes a definition without versions and waits until it is gone.
     *
     * @throws AzureException of kind REFUSED while pools need it
     */
    public void delete(String image) {
        delete(Map.of(), image);
    }

    /** The same; {@code force: true} deletes it although pools need it. */
    public void delete(Map<String, Object> arguments, String image) {
        NamedArguments values = new NamedArguments("imageDefinitions.delete", arguments, ImageGuard.NAMES);
        ImageGuard.check(values, () -> usage(image));
        operations.get().galleryChanges().delete(show(image)).await();
    }
}
