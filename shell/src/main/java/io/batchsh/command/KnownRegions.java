package io.batchsh.command;

import io.batchsh.completion.Suggestions;
import io.batchsh.image.Placement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Refuses names of regions that the subscription does not have, with the ones that were probably meant. */
public record KnownRegions(Operations operations) {

    /** @throws UsageException for the first that is not a region */
    public void require(Collection<String> names) {
        if (names.isEmpty()) {
            return;
        }
        Map<String, String> known = new LinkedHashMap<>();
        operations
                .placement()
                .regions()
                .forEach((Placement.Region region) -> known.put(region.name(), region.displayName()));
        for (String name : names) {
            if (!known.containsKey(name)) {
                List<String> nearest = Suggestions.nearest(name, known.keySet());
                throw new UsageException(
                        "'" + name + "' is not a region of this subscription.",
                        nearest.isEmpty()
                                ? "a name such as westeurope, or a display name such as \"West Europe\""
                                : nearest.get(0));
            }
        }
    }
}
