package io.batchsh.simulator;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import io.batchsh.azure.BytesResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import reactor.core.publisher.Mono;

/** Hands requests to the simulated services on the thread of the caller. */
final class SimulatedHttpClient implements HttpClient {

    /** Answers requests. */
    @FunctionalInterface
    interface Answers {
        Reply to(Request request) throws IOException;
    }

    private final Answers services;

    SimulatedHttpClient(Answers services) {
        this.services = services;
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.fromCallable(() -> exchange(request));
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        try {
            return exchange(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse exchange(HttpRequest request) throws IOException {
        BinaryData data = request.getBodyAsBinaryData();
        byte[] body = data == null ? new byte[0] : data.toBytes();
        Request received = Request.of(request.getHttpMethod().toString(), request.getUrl(), request.getHeaders(), body);
        Reply reply = services.to(received);
        return new BytesResponse(request, reply.status(), reply.headers(), reply.body());
    }
}
