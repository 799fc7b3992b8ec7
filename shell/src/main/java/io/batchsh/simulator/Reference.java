package io.batchsh.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lists that are Azure's own rather than a subscription's: regions, virtual machine sizes, supported images. A world may
 * add to the sizes and images, or change them.
 */
final class Reference {

    private static final String SIZES = "/world/vmsizes/";
    private static final String IMAGES = "/world/supportedimages/";

    /** A region; the display name is what image versions name their regions by. */
    record Location(String name, String displayName, Map<String, String> facts) {

        /** How many availability zones it has. */
        int zones() {
            return Integer.parseInt(facts.getOrDefault("zones", "0"));
        }
    }

    private final Store store;
    private @Nullable List<Location> locations;
    private @Nullable List<Location> edgeZones;
    private @Nullable Map<String, VmSize> sizes;
    private @Nullable List<SupportedImage> images;

    /** @param store where a world leaves what it says of sizes and images */
    Reference(Store store) {
        this.store = store;
    }

    // Each list is read when first asked for: a shell that only shows its prompt needs none of them.

    List<Location> locations() {
        List<Location> known = locations;
        if (known == null) {
            known = places("columns", "locations");
            locations = known;
        }
        return known;
    }

    /** Places near cities that belong to a region, their {@code homeLocation}. */
    List<Location> edgeZones() {
        List<Location> known = edgeZones;
        if (known == null) {
            known = places("edgeColumns", "edgeZones");
            edgeZones = known;
        }
        return known;
    }

    private static List<Location> places(String columns, String rows) {
        return table(Json.resource("locations.json"), columns, rows).stream()
                .map(row -> new Location(row.getOrDefault("name", ""), row.getOrDefault("displayName", ""), row))
                .toList();
    }

    /** Finds a region by its name or display name. */
    Optional<Location> location(String name) {
        String bare = bare(name);
        return locations().stream().filter(known -> known.name().equals(bare)).findFirst();
    }

    /** {@code West Europe} and {@code westeurope} are one. */
    static String bare(String location) {
        return location.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** The sizes on offer at a time, in a region. */
    List<VmSize> sizes(Instant now, String location) {
        return allSizes().values().stream()
                .filter(size -> size.offered(now, location))
                .toList();
    }

    Optional<VmSize> size(String name) {
        return Optional.ofNullable(allSizes().get(name.toLowerCase(Locale.ROOT)));
    }

    private Map<String, VmSize> allSizes() {
        Map<String, VmSize> known = sizes;
        if (known == null) {
            known = new TreeMap<>();
            for (Map<String, String> row : table(Json.resource("vm-sizes.json"), "columns", "sizes")) {
                VmSize size = VmSize.of(row);
                known.put(size.name().toLowerCase(Locale.ROOT), size);
            }
            for (Map<String, Object> entry : store.documents(SIZES)) {
                String name = Json.text(entry, "name").orElseThrow();
                known.merge(name.toLowerCase(Locale.ROOT), VmSize.of(entry), (old, said) -> old.with(entry));
            }
            sizes = known;
        }
        return known;
    }

    /** The images that the service lists at a time for pools to be made from. */
    List<SupportedImage> images(Instant now) {
        return allImages().stream().filter(image -> image.offered(now)).toList();
    }

    /** The images that pools can be made from at a time; some are no longer listed. */
    List<SupportedImage> takenImages(Instant now) {
        return allImages().stream().filter(image -> image.taken(now)).toList();
    }

    /** What Batch supports or once did; the marketplace keeps images that Batch has retired. */
    List<SupportedImage> allImages() {
        List<SupportedImage> known = images;
        if (known == null) {
            Map<String, Object> file = Json.resource("supported-images.json");
            Map<String, SupportedImage> all = new LinkedHashMap<>();
            Stream.of(Json.children(file, "images"), Json.children(file, "retired"), store.documents(IMAGES))
                    .flatMap(Collection::stream)
                    .map(SupportedImage::of)
                    .forEach(image -> all.put(image.key(), image));
            known = List.copyOf(all.values());
            images = known;
        }
        return known;
    }

    /** The operating system of a node agent on offer at a time. */
    Optional<String> agentOsType(String nodeAgent, Instant now) {
        // Asked for every node of a pool, hence without a list between.
        return allImages().stream()
                .filter(image -> image.nodeAgent().equals(nodeAgent) && image.taken(now))
                .map(SupportedImage::osType)
                .findFirst();
    }

    /** Notes what a world says of sizes and images; both must be said before either is asked for. */
    static void declare(Store store, Map<String, Object> world) {
        for (Map<String, Object> size : Json.children(world, "vmSizes")) {
            store.documents.put(SIZES + VmSize.of(size).name().toLowerCase(Locale.ROOT), size);
        }
        for (Map<String, Object> image : Json.children(world, "supportedImages")) {
            store.documents.put(IMAGES + SupportedImage.of(image).key(), image);
        }
    }

    private static List<Map<String, String>> table(Map<String, Object> file, String header, String name) {
        List<String> columns = Json.texts(file, header);
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
