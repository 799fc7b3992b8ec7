package io.batchsh.script;

import io.batchsh.command.Operations;
import io.batchsh.image.Galleries;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageVersion;
import java.util.List;
import java.util.function.Supplier;

/** {@code imageVersions}: what pools are created from. */
public record ImageVersionNames(Supplier<Operations> operations) {

    /** @param image {@code gallery/definition}, or a resource id */
    public List<ImageVersion> list(String image) {
        Galleries galleries = operations.get().galleries();
        return galleries.versions(galleries.find(image)).toList();
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
        Galleries galleries = operations.get().galleries();
        return galleries.version(galleries.find(image));
    }
}
