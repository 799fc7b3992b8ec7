package io.batchsh.command;

import io.batchsh.image.Galleries;
import io.batchsh.image.Gallery;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The galleries, definitions and versions of a subscription, listed once for all the sources that are refreshed together. */
final class ImageListings {

    /** A definition and where it is. */
    record Listed(Gallery gallery, ImageDefinition definition) {}

    private record Kept(
            Map<String, List<Gallery>> galleries,
            Map<String, List<ImageDefinition>> definitions,
            Map<String, List<ImageVersion>> versions) {
        Kept() {
            this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    private final Galleries source;
    private volatile Kept kept = new Kept();

    ImageListings(Galleries source) {
        this.source = Objects.requireNonNull(source, "source is null");
    }

    /** What is asked for from now on is listed anew; a listing that is under way counts for who began it only. */
    void forget() {
        kept = new Kept();
    }

    List<Gallery> galleries() {
        return of(kept.galleries(), "", () -> source.list().toList());
    }

    /** The definitions of all galleries. */
    List<Listed> definitions() {
        Kept present = kept;
        List<Listed> all = new ArrayList<>();
        for (Gallery gallery : of(present.galleries(), "", () -> source.list().toList())) {
            of(present.definitions(), gallery.id(), () -> source.definitions(gallery)
                            .toList())
                    .forEach(definition -> all.add(new Listed(gallery, definition)));
        }
        return all;
    }

    List<ImageVersion> versions(ImageDefinition definition) {
        return of(kept.versions(), definition.id(), () -> source.versions(GalleryImageId.parse(definition.id()))
                .toList());
    }

    /** What fails is kept by nobody. */
    private static <T> List<T> of(Map<String, List<T>> kept, String key, Supplier<List<T>> listing) {
        List<T> known = kept.get(key);
        if (known == null) {
            known = listing.get();
            kept.put(key, known);
        }
        return known;
    }
}
