package io.batchsh.image;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import static java.util.Objects.requireNonNull;

/**
 * A gallery to be created.
 *
 * @param name up to 80 letters, digits, dots and underscores; no hyphens
 * @param resourceGroup the resource group it goes to, which must exist
 * @param location the region's name
 * @param description for people
 * @param tags tags by name
 */
public record GallerySpec(
        String name, String resourceGroup, String location, Optional<String> description, Map<String, String> tags) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._]{0,78}[A-Za-z0-9])?");

    /** @throws AzureException of kind INVALID if the name is not one of a gallery */
    public GallerySpec {
        requireNonNull(resourceGroup, "resourceGroup is null");
        requireNonNull(description, "description is null");
        if (!NAME.matcher(name).matches()) {
            throw AzureException.builder(Kind.INVALID, "'" + name + "' cannot be the name of a gallery.")
                    .reason("It may hold up to 80 letters, digits, dots and underscores, and begins and ends with a"
                            + " letter or digit.")
                    .remedy("gallery create "
                            + name.replaceAll("[^A-Za-z0-9._]", "_").replaceAll("^[._]+|[._]+$", "") + " ...")
                    .build();
        }
        location = TargetRegion.normalize(location);
        tags = Map.copyOf(tags);
    }

    /** The body of the create call. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("location", location);
        if (!tags.isEmpty()) {
            document.put("tags", tags);
        }
        document.put(
                "properties",
                description
                        .<Map<String, Object>>map(text -> Map.of("description", text))
                        .orElse(Map.of()));
        return document;
    }
}
