package io.batchsh.image;

import java.util.Locale;
import java.util.Optional;

/** Segments of Azure Resource Manager ids, whose keywords do not differ by case. */
final class ArmId {

    private ArmId() {}

    /** The segment after a keyword, such as the name after {@code resourceGroups}. */
    static Optional<String> segment(String id, String keyword) {
        String[] parts = id.split("/");
        for (int i = 0; i + 1 < parts.length; i++) {
            if (parts[i].toLowerCase(Locale.ROOT).equals(keyword.toLowerCase(Locale.ROOT))) {
                return Optional.of(parts[i + 1]);
            }
        }
        return Optional.empty();
    }
}
