package io.batchsh.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import reactor.core.publisher.Mono;

/** An HTTP client that gives scripted answers in turn and remembers what it was asked. */
public final class FakeService implements HttpClient {

    private final Deque<Object> answers = new ArrayDeque<>();
    private final List<HttpRequest> requests = new ArrayList<>();

    private record Answer(int status, String body, HttpHeaders headers) {}

    public FakeService answer(int status, String body, String... headers) {
        HttpHeaders all = new HttpHeaders();
        for (int i = 0; i < headers.length; i += 2) {
            all.set(HttpHeaderName.fromString(headers[i]), headers[i + 1]);
        }
        answers.add(new Answer(status, body, all));
        return this;
    }

    public FakeService fail(RuntimeException failure) {
        answers.add(failure);
        return this;
    }

    public List<HttpRequest> requests() {
        return requests;
    }

    /** Each request as {@code METHOD url}. */
    public List<String> lines() {
        return requests.stream().map(r -> r.getHttpMethod() + " " + r.getUrl()).toList();
    }

    public String body(int index) {
        BinaryData body = requests.get(index).getBodyAsBinaryData();
        return body == null ? "" : body.toString();
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.fromCallable(() -> sendSync(request, Context.NONE));
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        requests.add(request.copy());
        Object next = answers.poll();
        if (next instanceof RuntimeException failure) {
            throw failure;
        }
        if (next == null) {
            throw new IllegalStateException("nobody expected " + request.getHttpMethod() + " " + request.getUrl());
        }
        Answer answer = (Answer) next;
        return new BytesResponse(
                request, answer.status(), answer.headers(), answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
