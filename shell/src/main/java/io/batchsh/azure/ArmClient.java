package io.batchsh.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.management.exception.ManagementError;
import com.azure.core.management.exception.ManagementException;
import com.azure.core.util.BinaryData;
import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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
        return send(HttpMethod.GET, path, apiVersion, null).body();
    }

    /** The items of a collection, page after page, each when the one before it is used up. */
    public Iterable<Map<String, Object>> list(String path, String apiVersion) {
        return () -> new ArmPages(url(path, apiVersion), page -> follow(page).body());
    }

    /** Creates or replaces a resource; the answer may be one that is still being made. */
    public Map<String, Object> put(String path, String apiVersion, Map<String, ?> body) {
        return send(HttpMethod.PUT, path, apiVersion, body).body();
    }

    public Map<String, Object> patch(String path, String apiVersion, Map<String, ?> body) {
        return send(HttpMethod.PATCH, path, apiVersion, body).body();
    }

    /** Runs an action; the answer is empty where the service says nothing. */
    public Map<String, Object> post(String path, String apiVersion, @Nullable Map<String, ?> body) {
        return send(HttpMethod.POST, path, apiVersion, body).body();
    }

    /** Asks for deletion; the resource may be there for a while. */
    public void delete(String path, String apiVersion) {
        send(HttpMethod.DELETE, path, apiVersion, null);
    }

    /** Sends one request and gives the whole answer. */
    ArmAnswer send(HttpMethod method, String path, String apiVersion, @Nullable Map<String, ?> body) {
        return send(method, url(path, apiVersion), body);
    }

    /** Asks at an address that the service gave. */
    ArmAnswer follow(String url) {
        URI link = URI.create(url);
        URI own = URI.create(endpoint);
        // The request carries a token, so it goes nowhere but to the resource manager.
        if (!own.getScheme().equalsIgnoreCase(link.getScheme())
                || !own.getHost().equalsIgnoreCase(link.getHost())
                || own.getPort() != link.getPort()) {
            throw new IllegalStateException("The service leads from " + endpoint + " to " + link.getHost() + ".");
        }
        return send(HttpMethod.GET, url, null);
    }

    private String url(String path, String apiVersion) {
        return endpoint + path + (path.indexOf('?') < 0 ? "?" : "&") + "api-version=" + apiVersion;
    }

    private ArmAnswer send(HttpMethod method, String url, @Nullable Map<String, ?> body) {
        HttpRequest request = new HttpRequest(method, url);
        request.setHeader(HttpHeaderName.ACCEPT, "application/json");
        if (body != null) {
            request.setHeader(HttpHeaderName.CONTENT_TYPE, "application/json");
            request.setBody(BinaryData.fromBytes(write(body)));
        } else if (method == HttpMethod.POST) {
            request.setHeader(HttpHeaderName.CONTENT_LENGTH, "0");
        }
        try (HttpResponse response = pipeline.sendSync(request, Answers.WHOLE)) {
            if (response.getStatusCode() >= 400) {
                throw refused(response.buffer());
            }
            BinaryData answer = response.getBodyAsBinaryData();
            return new ArmAnswer(
                    response.getStatusCode(),
                    answer == null ? Map.of() : read(answer.toBytes()),
                    header(response, HttpHeaderName.AZURE_ASYNCOPERATION),
                    header(response, HttpHeaderName.LOCATION),
                    header(response, HttpHeaderName.RETRY_AFTER).flatMap(ArmClient::seconds));
        }
    }

    private static Optional<String> header(HttpResponse response, HttpHeaderName name) {
        return Optional.ofNullable(response.getHeaders().getValue(name));
    }

    /** Resource Manager counts in seconds; a date, which HTTP allows too, is not waited for. */
    private static Optional<Duration> seconds(String text) {
        return text.matches("[0-9]{1,5}") ? Optional.of(Duration.ofSeconds(Long.parseLong(text))) : Optional.empty();
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
