package io.batchsh.batch;

import io.batchsh.image.JsonTree;
import io.batchsh.image.TargetRegion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A virtual machine size as Microsoft.Compute offers it to a subscription in one region.
 *
 * @param name the size, such as {@code Standard_D2s_v3}
 * @param restriction why the subscription may not use it in the region, such as {@code NotAvailableForSubscription}
 * @param zones the availability zones that have it, those left out that the subscription may not use
 * @param document the service's own JSON
 */
public record ComputeSku(String name, Optional<String> restriction, List<String> zones, Map<String, Object> document) {

    /** Reads one row of {@code Microsoft.Compute/skus}. */
    static ComputeSku of(Map<String, Object> document, String location) {
        JsonTree tree = new JsonTree(document);
        List<JsonTree> restrictions = tree.children("restrictions").stream()
                .filter(each -> concerns(each, location))
                .toList();
        List<String> barred = restrictions.stream()
                .filter(each -> each.textOrEmpty("type").equalsIgnoreCase("Zone"))
                .flatMap(each -> each.texts("restrictionInfo", "zones").stream())
                .toList();
        return new ComputeSku(
                tree.textOrEmpty("name"),
                restrictions.stream()
                        .filter(each -> each.textOrEmpty("type").equalsIgnoreCase("Location"))
                        .map(each -> each.textOrEmpty("reasonCode"))
                        .findFirst(),
                tree.children("locationInfo").stream()
                        .filter(info -> TargetRegion.normalize(info.textOrEmpty("location"))
                                .equals(location))
                        .flatMap(info -> info.texts("zones").stream())
                        .filter(zone -> !barred.contains(zone))
                        .sorted()
                        .collect(Collectors.toUnmodifiableList()),
                tree.properties());
    }

    private static boolean concerns(JsonTree restriction, String location) {
        List<String> locations = restriction.texts("restrictionInfo", "locations");
        return (locations.isEmpty() ? restriction.texts("values") : locations)
                .stream().anyMatch(each -> TargetRegion.normalize(each).equals(location));
    }
}
