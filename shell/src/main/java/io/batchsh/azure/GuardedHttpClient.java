package io.batchsh.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import java.util.Objects;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/**
 * Stands in front of a transport and lets a guard throw before a request that would change something is sent. Guarding here
 * and not in the commands, no script and no SDK call can get around it.
 */
public final class GuardedHttpClient implements HttpClient {

    private final HttpClient next;
    private final Consumer<HttpRequest> guard;

    /** @param guard called with each request that would change something, before it is sent; throws to stop it */
    public GuardedHttpClient(HttpClient next, Consumer<HttpRequest> guard) {
        this.next = Objects.requireNonNull(next, "next is null");
        this.guard = Objects.requireNonNull(guard, "guard is null");
    }

    /** Refuses every change, as a read-only session does. */
    public static GuardedHttpClient readOnly(HttpClient next) {
        return new GuardedHttpClient(next, request -> {
            throw AzureException.builder(
                            AzureException.Kind.REFUSED,
                            "This session is read-only; " + request.getHttpMethod() + " "
                                    + request.getUrl().getPath() + " would change something.")
                    .remedy("start batchsh without --read-only")
                    .build();
        });
    }

    /** Stops every change by throwing the {@link DryRun} that shows it. */
    public static GuardedHttpClient dryRun(HttpClient next) {
        return new GuardedHttpClient(next, request -> {
            throw DryRun.of(request);
        });
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.defer(() -> {
            check(request);
            return next.send(request);
        });
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request, Context context) {
        return Mono.defer(() -> {
            check(request);
            return next.send(request, context);
        });
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        check(request);
        return next.sendSync(request, context);
    }

    private void check(HttpRequest request) {
        if (Changes.changes(request)) {
            guard.accept(request);
        }
    }
}
