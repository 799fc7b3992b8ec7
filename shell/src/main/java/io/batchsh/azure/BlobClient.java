package io.batchsh.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import io.batchsh.azure.AzureException.Kind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Blobs of storage accounts: which there are, how large, of which type. What is in them is never read. Methods throw
 * {@link AzureException}. Requests carry a token, so addresses must be those of storage accounts, looked up before.
 */
public final class BlobClient {

    /** The token scope of every storage account in every cloud. */
    static final String SCOPE = "https://storage.azure.com/.default";

    private static final String VERSION = "2021-12-02";
    private static final HttpHeaderName VERSION_HEADER = HttpHeaderName.fromString("x-ms-version");
    private static final HttpHeaderName TYPE_HEADER = HttpHeaderName.fromString("x-ms-blob-type");
    private static final HttpHeaderName ERROR_HEADER = HttpHeaderName.fromString("x-ms-error-code");

    private final HttpPipeline pipeline;

    /**
     * A blob.
     *
     * @param name its path in the container
     * @param type {@code PageBlob}, {@code BlockBlob} or {@code AppendBlob}; empty where the service did not say
     * @param length in bytes; absent where the service did not say
     */
    public record Blob(String name, String type, Optional<Long> length) {}

    BlobClient(HttpPipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** The blob at an address. */
    public Blob blob(String url) {
        try (HttpResponse response = send(HttpMethod.HEAD, url)) {
            String type = response.getHeaders().getValue(TYPE_HEADER);
            String length = response.getHeaders().getValue(HttpHeaderName.CONTENT_LENGTH);
            return new Blob(
                    url.substring(url.lastIndexOf('/') + 1),
                    type == null ? "" : type,
                    type == null ? Optional.empty() : number(length));
        }
    }

    /**
     * The names of the containers of an account.
     *
     * @param endpoint the address of its blobs, with a slash at the end
     */
    public List<String> containers(String endpoint) {
        List<String> names = new ArrayList<>();
        pages(endpoint + "?comp=list", "Container", item -> names.add(item.text("Name")));
        return names;
    }

    /**
     * The blobs of a container.
     *
     * @param endpoint the address of the account's blobs, with a slash at the end
     */
    public List<Blob> blobs(String endpoint, String container) {
        List<Blob> blobs = new ArrayList<>();
        pages(
                endpoint + encoded(container) + "?restype=container&comp=list",
                "Blob",
                item -> blobs.add(
                        new Blob(item.text("Name"), item.text("BlobType"), number(item.text("Content-Length")))));
        return blobs;
    }

    private interface Items {
        void add(XmlPage.Item item);
    }

    private void pages(String url, String element, Items items) {
        String marker = "";
        do {
            String page = marker.isEmpty() ? url : url + "&marker=" + encoded(marker);
            try (HttpResponse response = send(HttpMethod.GET, page)) {
                XmlPage xml = XmlPage.read(response.getBodyAsBinaryData().toBytes(), element);
                xml.items().forEach(items::add);
                marker = xml.next();
            }
        } while (!marker.isEmpty());
    }

    private HttpResponse send(HttpMethod method, String url) {
        HttpRequest request = new HttpRequest(method, url);
        request.setHeader(VERSION_HEADER, VERSION);
        return AzureCalls.call(() -> {
            HttpResponse response = pipeline.sendSync(request, Context.NONE);
            if (response.getStatusCode() < 400) {
                return response;
            }
            try (response) {
                throw refused(response);
            }
        });
    }

    private static AzureException refused(HttpResponse response) {
        int status = response.getStatusCode();
        String host = response.getRequest().getUrl().getHost();
        String code = Objects.requireNonNullElse(response.getHeaders().getValue(ERROR_HEADER), "");
        BinaryData body = response.getBodyAsBinaryData();
        String message = body == null ? "" : XmlPage.message(body.toBytes());
        boolean denied = status == 401 || status == 403;
        return AzureException.builder(
                        denied ? Kind.DENIED : status == 404 ? Kind.NOT_FOUND : Kind.FAILED,
                        host + " answered " + status + (code.isEmpty() ? "." : " " + Failure.clean(code) + "."))
                .code(code)
                .reason(message.isEmpty() ? null : message)
                .remedy(
                        denied
                                ? "az role assignment create --role \"Storage Blob Data Reader\" --assignee CLIENT-ID"
                                        + " --scope STORAGE-ACCOUNT-ID"
                                : null)
                .requestId(response.getHeaders().getValue(HttpHeaderName.X_MS_REQUEST_ID))
                .build();
    }

    private static Optional<Long> number(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
