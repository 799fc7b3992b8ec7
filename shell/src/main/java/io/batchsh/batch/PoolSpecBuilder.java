package io.batchsh.batch;

import io.batchsh.image.GalleryImageId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/** Collects what a pool is to be. Each setter writes one property of the create call; what is never set is never sent. */
public final class PoolSpecBuilder {

    private static final String MACHINE = "virtualMachineConfiguration";

    private final Map<String, Object> document;

    PoolSpecBuilder(Map<String, Object> document) {
        this.document = copy(PoolDocument.read(document).properties());
    }

    public PoolSpecBuilder id(String value) {
        return set(value, "id");
    }

    public PoolSpecBuilder displayName(String value) {
        return set(value, "displayName");
    }

    public PoolSpecBuilder vmSize(String value) {
        return set(value, "vmSize");
    }

    public PoolSpecBuilder targetDedicatedNodes(int nodes) {
        return set(nodes, "targetDedicatedNodes");
    }

    public PoolSpecBuilder targetLowPriorityNodes(int nodes) {
        return set(nodes, "targetLowPriorityNodes");
    }

    /** The gallery image; replaces whatever image was named before, since the service accepts only one kind. */
    public PoolSpecBuilder image(GalleryImageId image) {
        return image(image.toString());
    }

    /** The custom image by the text of its id, unchecked, so that a preflight rule can explain what is wrong with it. */
    public PoolSpecBuilder image(String id) {
        object(MACHINE).put("imageReference", new LinkedHashMap<>(Map.of("virtualMachineImageId", id)));
        return this;
    }

    public PoolSpecBuilder nodeAgentSkuId(String value) {
        return set(value, MACHINE, "nodeAgentSKUId");
    }

    public PoolSpecBuilder resizeTimeout(Duration value) {
        return set(value.toString(), "resizeTimeout");
    }

    /** Lets a formula decide the targets, evaluated at an interval of 5 minutes to 168 hours. */
    public PoolSpecBuilder autoScale(String formula, Duration interval) {
        return set(true, "enableAutoScale")
                .set(formula, "autoScaleFormula")
                .set(interval.toString(), "autoScaleEvaluationInterval");
    }

    public PoolSpecBuilder startTaskCommandLine(String value) {
        return set(value, "startTask", "commandLine");
    }

    /** Runs the start task as an administrator of the node instead of as an ordinary user. */
    public PoolSpecBuilder startTaskElevated(boolean elevated) {
        return set("pool", "startTask", "userIdentity", "autoUser", "scope")
                .set(elevated ? "admin" : "nonadmin", "startTask", "userIdentity", "autoUser", "elevationLevel");
    }

    public PoolSpecBuilder startTaskWaitForSuccess(boolean wait) {
        return set(wait, "startTask", "waitForSuccess");
    }

    public PoolSpecBuilder startTaskMaxRetries(int retries) {
        return set(retries, "startTask", "maxTaskRetryCount");
    }

    /** A file that is downloaded before the start task runs. */
    public PoolSpecBuilder startTaskResourceFile(String httpUrl, String filePath) {
        return add(Map.of("httpUrl", httpUrl, "filePath", filePath), "startTask", "resourceFiles");
    }

    public PoolSpecBuilder startTaskEnvironment(String name, String value) {
        return add(Map.of("name", name, "value", value), "startTask", "environmentSettings");
    }

    public PoolSpecBuilder metadata(String name, String value) {
        return add(Map.of("name", name, "value", value), "metadata");
    }

    public PoolSpecBuilder interNodeCommunication(boolean enabled) {
        return set(enabled, "enableInterNodeCommunication");
    }

    public PoolSpecBuilder taskSlotsPerNode(int slots) {
        return set(slots, "taskSlotsPerNode");
    }

    /** {@code spread} or {@code pack}. */
    public PoolSpecBuilder nodeFillType(String value) {
        return set(value, "taskSchedulingPolicy", "nodeFillType");
    }

    /** An application package by its ARM id, as the create call wants it. */
    public PoolSpecBuilder applicationPackage(String applicationId) {
        return add(Map.of("applicationId", applicationId), "applicationPackageReferences");
    }

    /** The subnet by its ARM id. */
    public PoolSpecBuilder subnet(String subnetId) {
        return set(subnetId, "networkConfiguration", "subnetId");
    }

    public PoolSpecBuilder acceleratedNetworking(boolean enabled) {
        return set(enabled, "networkConfiguration", "enableAcceleratedNetworking");
    }

    /** {@code batchmanaged}, {@code usermanaged} or {@code nopublicipaddresses}. */
    public PoolSpecBuilder publicIpAddressProvisioning(String value) {
        return set(value, "networkConfiguration", "publicIPAddressConfiguration", "provision");
    }

    /** {@code none}, {@code readonly} or {@code readwrite}. */
    public PoolSpecBuilder osDiskCaching(String value) {
        return set(value, MACHINE, "osDisk", "caching");
    }

    public PoolSpecBuilder osDiskSizeGb(int value) {
        return set(value, MACHINE, "osDisk", "diskSizeGB");
    }

    /** {@code standard_lrs}, {@code standardssd_lrs} or {@code premium_lrs}. */
    public PoolSpecBuilder osDiskStorageAccountType(String value) {
        return set(value, MACHINE, "osDisk", "managedDisk", "storageAccountType");
    }

    /** {@code regional} or {@code zonal}. */
    public PoolSpecBuilder nodePlacement(String value) {
        return set(value, MACHINE, "nodePlacementConfiguration", "policy");
    }

    /** {@code trustedLaunch} or {@code confidentialVM}. */
    public PoolSpecBuilder securityType(String value) {
        return set(value, MACHINE, "securityProfile", "securityType");
    }

    public PoolSpecBuilder secureBoot(boolean enabled) {
        return set(enabled, MACHINE, "securityProfile", "uefiSettings", "secureBootEnabled");
    }

    public PoolSpecBuilder vTpm(boolean enabled) {
        return set(enabled, MACHINE, "securityProfile", "uefiSettings", "vTpmEnabled");
    }

    public PoolSpecBuilder encryptionAtHost(boolean enabled) {
        return set(enabled, MACHINE, "securityProfile", "encryptionAtHost");
    }

    /** Any other property: a text, number, boolean, list or map at a path of property names. */
    public PoolSpecBuilder property(Object value, String... path) {
        return set(requireNonNull(value, "value is null"), path);
    }

    public PoolSpec build() {
        return new PoolSpec(document);
    }

    private PoolSpecBuilder set(Object value, String... path) {
        parent(path).put(path[path.length - 1], value);
        return this;
    }

    @SuppressWarnings("unchecked") // lists in the document are copies made here
    private PoolSpecBuilder add(Map<String, Object> element, String... path) {
        Map<String, Object> parent = parent(path);
        String name = path[path.length - 1];
        if (!(parent.get(name) instanceof List<?>)) {
            parent.put(name, new ArrayList<>());
        }
        ((List<Object>) requireNonNull(parent.get(name), "list is null")).add(element);
        return this;
    }

    private Map<String, Object> parent(String... path) {
        Map<String, Object> here = document;
        for (int i = 0; i < path.length - 1; i++) {
            here = object(here, path[i]);
        }
        return here;
    }

    private Map<String, Object> object(String name) {
        return object(document, name);
    }

    @SuppressWarnings("unchecked") // maps in the document are copies made here
    private static Map<String, Object> object(Map<String, Object> parent, String name) {
        if (!(parent.get(name) instanceof Map<?, ?>)) {
            parent.put(name, new LinkedHashMap<>());
        }
        return (Map<String, Object>) requireNonNull(parent.get(name), "object is null");
    }

    private static Map<String, Object> copy(Map<?, ?> source) {
        Map<String, Object> target = new LinkedHashMap<>();
        source.forEach((name, value) -> {
            target.put((String) name, copyOf(value));
        });
        return target;
    }

    private static Object copyOf(Object value) {
        if (value instanceof Map<?, ?> map) {
            return copy(map);
        }
        if (value instanceof List<?> list) {
            List<Object> target = new ArrayList<>();
            list.forEach(element -> target.add(copyOf(element)));
            return target;
        }
        return value;
    }
}
