package io.batchsh.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The lists that are Azure's own rather than a subscription's: regions, virtual machine sizes, supported images. */
final class Reference {

    /** A region; the display name is what image versions name their regions by. */
    record Location(String name, String displayName, Map<String, String> facts) {}

    private final List<Location> locations = new ArrayList<>();
    private final Map<String, VmSize> sizes = new TreeMap<>();
    private final List<SupportedImage> images;

    Reference() {
        for (Map<String, String> row : table(Json.resource("locations.json"), "locations")) {
            locations.add(new Location(row.getOrDefault("name", ""), row.getOrDefault("displayName", ""), row));
        }
        for (Map<String, String> row : table(Json.resource("vm-sizes.json"), "sizes")) {
            VmSize size = VmSize.of(row);
            sizes.put(size.name().toLowerCase(Locale.ROOT), size);
        }
        images = Json.children(Json.resource("supported-images.json"), "images").stream()
                .map(SupportedImage::of)
                .toList();
    }

    List<Location> locations() {
        return locations;
    }

    /** Finds a region by its name or display name. */
    Optional<Location> location(String name) {
        String bare = bare(name);
        return locations.stream().filter(known -> known.name().equals(bare)).findFirst();
    }

    /** {@code West Europe} and {@code westeurope} are one. */
    static String bare(String location) {
        return location.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** The sizes on offer at a time. */
    List<VmSize> sizes(Instant now) {
        return sizes.values().stream().filter(size -> size.offered(now)).toList();
    }

    Optional<VmSize> size(String name) {
        return Optional.ofNullable(sizes.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The images that pools could be created from at a time. */
    List<SupportedImage> images(Instant now) {
        return images.stream().filter(image -> image.offered(now)).toList();
    }

    /** The operating system of a node agent on offer at a time. */
    Optional<String> agentOsType(String nodeAgent, Instant now) {
        return images(now).stream()
                .filter(image -> image.nodeAgent().equals(nodeAgent))
                .map(SupportedImage::osType)
                .findFirst();
    }

    private static List<Map<String, String>> table(Map<String, Object> file, String name) {
        List<String> columns = Json.texts(file, "columns");
        List<Map<String, String>> rows = new ArrayList<>();
        if (file.get(name) instanceof List<?> list) {
            for (Object entry : list) {
                Map<String, String> row = new LinkedHashMap<>();
                List<?> cells = (List<?>) entry;
                for (int i = 0; i < columns.size(); i++) {
                    String cell = String.valueOf(cells.get(i));
                    if (!cell.isEmpty()) {
                        row.put(columns.get(i), cell);
                    }
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
