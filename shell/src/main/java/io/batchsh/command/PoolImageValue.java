package io.batchsh.command;

import java.util.List;
import java.util.Map;

/** An image as people name it, and the reference that the service wants. */
final class PoolImageValue implements PoolValue {

    private static final List<String> BY_ID =
            List.of("virtualMachineImageId", "sharedGalleryImageId", "communityGalleryImageId");

    @Override
    public Object read(List<String> words, PoolSources sources) {
        return sources.image(words.get(0));
    }

    @Override
    public List<String> write(Object value) {
        if (!(value instanceof Map<?, ?> image)) {
            return List.of();
        }
        if (image.size() == 1) {
            return BY_ID.stream()
                    .filter(name -> image.get(name) instanceof String)
                    .map(name -> String.valueOf(image.get(name)))
                    .toList();
        }
        boolean marketplace = image.keySet().equals(java.util.Set.of("publisher", "offer", "sku", "version"));
        return marketplace
                ? List.of(image.get("publisher") + ":" + image.get("offer") + ":" + image.get("sku") + ":"
                        + image.get("version"))
                : List.of();
    }
}
