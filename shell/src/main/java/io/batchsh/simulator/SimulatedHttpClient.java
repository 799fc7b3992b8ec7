package io.batchsh.simulator;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Hands requests to the simulated services on the thread of the caller. */
final class SimulatedHttpClient implements HttpClient {

    private final Function<Request, Reply> services;

    SimulatedHttpClient(Function<Request, Reply> services) {
        this.services = services;
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.fromSupplier(() -> sendSync(request, Context.NONE));
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        BinaryData data = request.getBodyAsBinaryData();
        byte[] body = data == null ? new byte[0] : data.toBytes();
        Request received = Request.of(request.getHttpMethod().toString(), request.getUrl(), request.getHeaders(), body);
        return new SimulatedHttpResponse(request, services.apply(received));
    }
}
