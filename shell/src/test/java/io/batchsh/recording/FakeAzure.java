package io.batchsh.recording;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import io.batchsh.azure.BytesResponse;
import io.batchsh.azure.Cloud;
import io.batchsh.azure.Transport;
import io.batchsh.azure.WaitClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Answers what it is told to, at a time of its own. */
final class FakeAzure implements HttpClient, WaitClock {

    static final String BATCH = "https://acct.eastus.batch.azure.com";
    static final String ARM = "https://management.azure.com";
    static final String GALLERIES = ARM + "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg"
            + "/providers/Microsoft.Compute/galleries";

    private final Deque<Function<HttpRequest, HttpResponse>> answers = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    FakeAzure answer(int status, String body, String... headers) {
        return answer(request -> response(request, status, body, headers));
    }

    FakeAzure answer(Function<HttpRequest, HttpResponse> answer) {
        answers.add(answer);
        return this;
    }

    static HttpResponse response(HttpRequest request, int status, String body, String... headers) {
        HttpHeaders all = new HttpHeaders();
        if (!body.isEmpty()) {
            all.set(HttpHeaderName.CONTENT_TYPE, "application/json; odata=minimalmetadata");
        }
        for (int i = 0; i < headers.length; i += 2) {
            all.set(HttpHeaderName.fromString(headers[i]), headers[i + 1]);
        }
        return new BytesResponse(request, status, all, body.getBytes(StandardCharsets.UTF_8));
    }

    Transport transport() {
        return new Transport(Transport.Kind.SIMULATED, this, this);
    }

    Recorder recorder(Path file, SecretRegister secrets) {
        RecordingHeader header =
                new RecordingHeader("run-1", "batchsh/0.1.0", Transport.Kind.SIMULATED, Map.of("seed", "42"), now);
        return Recorder.create(file, header, Cloud.azurePublic(), this, secrets, LocalNames.none());
    }

    static HttpRequest request(HttpMethod method, String url, String body) {
        HttpRequest request = new HttpRequest(method, url)
                .setHeader(HttpHeaderName.AUTHORIZATION, "Bearer planted-in-the-authorization-header");
        if (!body.isEmpty()) {
            request.setBody(BinaryData.fromString(body))
                    .setHeader(HttpHeaderName.CONTENT_TYPE, "application/json; odata=minimalmetadata");
        }
        return request;
    }

    static HttpResponse send(Transport transport, HttpMethod method, String url, String body) {
        return transport.httpClient().sendSync(request(method, url, body), Context.NONE);
    }

    static HttpResponse get(Transport transport, String url) {
        return send(transport, HttpMethod.GET, url, "");
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.fromCallable(() -> sendSync(request, Context.NONE));
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        now = now.plusMillis(10);
        return answers.remove().apply(request);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void sleep(Duration duration) {
        now = now.plus(duration);
    }
}
