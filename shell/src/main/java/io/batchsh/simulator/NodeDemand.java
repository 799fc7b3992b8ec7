package io.batchsh.simulator;

import java.util.Map;
import java.util.Optional;

/**
 * What a pool wants of one kind of nodes, and what it wants them of.
 *
 * @param others how many nodes of the other kind there are, or will be
 */
record NodeDemand(
        Simulation simulation,
        BatchAccount account,
        Pool pool,
        boolean dedicated,
        int others,
        VmSize size,
        ImageSource image) {

    static NodeDemand of(Simulation simulation, BatchAccount account, Pool pool, boolean dedicated, int others) {
        VmSize size = simulation.reference().size(pool.vmSize()).orElseThrow();
        ImageSource image = ImageSource.current(
                simulation.store(),
                Json.child(pool.configuration, "virtualMachineConfiguration", "imageReference"),
                account.location());
        return new NodeDemand(simulation, account, pool, dedicated, others, size, image);
    }

    Store store() {
        return simulation.store();
    }

    int wanted() {
        return pool.target(dedicated);
    }

    Map<String, Object> machine() {
        return Json.child(pool.configuration, "virtualMachineConfiguration");
    }

    Map<String, Object> reference() {
        return Json.child(machine(), "imageReference");
    }

    /** The identifier of the gallery image that the pool names; empty for a marketplace image. */
    Optional<String> imageId() {
        return SharedImages.property(reference())
                .or(() -> Optional.of("virtualMachineImageId"))
                .flatMap(property -> Json.text(reference(), property));
    }

    DiskContents disk() {
        return DiskContents.of(image.version());
    }

    /** A feature of the image's definition. */
    Optional<String> feature(String name) {
        return image.definition().stream()
                .flatMap(definition -> Json.children(definition.properties, "features").stream())
                .filter(feature -> name.equals(feature.get("name")))
                .findFirst()
                .flatMap(feature -> Json.text(feature, "value"));
    }

    /** A property of the image's definition. */
    Optional<String> defined(String name) {
        return image.definition().flatMap(definition -> Json.text(definition.properties, name));
    }

    /** {@code trustedLaunch} or {@code confidentialVM}, where the pool says one. */
    Optional<String> securityType() {
        return Json.text(machine(), "securityProfile", "securityType");
    }

    boolean wants(String type) {
        return securityType().filter(type::equalsIgnoreCase).isPresent();
    }

    /** An error that Azure's compute or network service caused. */
    Optional<Map<String, Object>> failed(String code, String message) {
        return Optional.of(ResizeErrors.failed(dedicated, code, message));
    }
}
