package io.batchsh.image;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An Azure Compute Gallery.
 *
 * @param id the ARM id
 * @param name the gallery's name, unique in its resource group
 * @param resourceGroup the resource group, as the id writes it
 * @param location the region of the gallery itself; its images may be elsewhere
 * @param provisioningState such as {@code Succeeded}
 * @param document the service's own JSON
 */
public record Gallery(
        String id,
        String name,
        String resourceGroup,
        String location,
        String provisioningState,
        Map<String, Object> document) {

    /** Reads the JSON of {@code Microsoft.Compute/galleries}. */
    public static Gallery of(Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        String id = tree.textOrEmpty("id");
        return new Gallery(
                id,
                tree.textOrEmpty("name"),
                ArmId.segment(id, "resourceGroups").orElse(""),
                tree.textOrEmpty("location"),
                tree.textOrEmpty("properties", "provisioningState"),
                tree.properties());
    }

    /** The name under which others know it when it is shared with them: unique in the cloud. */
    public String uniqueName() {
        return new JsonTree(document).textOrEmpty("properties", "identifier", "uniqueName");
    }

    /** The names under which everybody knows it when it is a community gallery. */
    public List<String> publicNames() {
        return new JsonTree(document)
                .child("properties", "sharingProfile", "communityGalleryInfo")
                .texts("publicNames");
    }

    /** The image of this gallery that a shared id names, if it names one of this gallery. */
    public Optional<GalleryImageId> imageOf(SharedImageId shared) {
        boolean own = shared.kind() == SharedImageId.Kind.SHARED
                ? shared.gallery().equalsIgnoreCase(uniqueName())
                : publicNames().stream().anyMatch(shared.gallery()::equalsIgnoreCase);
        return own
                ? GalleryImageId.read(id + "/images/" + shared.definition()
                        + shared.version().map(name -> "/versions/" + name).orElse(""))
                : Optional.empty();
    }
}
