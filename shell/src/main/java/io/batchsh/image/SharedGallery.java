package io.batchsh.image;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A gallery of others that the subscription may use, as far as its owner shows it.
 *
 * @param kind with whom it is shared
 * @param name its unique or public name, as ids of its images say it
 * @param location the region it was looked at in
 * @param document the service's own JSON
 */
public record SharedGallery(SharedImageId.Kind kind, String name, String location, Map<String, Object> document) {

    private static final Pattern ID =
            Pattern.compile("/(shared|community)Galleries/([^/\\s?#]+)/?", Pattern.CASE_INSENSITIVE);

    /** Reads the JSON of {@code sharedGalleries} or {@code communityGalleries}. */
    static SharedGallery of(SharedImageId.Kind kind, Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        return new SharedGallery(kind, tree.textOrEmpty("name"), tree.textOrEmpty("location"), tree.properties());
    }

    /** The id that a text is, if it is one of a gallery of others: {@code /sharedGalleries/NAME}. */
    public static Optional<SharedGallery> named(String text) {
        Matcher matcher = ID.matcher(text);
        return matcher.matches()
                ? Optional.of(new SharedGallery(
                        matcher.group(1).equalsIgnoreCase("shared")
                                ? SharedImageId.Kind.SHARED
                                : SharedImageId.Kind.COMMUNITY,
                        matcher.group(2),
                        "",
                        Map.of()))
                : Optional.empty();
    }

    /** The id of the gallery, as ids of its images begin. */
    public String id() {
        return "/" + kind.segment() + "/" + name;
    }
}
