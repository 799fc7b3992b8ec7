package io.batchsh.image;

import java.util.Locale;
import java.util.Optional;

/** Segments of Azure Resource Manager ids, whose keywords do not differ by case. */
final class ArmId {

    private ArmId() {}

    /** The type of the resource an id names, in lower case, such as {@code microsoft.compute/virtualmachines}; else empty. */
    static String type(String id) {
        String[] parts = id.split("/");
        int at = 0;
        for (int i = 0; i + 1 < parts.length; i++) {
            at = parts[i].equalsIgnoreCase("providers") ? i : at;
        }
        if (at == 0 || parts.length < at + 4) {
            return "";
        }
        StringBuilder type = new StringBuilder(parts[at + 1]);
        for (int i = at + 2; i < parts.length; i += 2) {
            type.append('/').append(parts[i]);
        }
        return type.toString().toLowerCase(Locale.ROOT);
    }

    /** The id of something in a gallery; images of other people's galleries have a unique id instead of an ARM id. */
    static String ofImage(JsonTree document) {
        return document.text("id").orElseGet(() -> document.textOrEmpty("identifier", "uniqueId"));
    }

    /** The name of the gallery in the id of one of its images. */
    static String gallery(String id) {
        return segment(id, "galleries")
                .or(() -> segment(id, SharedImageId.Kind.SHARED.segment()))
                .or(() -> segment(id, SharedImageId.Kind.COMMUNITY.segment()))
                .orElse("");
    }

    /** The segment after a keyword, such as the name after {@code resourceGroups}. */
    static Optional<String> segment(String id, String keyword) {
        String[] parts = id.split("/");
        // Keywords and names take turns; a resource group may be called images.
        for (int i = parts[0].isEmpty() ? 1 : 0; i + 1 < parts.length; i += 2) {
            if (parts[i].toLowerCase(Locale.ROOT).equals(keyword.toLowerCase(Locale.ROOT))) {
                return Optional.of(parts[i + 1]);
            }
        }
        return Optional.empty();
    }

    /** The resource group of an id; empty where it is in none. */
    static String resourceGroup(String id) {
        return segment(id, "resourceGroups").orElse("");
    }

    /** The last segment. */
    static String name(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    /** Whether an id names a resource of a type such as {@code Microsoft.Compute/disks}, and nothing below one. */
    static boolean isOfType(String id, String type) {
        String parent = id.substring(0, Math.max(0, id.lastIndexOf('/')));
        return parent.toLowerCase(Locale.ROOT).endsWith("/providers/" + type.toLowerCase(Locale.ROOT));
    }
}
