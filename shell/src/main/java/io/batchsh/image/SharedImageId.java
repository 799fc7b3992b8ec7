package io.batchsh.image;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.util.Objects.requireNonNull;

/**
 * The id of an image that another subscription or everybody may use: it names the gallery by a name that is unique in the
 * cloud, and says neither subscription nor resource group.
 *
 * @param kind with whom the gallery is shared
 * @param gallery the unique name of a shared gallery, the public name of a community gallery
 * @param definition the image definition's name
 * @param version the version's name; the latest where it is absent or {@code latest}
 */
public record SharedImageId(Kind kind, String gallery, String definition, Optional<String> version) {

    /** With whom a gallery is shared. */
    public enum Kind {
        /** With subscriptions or tenants. */
        SHARED("sharedGalleries", "shared"),
        /** With everybody. */
        COMMUNITY("communityGalleries", "community");

        private final String segment;
        private final String word;

        Kind(String segment, String word) {
            this.segment = segment;
            this.word = word;
        }

        /** The collection's name in ids and paths. */
        public String segment() {
            return segment;
        }

        /** As it is said in a sentence. */
        public String word() {
            return word;
        }
    }

    private static final Pattern SHAPE = Pattern.compile(
            "/(shared|community)Galleries/([^/\\s?#]+)/images/([^/\\s?#]+)(?:/versions/([^/\\s?#]+))?/?",
            Pattern.CASE_INSENSITIVE);

    public SharedImageId {
        requireNonNull(kind, "kind is null");
        version = version.filter(name -> !name.equalsIgnoreCase("latest"));
    }

    /** The id, when the text has the shape of one. */
    public static Optional<SharedImageId> read(String text) {
        Matcher matcher = SHAPE.matcher(requireNonNull(text, "text is null"));
        return matcher.matches()
                ? Optional.of(new SharedImageId(
                        matcher.group(1).equalsIgnoreCase("shared") ? Kind.SHARED : Kind.COMMUNITY,
                        matcher.group(2),
                        matcher.group(3),
                        Optional.ofNullable(matcher.group(4))))
                : Optional.empty();
    }

    /** This definition's version of a name. */
    public SharedImageId withVersion(String name) {
        return new SharedImageId(kind, gallery, definition, Optional.of(name));
    }

    /** {@code gallery/definition[/version]}. */
    public String shortForm() {
        return gallery + "/" + definition + version.map(name -> "/" + name).orElse("");
    }

    /** The id. */
    @Override
    public String toString() {
        return "/" + kind.segment + "/" + gallery + "/images/" + definition
                + version.map(name -> "/versions/" + name).orElse("");
    }
}
