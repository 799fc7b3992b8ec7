package io.batchsh.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An answer that has been read whole. */
final class ConnectionHttpResponse extends HttpResponse {

    private final int status;
    private final HttpHeaders headers;
    private final byte[] content;

    ConnectionHttpResponse(HttpRequest request, int status, HttpHeaders headers, byte[] content) {
        super(request);
        this.status = status;
        this.headers = headers;
        this.content = content;
    }

    @Override
    public int getStatusCode() {
        return status;
    }

    @Override
    @Deprecated
    public String getHeaderValue(String name) {
        return headers.getValue(HttpHeaderName.fromString(name));
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public Flux<ByteBuffer> getBody() {
        return content.length == 0 ? Flux.empty() : Flux.just(ByteBuffer.wrap(content));
    }

    @Override
    public Mono<byte[]> getBodyAsByteArray() {
        return content.length == 0 ? Mono.empty() : Mono.just(content);
    }

    @Override
    public Mono<String> getBodyAsString() {
        return getBodyAsString(StandardCharsets.UTF_8);
    }

    @Override
    public Mono<String> getBodyAsString(Charset charset) {
        return getBodyAsByteArray().map(bytes -> new String(bytes, charset));
    }

    @Override
    public BinaryData getBodyAsBinaryData() {
        return BinaryData.fromBytes(content);
    }

    @Override
    public HttpResponse buffer() {
        return this;
    }
}
