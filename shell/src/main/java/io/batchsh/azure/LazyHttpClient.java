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

    /** Makes it, and loads TLS, beside what else is to be done before the first request, on which a failure is told. */
    void prepare() {
        Thread thread = new Thread(
                () -> {
                    try {
                        client.get();
                        TlsRehearsal.run();
                    } catch (RuntimeException toldByTheFirstRequest) {
                        // It fails in the same way, where somebody listens.
                    }
                },
                "batchsh-connection");
        thread.setDaemon(true);
        thread.start();
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
