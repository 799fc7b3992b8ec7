package io.batchsh.image;

import io.batchsh.azure.ArmChange;
import io.batchsh.azure.ArmChanges;
import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import static java.util.Objects.requireNonNull;

/**
 * Creates, changes and deletes galleries, image definitions and image versions. Each method asks Azure for it and returns the
 * change, which may go on for a while; a creation asks before whether there is such a thing already, since Azure would
 * overwrite it. Methods throw {@link AzureException}.
 */
public final class GalleryChanges {

    private final AzureClients clients;
    private final Galleries galleries;

    public GalleryChanges(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
        this.galleries = new Galleries(clients);
    }

    /** Creates a gallery; takes seconds. */
    public ArmChange create(GallerySpec gallery) {
        String id = galleries.id(gallery.resourceGroup(), gallery.name());
        refuseIfThere(id, "gallery", "gallery show " + gallery.name());
        return changes().put(id, Galleries.API_VERSION, gallery.document());
    }

    /** Creates an image definition; takes seconds. */
    public ArmChange create(ImageDefinitionSpec definition) {
        String id = definition.id().toString();
        refuseIfThere(
                id,
                "image definition",
                "image-definition show " + definition.id().shortForm());
        return changes().put(id, Galleries.API_VERSION, definition.document());
    }

    /** Creates an image version, which takes as long as its replication: minutes to hours. */
    public ArmChange create(ImageVersionSpec version) {
        String id = version.id().toString();
        refuseIfThere(id, "image version", "image-version show " + version.id().shortForm());
        return changes().put(id, Galleries.API_VERSION, version.document());
    }

    /**
     * Changes where a version is replicated to, and how often; takes as long as the new replicas take. Regions that are not
     * named stay as they are.
     *
     * @param wanted regions to add, or to change
     * @param removed names of regions to give up
     * @throws AzureException of kind INVALID if a removed region is the only one, or not there
     */
    public ArmChange replicate(GalleryImageId image, List<RegionalReplicas> wanted, Set<String> removed) {
        ImageVersion version = galleries.version(image);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("publishingProfile", Map.of("targetRegions", regions(version, wanted, removed)));
        if (!removed.isEmpty()) {
            properties.put("safetyProfile", Map.of("allowDeletionOfReplicatedLocations", true));
        }
        // The service wants it in each change, even if nothing of it changes.
        properties.put("storageProfile", Map.of());
        return changes().patch(version.id(), Galleries.API_VERSION, Map.of("properties", properties));
    }

    private static List<Object> regions(ImageVersion version, List<RegionalReplicas> wanted, Set<String> removed) {
        Set<String> gone = removed.stream().map(TargetRegion::normalize).collect(Collectors.toSet());
        for (String region : gone) {
            if (version.targetRegion(region).isEmpty()) {
                throw AzureException.builder(Kind.INVALID, "Version " + version.name() + " is not in " + region + ".")
                        .reason("It is in " + names(version) + ".")
                        .remedy("image-version show " + version.shortForm())
                        .build();
            }
        }
        List<Object> regions = new ArrayList<>();
        List<RegionalReplicas> added = new ArrayList<>(wanted);
        for (JsonTree region :
                new JsonTree(version.document()).children("properties", "publishingProfile", "targetRegions")) {
            String name = TargetRegion.normalize(region.textOrEmpty("name"));
            if (gone.contains(name)) {
                continue;
            }
            Optional<RegionalReplicas> changed =
                    wanted.stream().filter(each -> each.region().equals(name)).findFirst();
            added.removeIf(each -> each.region().equals(name));
            regions.add(changed.map(each -> each.document(region.properties(), List.of()))
                    .orElse(region.properties()));
        }
        added.forEach(each -> regions.add(each.document(Map.of(), List.of())));
        if (regions.isEmpty()) {
            throw AzureException.builder(Kind.INVALID, "A version must stay in one region at least.")
                    .remedy("image-version delete " + version.shortForm())
                    .build();
        }
        return regions;
    }

    private static String names(ImageVersion version) {
        return version.targetRegions().stream()
                .map(TargetRegion::normalizedName)
                .collect(Collectors.joining(", "));
    }

    /** Deletes a gallery, which must hold no definitions; takes seconds. */
    public ArmChange delete(Gallery gallery) {
        return changes().delete(gallery.id(), Galleries.API_VERSION);
    }

    /** Deletes an image definition, which must have no versions; takes seconds. */
    public ArmChange delete(ImageDefinition definition) {
        return changes().delete(definition.id(), Galleries.API_VERSION);
    }

    /** Deletes an image version with its replicas; takes seconds to minutes. */
    public ArmChange delete(ImageVersion version) {
        return changes().delete(version.id(), Galleries.API_VERSION);
    }

    private void refuseIfThere(String id, String kind, String look) {
        try {
            AzureCalls.call(() -> clients.resourceManager().get(id, Galleries.API_VERSION));
        } catch (AzureException missing) {
            if (missing.kind() == Kind.NOT_FOUND) {
                return;
            }
            throw missing;
        }
        throw AzureException.builder(
                        Kind.CONFLICT,
                        "There is " + (kind.startsWith("i") ? "an " : "a ") + kind + " of this name already.")
                .reason(id)
                .remedy(look)
                .build();
    }

    private ArmChanges changes() {
        return clients.changes();
    }
}
