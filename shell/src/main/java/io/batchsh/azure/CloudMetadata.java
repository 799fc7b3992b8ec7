package io.batchsh.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Learns the addresses of a cloud from the metadata that its Azure Resource Manager publishes at {@code /metadata/endpoints}, as
 * {@code az cloud register --endpoint-resource-manager} does. All three shapes are read: that of 2015, the list of 2019, the
 * object of 2022.
 */
public final class CloudMetadata {

    private static final String VERSION = "2022-09-01";

    private final HttpPipeline pipeline;

    /** @param transport the way to the cloud; no token is sent */
    public CloudMetadata(Transport transport) {
        pipeline = new HttpPipelineBuilder()
                .httpClient(transport.httpClient())
                .policies(new ClockRetryPolicy(transport))
                .build();
    }

    /**
     * The cloud whose metadata are at an address.
     *
     * @param url such as {@code https://management.local.azurestack.external/metadata/endpoints}
     * @throws AzureException if the address is not one of https, or does not answer with metadata
     */
    public Cloud read(String url) {
        URI address = address(url);
        HttpRequest request = new HttpRequest(HttpMethod.GET, address.toString())
                .setHeader(HttpHeaderName.ACCEPT, "application/json");
        return AzureCalls.call(() -> {
            try (HttpResponse response = pipeline.sendSync(request, Answers.WHOLE)) {
                if (response.getStatusCode() != 200) {
                    throw unusable(url, address.getHost() + " answered " + response.getStatusCode() + ".", null);
                }
                return cloud(url, address, response.getBodyAsBinaryData().toBytes());
            }
        });
    }

    private static URI address(String url) {
        try {
            URI address = URI.create(url);
            if ("https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null) {
                return address.getRawQuery() == null ? URI.create(url + "?api-version=" + VERSION) : address;
            }
            throw unusable(url, "It is not an address that begins with https://.", null);
        } catch (IllegalArgumentException e) {
            throw unusable(url, "It is not an address.", e);
        }
    }

    private static Cloud cloud(String url, URI address, byte[] json) {
        Map<?, ?> metadata;
        try (JsonReader reader = JsonProviders.createReader(json)) {
            Object answer = reader.readUntyped();
            Object first = answer instanceof List<?> list && !list.isEmpty() ? list.get(0) : answer;
            metadata = first instanceof Map<?, ?> map ? map : Map.of();
        } catch (IOException | IllegalStateException e) {
            throw unusable(url, "Its answer is not JSON.", e);
        }
        Map<?, ?> authentication = metadata.get("authentication") instanceof Map<?, ?> map ? map : Map.of();
        String login = text(authentication, "loginEndpoint")
                .orElseThrow(() -> unusable(url, "Its answer names no loginEndpoint.", null));
        String own = "https://" + address.getRawAuthority();
        String manager = base(text(metadata, "resourceManager").orElse(own));
        String audience = authentication.get("audiences") instanceof List<?> audiences && !audiences.isEmpty()
                ? String.valueOf(audiences.get(0))
                : manager;
        return new Cloud(
                text(metadata, "name").orElse(address.getHost()),
                authority(base(login)),
                manager,
                audience + "/.default",
                text(metadata, "batch")
                        .map(batch -> batch + "/.default")
                        .orElse(Cloud.azurePublic().batchScope()));
    }

    /** The directory federation is the authority's only tenant, and no part of its address. */
    private static String authority(String login) {
        return login.toLowerCase(Locale.ROOT).endsWith("/adfs") ? login.substring(0, login.length() - 5) : login;
    }

    private static Optional<String> text(Map<?, ?> object, String name) {
        return Optional.ofNullable(object.get(name)).map(Object::toString).filter(text -> !text.isBlank());
    }

    private static String base(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private static AzureException unusable(String url, String reason, @Nullable Exception cause) {
        return AzureException.builder(AzureException.Kind.INVALID, "No cloud can be learned from " + url + ".")
                .reason(reason)
                .remedy("login --metadata-url https://HOST/metadata/endpoints")
                .cause(cause)
                .build();
    }
}
