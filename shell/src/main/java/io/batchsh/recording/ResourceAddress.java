package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a request of a recording goes: the plane and the path. Its segments come from a file that anybody may have written;
 * each is encoded, and one that would climb out of its path is refused.
 *
 * @param resourceManager whether it is a path of Azure Resource Manager; else one of the Batch account
 * @param segments the segments of the path, decoded
 */
record ResourceAddress(boolean resourceManager, List<String> segments) {

    ResourceAddress {
        segments = List.copyOf(segments);
    }

    /** The address of recorded segments; those of the data plane begin with the account, which is left out here. */
    static ResourceAddress of(List<String> resource) {
        if (resource.isEmpty()) {
            throw AzureException.builder(AzureException.Kind.INVALID, "The recording holds an address that is none.")
                    .build();
        }
        boolean management = (resource.get(0).equalsIgnoreCase("subscriptions")
                || resource.get(0).equalsIgnoreCase("providers"));
        return new ResourceAddress(management, management ? resource : resource.subList(1, resource.size()));
    }

    /** The resource that a change is about: for a creation in a collection the new one, for an action its object. */
    static Optional<ResourceAddress> subject(
            OperationTable table, String operation, List<String> resource, Map<String, @Nullable Object> arguments) {
        if (resource.size() < 2) {
            return Optional.empty();
        }
        ResourceAddress address = of(resource);
        String method = table.method(operation, address.segments()).orElse("");
        if (!method.equals("POST")) {
            return method.isEmpty() ? Optional.empty() : Optional.of(address);
        }
        if (arguments.get("id") instanceof String id) {
            ResourceAddress created = address.child(id);
            if (table.find("GET", created.segments()).isPresent()) {
                return Optional.of(created);
            }
        }
        ResourceAddress parent = new ResourceAddress(
                address.resourceManager(),
                address.segments().subList(0, address.segments().size() - 1));
        return table.find("GET", parent.segments()).isPresent() ? Optional.of(parent) : Optional.empty();
    }

    /** The segments as a recording has them: those of the data plane with the account of another call in front. */
    List<String> recorded(Entry.Call call) {
        if (resourceManager) {
            return segments;
        }
        List<String> recorded = new ArrayList<>(segments);
        recorded.add(0, call.resource().get(0));
        return recorded;
    }

    /** Another of the same parent. */
    ResourceAddress sibling(String segment) {
        return new ResourceAddress(resourceManager, segments.subList(0, segments.size() - 1)).child(segment);
    }

    ResourceAddress child(String segment) {
        List<String> longer = new ArrayList<>(segments);
        longer.add(segment);
        return new ResourceAddress(resourceManager, longer);
    }

    /**
     * The path as it is sent.
     *
     * @throws AzureException if a segment would leave the path
     */
    String path() {
        StringBuilder path = new StringBuilder();
        for (String segment : segments) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                throw AzureException.builder(
                                AzureException.Kind.REFUSED, "The recording holds an address that is none.")
                        .reason("A path of it has the segment '" + segment + "'.")
                        .build();
            }
            path.append('/').append(encoded(segment));
        }
        return path.toString();
    }

    static String encoded(String segment) {
        StringBuilder text = new StringBuilder();
        for (byte each : segment.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 0xff);
            if (letter < 0x80 && (Character.isLetterOrDigit(letter) || "-._~!$'()*,;=:@".indexOf(letter) >= 0)) {
                text.append(letter);
            } else {
                text.append('%').append("%02X".formatted((int) letter));
            }
        }
        return text.toString();
    }

    /** Its last two segments, such as {@code pools/render}, as a person would say it. */
    String shortForm() {
        int provider = segments.indexOf("providers");
        List<String> own = provider < 0 ? segments : segments.subList(provider + 2, segments.size());
        return Player.visible(String.join("/", own));
    }

    /** Equal for the same resource. */
    String key() {
        return String.join("/", segments).toLowerCase(Locale.ROOT);
    }
}
