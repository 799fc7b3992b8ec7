package io.batchsh.command;

import io.batchsh.completion.Value;
import io.batchsh.completion.ValueLoader;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that Tab completes while images are made: where they go, what they are made of, what they may be called. */
final class ImageValues {

    static final String REGION = "region";
    static final String RESOURCE_GROUP = "resource-group";
    static final String IMAGE_SOURCE = "image-source";
    static final String NEW_IMAGE_VERSION = "new-image-version";

    /** The names of the sources. */
    static final Set<String> SOURCES = Set.of(REGION, RESOURCE_GROUP, IMAGE_SOURCE, NEW_IMAGE_VERSION);

    private ImageValues() {}

    static void addTo(Map<String, ValueLoader> loaders, Operations operations, ImageListings listings) {
        loaders.put(REGION, () -> operations
                .placement()
                .regions()
                .map(region -> Value.of(region.name(), region.displayName()))
                .toList());
        loaders.put(RESOURCE_GROUP, () -> operations
                .placement()
                .groups()
                .map(group -> Value.of(group.name(), group.location()))
                .toList());
        loaders.put(IMAGE_SOURCE, () -> sources(operations, listings));
        loaders.put(NEW_IMAGE_VERSION, () -> newVersions(listings));
    }

    private static List<Value> sources(Operations operations, ImageListings listings) {
        List<Value> values = new ArrayList<>();
        operations
                .imageSources()
                .list()
                .forEach(source -> values.add(Value.of(source.name(), source.kind() + ", " + source.location())));
        listings.definitions()
                .forEach(each -> values.add(
                        Value.of(each.gallery().name() + "/" + each.definition().name(), "image, its latest version")));
        return values;
    }

    private static List<Value> newVersions(ImageListings listings) {
        return listings.definitions().stream()
                .map(ImageListings.Listed::definition)
                .map(definition -> GalleryImageId.parse(definition.id())
                        .withVersion(ImageVersion.next(listings.versions(definition))))
                .map(next -> Value.of(next.shortForm(), "the next version"))
                .toList();
    }
}
