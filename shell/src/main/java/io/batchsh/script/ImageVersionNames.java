package io.batchsh.script;

import groovy.lang.Closure;
import io.batchsh.azure.AzureException;
import io.batchsh.batch.ImageUsage;
import io.batchsh.command.ImageReading;
import io.batchsh.command.Operations;
import io.batchsh.command.ReplicationText;
import io.batchsh.command.UsageException;
import io.batchsh.image.Galleries;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageVersion;
import io.batchsh.output.Console;
import io.batchsh.output.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** {@code imageVersions}: what pools are created from. */
public record ImageVersionNames(Supplier<Operations> operations, Supplier<Console> console) {

    /** @param image {@code gallery/definition}, or a resource id */
    public List<ImageVersion> list(String image) {
        return new ImageReading(operations.get()).versions(image).toList();
    }

    public List<ImageVersion> list(ImageDefinition definition) {
        return operations
                .get()
                .galleries()
                .versions(GalleryImageId.parse(definition.id()))
                .toList();
    }

    /**
     * A version with its replication; the latest if none is named.
     *
     * @param image {@code gallery/definition[/version]}, or a resource id
     */
    public ImageVersion show(String image) {
        return new ImageReading(operations.get()).version(image);
    }

    /** The next version of an image after those there are, as {@code gallery/definition/version}. */
    public String next(String image) {
        Galleries galleries = operations.get().galleries();
        return galleries.next(galleries.find(image)).shortForm();
    }

    /**
     * Creates a version and returns while its replication goes on: {@code imageVersions.create(image:
     * 'gallery/definition/1.2.0', source: 'build-linux', targetRegions: [westeurope: 2, northeurope: 1])}.
     *
     * @param arguments see {@link ImageVersionArguments}
     */
    public ImageVersion create(Map<String, Object> arguments) {
        Operations present = operations.get();
        return ImageVersion.of(present.galleryChanges()
                .create(new ImageVersionArguments(arguments).spec(present))
                .answer());
    }

    /**
     * Changes where a version is replicated to and returns while that goes on: {@code
     * imageVersions.replicate('gallery/definition/1.2.0', targetRegions: [northeurope: 2], removeRegions: ['eastus'])}.
     * Regions that are not named stay as they are.
     */
    public ImageVersion replicate(Map<String, Object> arguments, String image) {
        NamedArguments values =
                new NamedArguments("imageVersions.replicate", arguments, Set.of("targetRegions", "removeRegions"));
        Operations present = operations.get();
        return ImageVersion.of(present.galleryChanges()
                .replicate(
                        present.galleries().find(image),
                        ImageVersionArguments.regions(values),
                        new TreeSet<>(values.texts("removeRegions")))
                .answer());
    }

    /** Waits until all replicas of a version are there, saying on standard error how far each region is. */
    public ImageVersion awaitReplicated(String image) {
        try (Progress progress = new Progress(console.get())) {
            return awaitReplicated(image, version -> progress.step(ReplicationText.of(version)));
        }
    }

    /** The same, telling a closure the version at each step. */
    public ImageVersion awaitReplicated(String image, Closure<?> progress) {
        return awaitReplicated(image, (Consumer<ImageVersion>) progress::call);
    }

    private ImageVersion awaitReplicated(String image, Consumer<ImageVersion> progress) {
        Operations present = operations.get();
        return present.imageVersionWaits().untilReplicated(present.galleries().find(image), Optional.empty(), progress);
    }

    /** Which pools take their nodes from a version; from any version where none is named. */
    public ImageUsage usage(String image) {
        Operations present = operations.get();
        return present.imageUsages().of(present.galleries().find(image));
    }

    /**
     * Deletes a version and waits until it is gone.
     *
     * @throws AzureException of kind REFUSED while pools need it
     */
    public void delete(String image) {
        delete(Map.of(), image);
    }

    /** The same; {@code force: true} deletes it although pools need it. */
    public void delete(Map<String, Object> arguments, String image) {
        NamedArguments values = new NamedArguments("imageVersions.delete", arguments, ImageGuard.NAMES);
        GalleryImageId id = operations.get().galleries().find(image);
        if (id.version().isEmpty()) {
            throw new UsageException("Which version of " + image + "?", null);
        }
        ImageGuard.check(values, () -> usage(image));
        operations.get().galleryChanges().delete(show(image)).await();
    }
}
