package io.batchsh.azure.batch;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.exception.HttpResponseException;
import com.azure.core.exception.ResourceNotFoundException;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.rest.PagedIterable;
import com.azure.core.http.rest.PagedResponse;
import com.azure.core.http.rest.PagedResponseBase;
import com.azure.core.http.rest.Response;
import com.azure.core.http.rest.SimpleResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.UrlBuilder;
import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.json.JsonToken;
import com.azure.json.ReadValueCallback;
import io.batchsh.azure.Answers;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.batch.models.BatchError;
import io.batchsh.azure.batch.models.BatchErrorException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests to one Batch account and the reading of what comes back. */
final class DataPlane {

    private static final HttpHeaderName RETURN_CLIENT_REQUEST_ID =
            HttpHeaderName.fromString("return-client-request-id");

    private final String endpoint;
    private final HttpPipeline pipeline;
    private final BatchServiceVersion version;

    DataPlane(String endpoint, HttpPipeline pipeline, BatchServiceVersion version) {
        this.endpoint = endpoint;
        this.pipeline = pipeline;
        this.version = version;
    }

    /** Sends a request whose answer has no body worth reading. */
    Response<Void> send(HttpMethod method, String path, @Nullable BinaryData body, RequestOptions options) {
        try (HttpResponse response = exchange(request(method, path, body, options))) {
            check(response);
            return new SimpleResponse<>(response.getRequest(), response.getStatusCode(), response.getHeaders(), null);
        }
    }

    Response<BinaryData> fetch(HttpMethod method, String path, @Nullable BinaryData body, RequestOptions options) {
        try (HttpResponse response = exchange(request(method, path, body, options))) {
            check(response);
            return new SimpleResponse<>(
                    response.getRequest(), response.getStatusCode(), response.getHeaders(), content(response));
        }
    }

    boolean exists(String path, RequestOptions options) {
        try (HttpResponse response = exchange(request(HttpMethod.HEAD, path, null, options))) {
            if (response.getStatusCode() == 404) {
                return false;
            }
            check(response);
            return true;
        }
    }

    /** Reads page after page, each when the one before it is used up. */
    <T> PagedIterable<T> list(String path, RequestOptions options, ReadValueCallback<JsonReader, T> item) {
        return new PagedIterable<>(
                () -> page(request(HttpMethod.GET, path, null, options), item),
                nextLink -> page(next(nextLink, options), item));
    }

    static <T> T read(BinaryData json, ReadValueCallback<JsonReader, T> callback) {
        try (JsonReader reader = JsonProviders.createReader(json.toBytes())) {
            return callback.read(reader);
        } catch (IOException e) {
            throw AzureException.builder(AzureException.Kind.FAILED, "The answer of the Batch service cannot be read.")
                    .reason(e.getMessage())
                    .cause(e)
                    .build();
        }
    }

    private <T> PagedResponse<T> page(HttpRequest request, ReadValueCallback<JsonReader, T> item) {
        try (HttpResponse response = exchange(request)) {
            check(response);
            Page<T> page = read(content(response), reader -> Page.read(reader, item));
            return new PagedResponseBase<Void, T>(
                    request, response.getStatusCode(), response.getHeaders(), page.items(), page.nextLink(), null);
        }
    }

    private HttpRequest request(HttpMethod method, String path, @Nullable BinaryData body, RequestOptions options) {
        UrlBuilder url = UrlBuilder.parse(endpoint + path);
        url.setQueryParameter("api-version", version.getVersion());
        options.applyTo(url);
        HttpRequest request = new HttpRequest(method, toUrl(url.toString()));
        setHeaders(request);
        if (body != null) {
            request.setHeader(HttpHeaderName.CONTENT_TYPE, "application/json; odata=minimalmetadata");
            request.setBody(body);
        } else if (method == HttpMethod.POST) {
            request.setHeader(HttpHeaderName.CONTENT_LENGTH, "0");
        }
        options.applyTo(request);
        return request;
    }

    /** The next page by the service's own link, but only to the account itself: the request carries a token. */
    private HttpRequest next(String nextLink, RequestOptions options) {
        URL url = toUrl(nextLink);
        URI account = URI.create(endpoint);
        if (!account.getScheme().equalsIgnoreCase(url.getProtocol())
                || !account.getHost().equalsIgnoreCase(url.getHost())
                || account.getPort() != url.getPort()) {
            throw new IllegalStateException("The next page is not on " + endpoint + " but on " + url.getHost() + ".");
        }
        HttpRequest request = new HttpRequest(HttpMethod.GET, url);
        setHeaders(request);
        options.applyTo(request);
        return request;
    }

    private static void setHeaders(HttpRequest request) {
        request.setHeader(HttpHeaderName.ACCEPT, "application/json");
        request.setHeader(RETURN_CLIENT_REQUEST_ID, "true");
    }

    private HttpResponse exchange(HttpRequest request) {
        return pipeline.sendSync(request, Answers.WHOLE);
    }

    private static void check(HttpResponse response) {
        if (response.getStatusCode() < 400) {
            return;
        }
        HttpResponse buffered = response.buffer();
        BatchError error = error(buffered);
        String message = "Status code " + buffered.getStatusCode() + ", " + BatchErrors.describe(error, buffered);
        throw exception(buffered, error, message);
    }

    private static HttpResponseException exception(HttpResponse response, BatchError error, String message) {
        return switch (response.getStatusCode()) {
            case 401, 403 -> new ClientAuthenticationException(message, response, error);
            case 404 -> new ResourceNotFoundException(message, response, error);
            default -> new BatchErrorException(message, response, error);
        };
    }

    private static BatchError error(HttpResponse response) {
        try (JsonReader reader = JsonProviders.createReader(content(response).toBytes())) {
            return BatchError.fromJson(reader);
        } catch (IOException | RuntimeException e) {
            // A proxy in between answers in HTML; the status says what can be said.
            return BatchErrors.none();
        }
    }

    /** Read here and now: over the network it is a stream, which ends when the response is closed. */
    private static BinaryData content(HttpResponse response) {
        BinaryData body = response.getBodyAsBinaryData();
        return BinaryData.fromBytes(body == null ? new byte[0] : body.toBytes());
    }

    private static URL toUrl(String text) {
        try {
            return URI.create(text).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private record Page<T>(List<T> items, @Nullable String nextLink) {

        static <T> Page<T> read(JsonReader reader, ReadValueCallback<JsonReader, T> item) throws IOException {
            return reader.readObject(object -> {
                List<T> items = List.of();
                String nextLink = null;
                while (object.nextToken() != JsonToken.END_OBJECT) {
                    String name = object.getFieldName();
                    object.nextToken();
                    switch (name) {
                        case "value" -> items = object.readArray(item);
                        case "odata.nextLink" -> nextLink = object.getString();
                        default -> object.skipChildren();
                    }
                }
                return new Page<>(items, nextLink);
            });
        }
    }
}
