package io.batchsh.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a disk or snapshot looks like while it is being made or changed: what was asked for and little more. Recorded:
 * azure-cli test_vm_managed_disk and test_snapshot_*, azure-sdk-for-python test_compute_disks, azure-libraries-for-java
 * canOperateOnEmptyManagedDisk.
 */
final class DiskAnswers {

    /** From this version on the answer has an identifier; before, it had marks of the service's own instead. */
    private static final String IDENTIFIED = "2021-04-01";

    private static final String TIERED = "2020-06-30";

    private DiskAnswers() {}

    /** The first answer to a creation or change. */
    static Map<String, Object> begun(Resource disk, Request request) {
        Map<String, Object> body = ResourceRoutes.body(request);
        String version = request.parameter("api-version").orElse("");
        boolean older = version.compareTo(IDENTIFIED) < 0;
        boolean disks = disk.id.isType(ManagedDisks.DISKS);
        boolean changed = disk.properties.containsKey("timeCreated");
        Map<String, Object> answer = new LinkedHashMap<>();
        if (disks || !older) {
            answer.put("name", disk.id.name());
        }
        if (!older) {
            answer.put("id", disk.id.toString());
            answer.put("type", disk.id.type());
        }
        answer.put("location", disk.location);
        if (!disk.tags.isEmpty()) {
            answer.put("tags", disk.tags);
        }
        boolean patch = request.method().equals("PATCH");
        Json.find(patch ? disk.envelope() : body, "sku").ifPresent(sku -> answer.put("sku", sku));
        Map<String, Object> properties = new LinkedHashMap<>(Json.child(body, "properties"));
        // What a size brings with it is not shown yet, even where it was sent.
        String sku = Json.text(body, "sku", "name").orElse("");
        if (!sku.startsWith("Ultra")) {
            properties.keySet().removeAll(List.of("diskIOPSReadWrite", "diskMBpsReadWrite"));
        }
        if (older && !sku.startsWith("Premium")) {
            properties.remove("tier");
        }
        if (patch) {
            List.of("creationData", "diskSizeGB")
                    .forEach(name -> Json.find(disk.properties, name).ifPresent(value -> properties.put(name, value)));
        }
        properties.put("provisioningState", disk.provisioningState());
        boolean snapshot = disk.id.isType(ManagedDisks.SNAPSHOTS);
        if ((snapshot || older)
                && Json.text(properties, "creationData", "createOption")
                        .filter("Import"::equals)
                        .isPresent()) {
            properties.put(
                    "diskSizeBytes", Json.integer(disk.properties, "diskSizeGB").orElse(0) * ManagedDisks.GIB);
        }
        if (older) {
            older(disk, version, changed, properties);
        }
        answer.put("properties", properties);
        return answer;
    }

    private static void older(Resource disk, String version, boolean changed, Map<String, Object> properties) {
        properties.put("isArmResource", true);
        if (changed && disk.id.isType(ManagedDisks.SNAPSHOTS)) {
            properties.put("faultDomain", 0);
        }
        for (String name : List.of("osType", "creationData")) {
            Json.find(disk.properties, name).ifPresent(value -> properties.put(name, value));
        }
        boolean sized = properties.containsKey("diskSizeGB") && !changed && disk.id.isType(ManagedDisks.DISKS);
        if (sized && version.compareTo(TIERED) >= 0) {
            ManagedDisks.tier(disk).ifPresent(tier -> properties.put("tier", tier));
        }
    }
}
