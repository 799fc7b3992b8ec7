package io.batchsh.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.CoreUtils;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A response whose body is at hand and can be read as often as one likes. An empty body is none, as from a connection; text
 * is read as its byte order mark or else its content type says.
 */
public final class BytesResponse extends HttpResponse {

    private final int status;
    private final HttpHeaders headers;
    private final byte[] content;

    /** @param content the body, which must not change any more */
    public BytesResponse(HttpRequest request, int status, HttpHeaders headers, byte[] content) {
        super(request);
        this.status = status;
        this.headers = Objects.requireNonNull(headers, "headers is null");
        this.content = Objects.requireNonNull(content, "content is null");
    }

    /** The body without {@code BinaryData}, whose class starts Jackson; not to be changed. */
    public byte[] content() {
        return content;
    }

    @Override
    public int getStatusCode() {
        return status;
    }

    @Override
    @Deprecated
    public @Nullable String getHeaderValue(String name) {
        return headers.getValue(HttpHeaderName.fromString(name));
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public Flux<ByteBuffer> getBody() {
        return getBodyAsByteArray()
                .map(bytes -> ByteBuffer.wrap(bytes).asReadOnlyBuffer())
                .flux();
    }

    @Override
    public BinaryData getBodyAsBinaryData() {
        return BinaryData.fromBytes(content);
    }

    @Override
    public Mono<byte[]> getBodyAsByteArray() {
        return content.length == 0 ? Mono.empty() : Mono.just(content);
    }

    @Override
    public Mono<String> getBodyAsString() {
        return getBodyAsByteArray()
                .map(bytes -> CoreUtils.bomAwareToString(bytes, headers.getValue(HttpHeaderName.CONTENT_TYPE)));
    }

    @Override
    public Mono<String> getBodyAsString(Charset charset) {
        return getBodyAsByteArray().map(bytes -> new String(bytes, charset));
    }

    @Override
    public HttpResponse buffer() {
        return this;
    }
}
