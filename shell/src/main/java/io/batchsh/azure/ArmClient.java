package io.batchsh.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.management.exception.ManagementError;
import com.azure.core.management.exception.ManagementException;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Azure Resource Manager in plain JSON: objects are maps with strings, booleans, numbers ({@code Integer}, {@code Long},
 * {@code Double}), lists and maps. Every method is one request and throws {@link ManagementException} for status 400 and
 * above. A path is a resource id, with a query of its own where it needs one; it is not encoded here.
 */
public final class ArmClient {

    private final String endpoint;
    private final HttpPipeline pipeline;

    ArmClient(String endpoint, HttpPipeline pipeline) {
        this.endpoint = endpoint;
        this.pipeline = pipeline;
    }

    public Map<String, Object> get(String path, String apiVersion) {
        return send(HttpMethod.GET, url(path, apiVersion), null);
    }

    /** The items of a collection, page after page, each when the one before it is used up. */
    public Iterable<Map<String, Object>> list(String path, String apiVersion) {
        return () -> new ArmPages(url(path, apiVersion), this::page);
    }

    /** Creates or replaces a resource; the answer may be one that is still being made. */
    public Map<String, Object> put(String path, String apiVersion, Map<String, ?> body) {
        return send(HttpMethod.PUT, url(path, apiVersion), body);
    }

    public Map<String, Object> patch(String path, String apiVersion, Map<String, ?> body) {
        return send(HttpMethod.PATCH, url(path, apiVersion), body);
    }

    /** Runs an action; the answer is empty where the service says nothing. */
    public Map<String, Object> post(String path, String apiVersion, @Nullable Map<String, ?> body) {
        return send(HttpMethod.POST, url(path, apiVersion), body);
    }

    /** Asks for deletion; the resource may be there for a while. */
    public void delete(String path, String apiVersion) {
        send(HttpMethod.DELETE, url(path, apiVersion), null);
    }

    private Map<String, Object> page(String url) {
        URI link = URI.create(url);
        URI own = URI.create(endpoint);
        // The request carries a token, so it goes nowhere but to the resource manager.
        if (!own.getScheme().equalsIgnoreCase(link.getScheme())
                || !own.getHost().equalsIgnoreCase(link.getHost())
                || own.getPort() != link.getPort()) {
            throw new IllegalStateException("The next page is not on " + endpoint + " but on " + link.getHost() + ".");
        }
        return send(HttpMethod.GET, url, null);
    }

    private String url(String path, String apiVersion) {
        return endpoint + path + (path.indexOf('?') < 0 ? "?" : "&") + "api-version=" + apiVersion;
    }

    private Map<String, Object> send(HttpMethod method, String url, @Nullable Map<String, ?> body) {
        HttpRequest request = new HttpRequest(method, url);
        request.setHeader(HttpHeaderName.ACCEPT, "application/json");
        if (body != null) {
            request.setHeader(HttpHeaderName.CONTENT_TYPE, "application/json");
            request.setBody(BinaryData.fromBytes(write(body)));
        } else if (method == HttpMethod.POST) {
            request.setHeader(HttpHeaderName.CONTENT_LENGTH, "0");
        }
        try (HttpResponse response = pipeline.sendSync(request, Context.NONE)) {
            if (response.getStatusCode() >= 400) {
                throw refused(response.buffer());
            }
            BinaryData answer = response.getBodyAsBinaryData();
            return answer == null ? Map.of() : read(answer.toBytes());
        }
    }

    private static ManagementException refused(HttpResponse response) {
        ManagementError error = null;
        BinaryData body = response.getBodyAsBinaryData();
        if (body != null) {
            try (JsonReader reader = JsonProviders.createReader(body.toBytes())) {
                error = ManagementError.fromJson(reader);
            } catch (IOException | RuntimeException e) {
                // A proxy in between answers in HTML; the status says what can be said.
                error = null;
            }
        }
        String message = error == null || error.getMessage() == null ? "" : ", " + error.getMessage();
        return new ManagementException("Status code " + response.getStatusCode() + message, response, error);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(byte[] json) {
        if (json.length == 0) {
            return Map.of();
        }
        try (JsonReader reader = JsonProviders.createReader(json)) {
            return reader.readUntyped() instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
        } catch (IOException e) {
            throw AzureException.builder(
                            AzureException.Kind.FAILED, "The answer of Azure Resource Manager cannot be read.")
                    .reason(e.getMessage())
                    .cause(e)
                    .build();
        }
    }

    private static byte[] write(Map<String, ?> body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonWriter writer = JsonProviders.createWriter(bytes)) {
            writer.writeUntyped(body).flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
