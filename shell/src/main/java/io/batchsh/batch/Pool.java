package io.batchsh.batch;

import io.batchsh.image.GalleryImageId;
import io.batchsh.image.JsonTree;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pool.
 *
 * @param id the pool's id, unique in its account without regard to case
 * @param state {@code active} or {@code deleting}
 * @param allocationState {@code steady}, {@code resizing} or {@code stopping}
 * @param allocationStateTransitionTime when it took that state
 * @param vmSize the virtual machine size
 * @param currentDedicatedNodes dedicated nodes there are
 * @param targetDedicatedNodes dedicated nodes asked for
 * @param currentLowPriorityNodes Spot nodes there are
 * @param targetLowPriorityNodes Spot nodes asked for
 * @param imageId the ARM id of the custom image, when the pool runs on one
 * @param marketplaceImage {@code publisher:offer:sku:version}, when the pool runs on a marketplace image
 * @param nodeAgentSkuId the node agent
 * @param autoScale whether a formula decides the targets
 * @param resizeTimeout how long an allocation may take
 * @param taskSlotsPerNode tasks at a time on one node
 * @param resizeErrors why the last resize fell short; empty unless steady
 * @param metadata name and value pairs
 * @param creationTime when the pool was created
 * @param document the service's own JSON
 */
public record Pool(
        String id,
        String state,
        String allocationState,
        Optional<OffsetDateTime> allocationStateTransitionTime,
        String vmSize,
        int currentDedicatedNodes,
        int targetDedicatedNodes,
        int currentLowPriorityNodes,
        int targetLowPriorityNodes,
        Optional<String> imageId,
        Optional<String> marketplaceImage,
        String nodeAgentSkuId,
        boolean autoScale,
        Optional<Duration> resizeTimeout,
        int taskSlotsPerNode,
        List<PoolResizeError> resizeErrors,
        Map<String, String> metadata,
        Optional<OffsetDateTime> creationTime,
        Map<String, Object> document) {

    /** Reads the data plane's JSON of a pool. */
    public static Pool of(Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        JsonTree machine = tree.child("virtualMachineConfiguration");
        JsonTree image = machine.child("imageReference");
        Map<String, String> metadata = new LinkedHashMap<>();
        for (JsonTree item : tree.children("metadata")) {
            metadata.put(item.textOrEmpty("name"), item.textOrEmpty("value"));
        }
        return new Pool(
                tree.textOrEmpty("id"),
                tree.textOrEmpty("state"),
                tree.textOrEmpty("allocationState"),
                tree.time("allocationStateTransitionTime"),
                tree.textOrEmpty("vmSize"),
                tree.number("currentDedicatedNodes").orElse(0),
                tree.number("targetDedicatedNodes").orElse(0),
                tree.number("currentLowPriorityNodes").orElse(0),
                tree.number("targetLowPriorityNodes").orElse(0),
                image.text("virtualMachineImageId")
                        .or(() -> image.text("sharedGalleryImageId"))
                        .or(() -> image.text("communityGalleryImageId")),
                image.text("publisher")
                        .map(publisher -> String.join(
                                ":",
                                publisher,
                                image.textOrEmpty("offer"),
                                image.textOrEmpty("sku"),
                                image.text("version").orElse("latest"))),
                machine.textOrEmpty("nodeAgentSKUId"),
                tree.isTrue("enableAutoScale"),
                tree.duration("resizeTimeout"),
                tree.number("taskSlotsPerNode").orElse(1),
                tree.children("resizeErrors").stream().map(PoolResizeError::of).toList(),
                Map.copyOf(metadata),
                tree.time("creationTime"),
                tree.properties());
    }

    /** The gallery image the pool runs on; empty for marketplace images and for ids of another shape. */
    public Optional<GalleryImageId> galleryImage() {
        return imageId.flatMap(GalleryImageId::read);
    }

    /** The formula that decides the targets. */
    public Optional<String> autoScaleFormula() {
        return tree().text("autoScaleFormula");
    }

    /** How often the formula is evaluated. */
    public Optional<Duration> autoScaleEvaluationInterval() {
        return tree().duration("autoScaleEvaluationInterval");
    }

    /** The last evaluation of the formula; empty before the first. */
    public Optional<AutoScaleEvaluation> autoScaleRun() {
        JsonTree run = tree().child("autoScaleRun");
        return run.properties().isEmpty() ? Optional.empty() : Optional.of(AutoScaleEvaluation.of(run));
    }

    /** The state of the pool as a whole, which changes with each change to it. */
    public Optional<String> eTag() {
        return tree().text("eTag");
    }

    /** The service's own JSON, read by path. */
    public JsonTree tree() {
        return new JsonTree(document);
    }

    /** Whether no resize is under way. */
    public boolean steady() {
        return "steady".equals(allocationState);
    }
}
