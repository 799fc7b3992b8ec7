package io.batchsh.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import reactor.core.publisher.Flux;
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
        return new Response(request, (Answer) next);
    }

    private static final class Response extends HttpResponse {

        private final Answer answer;

        Response(HttpRequest request, Answer answer) {
            super(request);
            this.answer = answer;
        }

        @Override
        public int getStatusCode() {
            return answer.status();
        }

        @Override
        @Deprecated
        public String getHeaderValue(String name) {
            return answer.headers().getValue(HttpHeaderName.fromString(name));
        }

        @Override
        public HttpHeaders getHeaders() {
            return answer.headers();
        }

        @Override
        public BinaryData getBodyAsBinaryData() {
            return BinaryData.fromString(answer.body());
        }

        @Override
        public Flux<ByteBuffer> getBody() {
            return Flux.just(ByteBuffer.wrap(bytes()));
        }

        @Override
        public Mono<byte[]> getBodyAsByteArray() {
            return Mono.just(bytes());
        }

        @Override
        public Mono<String> getBodyAsString() {
            return Mono.just(answer.body());
        }

        @Override
        public Mono<String> getBodyAsString(Charset charset) {
            return Mono.just(answer.body());
        }

        @Override
        public HttpResponse buffer() {
            return this;
        }

        private byte[] bytes() {
            return answer.body().getBytes(StandardCharsets.UTF_8);
        }
    }
}
