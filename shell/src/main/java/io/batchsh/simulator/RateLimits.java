package io.batchsh.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How much of its rate a caller has left, as far as the services say so: always nearly all. */
final class RateLimits {

    // As recorded for each type: reads first, then writes.
    private static final Map<String, List<String>> COMPUTE = Map.of(
            "galleries",
                    List.of(
                            "GetGallery3Min;1999,Microsoft.Compute/GetGallery30Min;9999",
                            "CreateUpdateGallery3Min;49,Microsoft.Compute/CreateUpdateGallery30Min;299"),
            "galleries/images",
                    List.of(
                            "GetGalleryImage3Min;2499,Microsoft.Compute/GetGalleryImage30Min;9999",
                            "CreateUpdateGalleryImage3Min;149,Microsoft.Compute/CreateUpdateGalleryImage30Min;749"),
            "galleries/images/versions",
                    List.of(
                            "GetGalleryImageVersion3Min;1999,Microsoft.Compute/GetGalleryImageVersion30Min;9999",
                            "CreateUpdateGalleryImageVersion3Min;374,Microsoft.Compute/CreateUpdateGalleryImageVersion30Min;1199"),
            "images", List.of("GetImagesSubscriptionMaximum;359", "CreateImagesSubscriptionMaximum;59"),
            "disks",
                    List.of(
                            "LowCostGet3Min;14999,Microsoft.Compute/LowCostGet30Min;119999",
                            "CreateUpdateDisks3Min;2999,Microsoft.Compute/CreateUpdateDisks30Min;24999"),
            "snapshots",
                    List.of(
                            "LowCostGet3Min;14999,Microsoft.Compute/LowCostGet30Min;119999",
                            "HighCostSnapshotCreateHydrate3Min;999,Microsoft.Compute/HighCostSnapshotCreateHydrate30Min;7999"),
            "virtualmachines",
                    List.of(
                            "LowCostGetSubscriptionMaximum;23999,Microsoft.Compute/LowCostGetResource;35",
                            "PutVMSubscriptionMaximum;1499,Microsoft.Compute/PutVMResource;11"));

    private RateLimits() {}

    static Reply on(Reply reply, Request request) {
        List<String> segments = request.segments();
        boolean read = request.method().equals("GET") || request.method().equals("HEAD");
        int compute = segments.stream()
                .map(segment -> segment.toLowerCase(Locale.ROOT))
                .toList()
                .indexOf("microsoft.compute");
        if (compute >= 0) {
            StringBuilder type = new StringBuilder();
            for (int i = compute + 1; i < segments.size(); i += 2) {
                type.append(type.isEmpty() ? "" : "/").append(segments.get(i).toLowerCase(Locale.ROOT));
            }
            List<String> limits = COMPUTE.get(type.toString());
            if (limits != null) {
                reply.with("x-ms-ratelimit-remaining-resource", "Microsoft.Compute/" + limits.get(read ? 0 : 1));
            }
        }
        String left =
                switch (request.method()) {
                    case "GET", "HEAD" -> "x-ms-ratelimit-remaining-subscription-reads";
                    case "DELETE" -> "x-ms-ratelimit-remaining-subscription-deletes";
                    default -> "x-ms-ratelimit-remaining-subscription-writes";
                };
        return reply.with(left, read ? "11999" : "1199");
    }
}
