package io.batchsh.image;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import static java.util.Objects.requireNonNull;

/**
 * An image definition to be created.
 *
 * @param id what it is to be called: up to 80 letters, digits, dots, hyphens and underscores
 * @param location the region's name
 * @param nature what its versions will have in common
 * @param description for people
 * @param endOfLifeDate when its author wants it out of use
 * @param tags tags by name
 */
public record ImageDefinitionSpec(
        GalleryImageId id,
        String location,
        ImageNature nature,
        Optional<String> description,
        Optional<OffsetDateTime> endOfLifeDate,
        Map<String, String> tags) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,78}[A-Za-z0-9])?");

    /** @throws AzureException of kind INVALID if the name is not one of a definition */
    public ImageDefinitionSpec {
        requireNonNull(nature, "nature is null");
        requireNonNull(description, "description is null");
        requireNonNull(endOfLifeDate, "endOfLifeDate is null");
        if (!NAME.matcher(id.definition()).matches()) {
            throw AzureException.builder(
                            Kind.INVALID, "'" + id.definition() + "' cannot be the name of an image definition.")
                    .reason("It may hold up to 80 letters, digits, dots, hyphens and underscores, and begins and ends"
                            + " with a letter or digit.")
                    .remedy("image-definition create " + id.gallery() + "/NAME ...")
                    .build();
        }
        id = id.withoutVersion();
        location = TargetRegion.normalize(location);
        tags = Map.copyOf(tags);
    }

    /** The body of the create call. */
    public Map<String, Object> document() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("osType", nature.osType());
        properties.put("osState", nature.osState());
        properties.put("hyperVGeneration", nature.hyperVGeneration());
        properties.put("architecture", nature.architecture());
        properties.put(
                "identifier", ordered("publisher", nature.publisher(), "offer", nature.offer(), "sku", nature.sku()));
        if (!nature.features().isEmpty()) {
            List<Object> features = new ArrayList<>();
            nature.features().forEach((name, value) -> features.add(ordered("name", name, "value", value)));
            properties.put("features", features);
        }
        nature.purchasePlan()
                .ifPresent(plan -> properties.put(
                        "purchasePlan",
                        ordered("name", plan.name(), "publisher", plan.publisher(), "product", plan.product())));
        description.ifPresent(text -> properties.put("description", text));
        endOfLifeDate.ifPresent(date -> properties.put("endOfLifeDate", date.toString()));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("location", location);
        if (!tags.isEmpty()) {
            document.put("tags", tags);
        }
        document.put("properties", properties);
        return document;
    }

    private static Map<String, Object> ordered(String... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
