package io.batchsh.recording;

import io.batchsh.azure.Cloud;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a request of a file of another kind went, in the words of the public cloud. Files have the address of another cloud,
 * of the proxy that recorded them, a word in place of the host, or only the path.
 */
final class ExchangeAddress {

    /** The account that is meant where a file has hidden its address. */
    static final String HIDDEN_ACCOUNT = "account.region.batch.azure.com";

    private static final Pattern ADDRESS = Pattern.compile("(?is)https?://([^/?#]+)([/?#].*)?");
    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");
    private static final Set<String> MANAGEMENT = Cloud.names().stream()
            .flatMap(name -> Cloud.named(name).stream())
            .map(cloud -> URI.create(cloud.resourceManager()).getHost())
            .collect(Collectors.toUnmodifiableSet());
    private static final List<String> HIDDEN = List.of("redacted", "sanitized", "localhost", "example.com");

    private ExchangeAddress() {}

    /** The address, or empty where it is not of HTTP. */
    static Optional<String> of(String url) {
        if (url.startsWith("/")) {
            return Optional.of(hidden(url));
        }
        Matcher parts = ADDRESS.matcher(url);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String host = parts.group(1)
                .replaceFirst("^.*@", "")
                .replaceFirst(":\\d*$", "")
                .toLowerCase(Locale.ROOT);
        String path = parts.group(2) == null ? "/" : parts.group(2);
        if (!path.startsWith("/")) {
            path = "/" + path;
        }
        if (MANAGEMENT.contains(host)) {
            return Optional.of(Cloud.azurePublic().resourceManager() + escaped(path));
        }
        return Optional.of(
                HIDDEN.stream().anyMatch(host::contains) || host.isEmpty()
                        ? hidden(path)
                        : "https://" + host + escaped(path));
    }

    private static String hidden(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return (lower.startsWith("/subscriptions") || lower.startsWith("/providers")
                        ? Cloud.azurePublic().resourceManager()
                        : "https://" + HIDDEN_ACCOUNT)
                + escaped(path);
    }

    private static String escaped(String path) {
        return STRAY_PERCENT.matcher(path).replaceAll("%25");
    }
}
