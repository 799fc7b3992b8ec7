package io.batchsh.batch;

import io.batchsh.azure.Secret;
import io.batchsh.image.JsonTree;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import static java.util.Objects.requireNonNull;

/**
 * A pool to be created: the body of the service's create call, and what the shell reads in it. Properties the shell does not
 * know pass through untouched. Passwords and keys in it are {@link Secret}s.
 *
 * @param document the request body, API version 2025-06-01
 */
public record PoolSpec(Map<String, Object> document) {

    public PoolSpec {
        document = new JsonTree(SecretProperties.wrapped(document)).properties();
    }

    /** Starts a pool of an id and a virtual machine size. */
    public static PoolSpecBuilder builder(String id, String vmSize) {
        return new PoolSpecBuilder(new LinkedHashMap<>()).id(id).vmSize(vmSize);
    }

    /** Starts from a request body, such as the content of {@code --json-file}; what is set on the builder overrides it. */
    public static PoolSpecBuilder builder(Map<String, Object> document) {
        return new PoolSpecBuilder(requireNonNull(document, "document is null"));
    }

    /**
     * What an existing pool was created as, and changed to since, without what only the service says. A pool that scales by a
     * formula has no targets of its own.
     */
    public static PoolSpec of(Pool pool) {
        return new PoolSpec(PoolDocument.read(pool.document()).properties());
    }

    /** This pool with what another one says, property by property; lists and the image are taken whole. */
    public PoolSpec overriddenBy(PoolSpec other) {
        return new PoolSpec(merged(document, other.document));
    }

    @SuppressWarnings("unchecked") // JSON objects have text for keys
    private static Map<String, Object> merged(Map<String, Object> below, Map<String, Object> above) {
        Map<String, Object> merged = new LinkedHashMap<>(below);
        above.forEach((name, value) -> {
            // Two kinds of image in one reference would exclude each other.
            boolean whole = name.equals("imageReference") || !(value instanceof Map<?, ?>);
            Object merging = below.get(name) instanceof Map<?, ?> there && !whole
                    ? merged((Map<String, Object>) there, (Map<String, Object>) value)
                    : value;
            merged.put(name, merging);
        });
        return merged;
    }

    /** This pool, to be changed. */
    public PoolSpecBuilder toBuilder() {
        return new PoolSpecBuilder(document);
    }

    /** The pool's id, {@code ""} when missing. */
    public String id() {
        return tree().textOrEmpty("id");
    }

    /** The virtual machine size, {@code ""} when missing. */
    public String vmSize() {
        return tree().textOrEmpty("vmSize");
    }

    /** What kind of image the pool names, by property: the properties of {@code imageReference} that are set. */
    public JsonTree imageReference() {
        return tree().child("virtualMachineConfiguration", "imageReference");
    }

    /** The custom image as it was written; an ARM id when it is right. */
    public Optional<String> imageId() {
        return imageReference().text("virtualMachineImageId");
    }

    /** The node agent SKU, {@code ""} when missing. */
    public String nodeAgentSkuId() {
        return tree().textOrEmpty("virtualMachineConfiguration", "nodeAgentSKUId");
    }

    /** Dedicated nodes asked for; 0 when left out. */
    public int targetDedicatedNodes() {
        return tree().number("targetDedicatedNodes").orElse(0);
    }

    /** Spot nodes asked for; 0 when left out. */
    public int targetLowPriorityNodes() {
        return tree().number("targetLowPriorityNodes").orElse(0);
    }

    /** Whether either target is written down. */
    public boolean hasTargets() {
        return tree().number("targetDedicatedNodes").isPresent()
                || tree().number("targetLowPriorityNodes").isPresent();
    }

    /** All nodes asked for. */
    public int targetNodes() {
        return targetDedicatedNodes() + targetLowPriorityNodes();
    }

    /** Whether a formula decides the targets. */
    public boolean autoScale() {
        return tree().isTrue("enableAutoScale");
    }

    /** The autoscale formula. */
    public Optional<String> autoScaleFormula() {
        return tree().text("autoScaleFormula");
    }

    /** How often the autoscale formula is evaluated. */
    public Optional<Duration> autoScaleEvaluationInterval() {
        return tree().duration("autoScaleEvaluationInterval");
    }

    /** How long an allocation may take; the service takes 15 minutes when it is left out. */
    public Optional<Duration> resizeTimeout() {
        return tree().duration("resizeTimeout");
    }

    /** Whether nodes may talk to each other. */
    public boolean interNodeCommunication() {
        return tree().isTrue("enableInterNodeCommunication");
    }

    /** Tasks at a time on one node. */
    public int taskSlotsPerNode() {
        return tree().number("taskSlotsPerNode").orElse(1);
    }

    /** {@code trustedLaunch} or {@code confidentialVM}. */
    public Optional<String> securityType() {
        return tree().text("virtualMachineConfiguration", "securityProfile", "securityType");
    }

    /** Storage account type of the OS disk, such as {@code premium_lrs}. */
    public Optional<String> osDiskStorageAccountType() {
        return tree().text("virtualMachineConfiguration", "osDisk", "managedDisk", "storageAccountType");
    }

    /** Ids of the application packages. */
    public List<String> applicationPackages() {
        return tree().children("applicationPackageReferences").stream()
                .map(reference -> reference.textOrEmpty("applicationId"))
                .toList();
    }

    /** Its passwords and keys. */
    public List<Secret> secrets() {
        return SecretProperties.in(document);
    }

    /**
     * The same with the passwords and keys that it still needs.
     *
     * @param source answers nothing for one that it does not have, which then stays missing
     */
    public PoolSpec withSecrets(Function<MissingSecret, Optional<Secret>> source) {
        Map<String, Object> copy = SecretProperties.wrapped(document);
        new SecretGaps(source).fill(copy);
        return new PoolSpec(copy);
    }

    /** The whole body, read by path. */
    public JsonTree tree() {
        return new JsonTree(document);
    }
}
