package io.batchsh.batch;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.BatchAccountReference;
import io.batchsh.azure.BytesResponse;
import io.batchsh.azure.Cloud;
import io.batchsh.azure.Credentials;
import io.batchsh.azure.Secret;
import io.batchsh.azure.Transport;
import io.batchsh.azure.WaitClock;
import io.batchsh.azure.WaitListener;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** A data plane that answers each path with a list of texts, the last one for ever, on a clock that sleeping moves. */
final class ScriptedDataPlane implements HttpClient, WaitClock, WaitListener {

    private record Answer(int status, String body) {}

    final List<String> requests = new ArrayList<>();
    final List<String> bodies = new ArrayList<>();
    /** The entity tags that requests were bound to. */
    final List<String> conditions = new ArrayList<>();

    final List<String> waits = new ArrayList<>();
    private final Map<String, Deque<Answer>> answers = new HashMap<>();
    private boolean interrupted;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    ScriptedDataPlane answer(String request, String... bodies) {
        for (String body : bodies) {
            answer(request, 200, body);
        }
        return this;
    }

    ScriptedDataPlane answer(String request, int status, String body) {
        answers.computeIfAbsent(request, key -> new ArrayDeque<>()).add(new Answer(status, body));
        return this;
    }

    AzureClients clients() {
        return new AzureClients(new AzureClients.Settings(
                Cloud.azurePublic(),
                new Transport(Transport.Kind.LIVE, this, this, this),
                new Credentials.SharedKey(Secret.of("a2V5")),
                "tenant",
                "subscription",
                new BatchAccountReference("studio", null, "https://studio.westeurope.batch.azure.com", "westeurope"),
                Map.of(),
                text -> {}));
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        String line = request.getHttpMethod() + " " + request.getUrl().getPath();
        requests.add(line + "?" + URLDecoder.decode(request.getUrl().getQuery(), StandardCharsets.UTF_8));
        if (request.getBodyAsBinaryData() != null) {
            bodies.add(request.getBodyAsBinaryData().toString());
        }
        if (request.getHeaders().getValue(HttpHeaderName.IF_MATCH) != null) {
            conditions.add(request.getHeaders().getValue(HttpHeaderName.IF_MATCH));
        }
        Deque<Answer> script = answers.get(line);
        if (script == null) {
            return response(request, 404, "{\"code\": \"PoolNotFound\", \"message\": {\"value\": \"No such pool.\"}}");
        }
        Answer answer = script.size() > 1 ? script.remove() : script.element();
        return response(request, answer.status(), answer.body());
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.fromSupplier(() -> sendSync(request, Context.NONE));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (interrupted) {
            interrupted = false;
            throw new InterruptedException();
        }
        now = now.plus(duration);
    }

    /** Lets time pass before anything is asked. */
    void pass(Duration duration) {
        now = now.plus(duration);
    }

    /** Ends the next sleep as Ctrl-C does. */
    void interrupt() {
        interrupted = true;
    }

    @Override
    public void waitBegins(String resource, String condition) {
        waits.add(resource + ": " + condition);
    }

    @Override
    public void transition(String pointer, String value, Instant since) {
        waits.add(pointer + " = " + value);
    }

    @Override
    public void waitEnds(String outcome) {
        waits.add(outcome);
    }

    private static HttpResponse response(HttpRequest request, int status, String body) {
        HttpHeaders headers = new HttpHeaders().set(HttpHeaderName.CONTENT_TYPE, "application/json");
        return new BytesResponse(request, status, headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
