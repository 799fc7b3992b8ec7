package io.batchsh.simulator;

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

/** A {@link Reply} as azure-core wants it. */
final class SimulatedHttpResponse extends HttpResponse {

    private final Reply reply;

    SimulatedHttpResponse(HttpRequest request, Reply reply) {
        super(request);
        this.reply = reply;
    }

    @Override
    public int getStatusCode() {
        return reply.status();
    }

    @Override
    @Deprecated
    public String getHeaderValue(String name) {
        return reply.headers().getValue(HttpHeaderName.fromString(name));
    }

    @Override
    public HttpHeaders getHeaders() {
        return reply.headers();
    }

    @Override
    public Flux<ByteBuffer> getBody() {
        return reply.body().length == 0 ? Flux.empty() : Flux.just(ByteBuffer.wrap(reply.body()));
    }

    @Override
    public Mono<byte[]> getBodyAsByteArray() {
        return reply.body().length == 0 ? Mono.empty() : Mono.just(reply.body());
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
        return BinaryData.fromBytes(reply.body());
    }

    @Override
    public HttpResponse buffer() {
        return this;
    }
}
