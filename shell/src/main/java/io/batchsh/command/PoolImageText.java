package io.batchsh.command;

import io.batchsh.batch.Pool;
import io.batchsh.batch.PoolImage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in a line what image a pool runs on and whether there is a newer one. */
final class PoolImageText {

    private PoolImageText() {}

    /** Such as {@code custom image farm/ubuntu 1.0.0; 1.1.0 is newer, with 2 replicas in westeurope}. */
    static String of(PoolImage image) {
        if (!image.custom()) {
            return "no custom image: " + image.image() + " of the marketplace";
        }
        StringBuilder text = new StringBuilder("custom image ").append(image.image());
        image.version().ifPresent(version -> text.append(image.latest() ? ": new nodes get the latest version, " : " ")
                .append(version));
        image.problem().ifPresent(problem -> text.append("; ").append(problem));
        image.newer().ifPresent(newer -> text.append("; ").append(of(image, newer)));
        if (image.newer().isEmpty() && image.problem().isEmpty() && !image.latest()) {
            text.append(", the latest version");
        }
        return text.toString();
    }

    private static String of(PoolImage image, PoolImage.Newer newer) {
        String text = newer.version() + " is newer";
        if (!newer.usable()) {
            return text + ", but not replicated to " + newer.region() + ": image-version replicate " + image.image()
                    + "/" + newer.version() + " --target-regions " + newer.region() + "=1";
        }
        return text
                + newer.replicas()
                        .map(count ->
                                ", with " + ImageDefinitionCommand.counted(count, "replica") + " in " + newer.region())
                        .orElse("");
    }

    /** The pool as the service shows it, with {@code customImage} beside it: null for an image of the marketplace. */
    static Map<String, @Nullable Object> tree(Pool pool, Optional<PoolImage> image) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>(pool.document());
        tree.put("customImage", image.filter(PoolImage::custom).orElse(null));
        return tree;
    }
}
