package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** How a virtual machine is shown in its states. Recorded: azure-cli and azure-libraries-for-java. */
final class MachineAnswers {

    private MachineAnswers() {}

    /** The first answer to a creation: disks that nobody named have no names yet. */
    static void begun(Map<String, Object> rendered, Map<String, Object> sent) {
        Map<String, Object> os = Json.child(sent, "properties", "storageProfile", "osDisk");
        Set<Object> named = Json.children(sent, "properties", "storageProfile", "dataDisks").stream()
                .filter(disk -> disk.containsKey("name"))
                .map(disk -> disk.getOrDefault("lun", 0))
                .collect(Collectors.toSet());
        disks(rendered, (disk, managed) -> {
            boolean data = disk.containsKey("lun");
            if (data ? !named.contains(disk.get("lun")) : !os.containsKey("name")) {
                disk.remove("name");
            }
            if (!"Attach".equals(disk.get("createOption"))) {
                managed.remove("id");
            }
            if (disk.containsKey("vhd") && !data && !os.containsKey("diskSizeGB")) {
                disk.remove("diskSizeGB");
            }
        });
    }

    /** A machine that holds no hardware says less of its disks. */
    static void deallocated(Map<String, Object> rendered) {
        disks(rendered, (disk, managed) -> {
            if (!disk.containsKey("vhd")) {
                disk.remove("diskSizeGB");
                managed.remove("storageAccountType");
            }
        });
    }

    private static void disks(
            Map<String, Object> rendered, BiConsumer<Map<String, Object>, Map<String, Object>> change) {
        Map<String, Object> properties = new LinkedHashMap<>(Json.child(rendered, "properties"));
        Map<String, Object> storage = new LinkedHashMap<>(Json.child(properties, "storageProfile"));
        storage.put("osDisk", changed(Json.child(storage, "osDisk"), change));
        List<Object> data = new ArrayList<>();
        Json.children(storage, "dataDisks").forEach(disk -> data.add(changed(disk, change)));
        storage.put("dataDisks", data);
        properties.put("storageProfile", storage);
        rendered.put("properties", properties);
    }

    private static Map<String, Object> changed(
            Map<String, Object> disk, BiConsumer<Map<String, Object>, Map<String, Object>> change) {
        Map<String, Object> copy = new LinkedHashMap<>(disk);
        Map<String, Object> managed = new LinkedHashMap<>(Json.child(disk, "managedDisk"));
        change.accept(copy, managed);
        if (!managed.isEmpty()) {
            copy.put("managedDisk", managed);
        }
        return copy;
    }
}
