package io.batchsh.recording;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.batchsh.azure.BytesResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Records what passes: intent before effect for what may change something, questions once they are answered. */
final class RecordingHttpClient implements HttpClient {

    private final HttpClient next;
    private final RequestReader requests;
    private final CallLog calls;
    private final WaitLog waits;

    RecordingHttpClient(HttpClient next, RequestReader requests, CallLog calls, WaitLog waits) {
        this.next = next;
        this.requests = requests;
        this.calls = calls;
        this.waits = waits;
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return send(request, Context.NONE);
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request, Context context) {
        return Mono.defer(() -> {
            if (requests.isSignIn(request)) {
                return next.send(request, context);
            }
            Exchange exchange = exchange(request);
            return next.send(request, context)
                    .flatMap(response -> isJson(response)
                            ? response.getBodyAsByteArray()
                                    .defaultIfEmpty(new byte[0])
                                    .map(body -> stored(response, body))
                            : Mono.just(response))
                    .doOnError(exchange::failed)
                    .doOnCancel(exchange::cancelled)
                    .map(exchange::answered);
        });
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        if (requests.isSignIn(request)) {
            return next.sendSync(request, context);
        }
        Exchange exchange = exchange(request);
        HttpResponse response;
        try {
            response = next.sendSync(request, context);
            if (isJson(response)) {
                response = stored(response, response.getBodyAsBinaryData().toBytes());
            }
        } catch (RuntimeException e) {
            exchange.failed(e);
            throw e;
        }
        return exchange.answered(response);
    }

    private Exchange exchange(HttpRequest request) {
        Request read = requests.read(request);
        calls.learn(request);
        return new Exchange(read);
    }

    private static HttpResponse stored(HttpResponse response, byte[] body) {
        BytesResponse stored =
                new BytesResponse(response.getRequest(), response.getStatusCode(), response.getHeaders(), body);
        response.close();
        return stored;
    }

    private static boolean isJson(HttpResponse response) {
        return Optional.ofNullable(response.getHeaders().getValue(HttpHeaderName.CONTENT_TYPE))
                .map(type -> type.toLowerCase(Locale.ROOT).contains("json"))
                .orElse(false);
    }

    /** One request and what becomes of it. */
    private final class Exchange {
        private final Request request;
        private final WaitLog.@Nullable OpenWait wait;
        private final long call;
        private final AtomicBoolean over = new AtomicBoolean();

        Exchange(Request request) {
            this.request = request;
            this.wait = request.mutates() ? null : waits.current().orElse(null);
            this.call = request.mutates() ? calls.call(request) : -1;
        }

        HttpResponse answered(HttpResponse response) {
            // Other content, such as the files of nodes, is not recorded even where it is at hand.
            byte[] body = isJson(response) && response instanceof BytesResponse stored ? stored.content() : null;
            calls.learn(body);
            write(Answer.of(request, requests, response.getStatusCode(), response.getHeaders(), body));
            return response;
        }

        void failed(Throwable failure) {
            boolean interrupted = Thread.currentThread().isInterrupted()
                    || failure instanceof InterruptedException
                    || failure.getCause() instanceof InterruptedException;
            write(Answer.failed(interrupted ? "cancelled" : "transport-error", failure));
        }

        void cancelled() {
            write(Answer.failed("cancelled", new InterruptedException("nobody waits for the answer any more")));
        }

        /** A reactive stream may be cancelled after it has delivered. */
        private void write(Answer answer) {
            if (over.getAndSet(true)) {
                return;
            }
            if (wait != null) {
                wait.polled(request, answer);
            } else {
                calls.result(call < 0 ? calls.call(request) : call, request, answer);
            }
        }
    }
}
