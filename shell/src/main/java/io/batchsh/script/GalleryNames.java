package io.batchsh.script;

import io.batchsh.azure.AzureException;
import io.batchsh.batch.ImageUsage;
import io.batchsh.command.Operations;
import io.batchsh.image.Gallery;
import io.batchsh.image.GallerySpec;
import io.batchsh.image.SharedGallery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** {@code galleries}: the Azure Compute Galleries of the subscription. */
public record GalleryNames(Supplier<Operations> operations) {

    private static final Set<String> NAMES = Set.of("name", "resourceGroup", "location", "description", "tags");

    public List<Gallery> list() {
        return operations.get().galleries().list().toList();
    }

    /** Galleries that others share with the subscription, seen from the region of the account. */
    public List<SharedGallery> shared() {
        Operations present = operations.get();
        return present.sharedGalleries(present.region()).list().toList();
    }

    public Gallery show(String name) {
        return operations.get().galleries().show(name);
    }

    /**
     * Creates a gallery and waits until it is there: {@code galleries.create(name: 'simulations', resourceGroup: 'rg-images')}.
     *
     * @param arguments {@code name}, {@code resourceGroup}, {@code location} (that of the group without it),
     *     {@code description}, {@code tags} (a map)
     */
    public Gallery create(Map<String, Object> arguments) {
        NamedArguments values = new NamedArguments("galleries.create", arguments, NAMES);
        Operations present = operations.get();
        String group = values.need("resourceGroup");
        GallerySpec spec = new GallerySpec(
                values.need("name"),
                group,
                values.text("location")
                        .orElseGet(() -> present.placement().group(group).location()),
                values.text("description"),
                values.map("tags"));
        return Gallery.of(present.galleryChanges().create(spec).await());
    }

    /** Which pools take their nodes from an image of a gallery. */
    public ImageUsage usage(String name) {
        return operations.get().imageUsages().of(show(name));
    }

    /**
     * Deletes an empty gallery and waits until it is gone.
     *
     * @throws AzureException of kind REFUSED while pools need one of its images
     */
    public void delete(String name) {
        delete(Map.of(), name);
    }

    /** The same; {@code force: true} deletes it although pools need it. */
    public void delete(Map<String, Object> arguments, String name) {
        NamedArguments values = new NamedArguments("galleries.delete", arguments, ImageGuard.NAMES);
        ImageGuard.check(values, () -> usage(name));
        operations.get().galleryChanges().delete(show(name)).await();
    }
}
