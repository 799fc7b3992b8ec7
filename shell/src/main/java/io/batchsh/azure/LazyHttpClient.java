package io.batchsh.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** Made with the first request: the client of the JDK costs a selector thread and some 100 ms. */
final class LazyHttpClient implements HttpClient {

    private final Lazy<HttpClient> client;

    LazyHttpClient(Supplier<HttpClient> source) {
        client = new Lazy<>(source);
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return client.get().send(request);
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request, Context context) {
        return client.get().send(request, context);
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        return client.get().sendSync(request, context);
    }
}
