package io.batchsh.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import java.util.function.Consumer;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** Made with the first request: the client of the JDK costs a selector thread and some 100 ms. */
final class LazyHttpClient implements HttpClient {

    private final Lazy<HttpClient> client;

    LazyHttpClient(Supplier<HttpClient> source) {
        client = new Lazy<>(source);
    }

    /**
     * Makes it beside what else is to be done before the first request, on which its failure is told.
     *
     * @param then done with it in the same thread, not waited for by anyone
     */
    void prepare(Consumer<HttpClient> then) {
        Thread thread = new Thread(
                () -> {
                    try {
                        then.accept(client.get());
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
