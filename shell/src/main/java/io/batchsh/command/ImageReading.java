package io.batchsh.command;

import io.batchsh.image.Galleries;
import io.batchsh.image.Gallery;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageVersion;
import io.batchsh.image.SharedGalleries;
import io.batchsh.image.SharedGallery;
import io.batchsh.image.SharedImageId;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads images by whatever names them: {@code gallery/definition[/version]}, an ARM id, or the id of an image that others
 * share, which is looked at from the region of the account.
 */
public record ImageReading(Operations operations) {

    /** The definitions of a gallery, named or shared. */
    public Stream<ImageDefinition> definitions(String gallery) {
        Optional<SharedGallery> shared = SharedGallery.named(gallery);
        if (shared.isPresent()) {
            return others().definitions(shared.get().kind(), shared.get().name());
        }
        Gallery own = galleries().show(gallery);
        return galleries().definitions(own);
    }

    /** The definition a text names. */
    public ImageDefinition definition(String image) {
        return read(image, shared -> others().definition(shared), own -> galleries()
                .definition(galleries().find(own)));
    }

    /** The versions of the definition a text names. */
    public Stream<ImageVersion> versions(String image) {
        return read(image, shared -> others().versions(shared), own -> galleries()
                .versions(galleries().find(own)));
    }

    /** The version a text names; the latest where it names none. */
    public ImageVersion version(String image) {
        return read(image, shared -> others().version(shared), own -> galleries()
                .version(galleries().find(own)));
    }

    private static <T> T read(String image, Function<SharedImageId, T> shared, Function<String, T> own) {
        return SharedImageId.read(image).map(shared).orElseGet(() -> own.apply(image));
    }

    private Galleries galleries() {
        return operations.galleries();
    }

    private SharedGalleries others() {
        return operations.sharedGalleries(operations.region());
    }
}
