package io.batchsh.recording;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import io.batchsh.azure.Cloud;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes exchanges of a file as the calls of a run. */
final class ConvertedCalls {

    private static final HttpHeaderName COMMAND = HttpHeaderName.fromString("CommandName");
    private static final HttpHeaderName OPTIONS = HttpHeaderName.fromString("ParameterSetName");
    private static final String JSON = "application/json";

    /** Without {@code OPTIONS}, by which browsers ask for leave, and what Azure has none of. */
    private static final Map<String, HttpMethod> METHODS = Arrays.stream(new HttpMethod[] {
                HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.POST, HttpMethod.PATCH, HttpMethod.DELETE
            })
            .collect(Collectors.toUnmodifiableMap(HttpMethod::toString, Function.identity()));

    private final Recorder recorder;
    private final PlaybackClock clock;
    private final RequestReader requests = new RequestReader(Cloud.azurePublic());
    private final PollLog polls;
    private String command = "";
    private long signIns;
    private long others;

    ConvertedCalls(Recorder recorder, PlaybackClock clock) {
        this.recorder = recorder;
        this.clock = clock;
        this.polls = new PollLog(recorder, clock);
    }

    /** The command of the Azure CLI that made the request, with the names of its options. */
    static Optional<String> command(Exchange exchange) {
        return Optional.ofNullable(exchange.request().headers().getValue(COMMAND))
                .map(name -> "az " + name + " "
                        + Optional.ofNullable(exchange.request().headers().getValue(OPTIONS))
                                .orElse(""))
                .map(String::strip);
    }

    /** @param address empty for one that is not of HTTP */
    void take(Exchange exchange, String address) {
        HttpMethod method = METHODS.get(exchange.method());
        if (method == null || address.isEmpty()) {
            others++;
            return;
        }
        HttpRequest request = request(exchange, method, address);
        if (requests.isSignIn(request)) {
            signIns++;
            return;
        }
        mark(exchange);
        exchange.sent().ifPresent(clock::reach);
        Request asked = requests.read(request);
        recorder.calls().learn(request);
        recorder.calls().learn(exchange.answer().body());
        Answer answer = answer(exchange, asked);
        if (asked.mutates()) {
            polls.flush();
            long call = recorder.calls().call(asked);
            exchange.answered().ifPresent(clock::reach);
            recorder.calls().result(call, asked, answer);
            polls.started(asked, answer);
        } else {
            read(exchange, asked, answer);
        }
    }

    private void read(Exchange exchange, Request asked, Answer answer) {
        if (polls.take(asked, answer)) {
            exchange.answered().ifPresent(clock::reach);
            return;
        }
        polls.flush();
        exchange.answered().ifPresent(clock::reach);
        recorder.calls().result(recorder.calls().call(asked), asked, answer);
    }

    /** Seals the recording. */
    Conversion.Summary end(ExchangeFormat format) {
        polls.flush();
        recorder.end("ok");
        return new Conversion.Summary(format, recorder.calls().count(), polls.waits(), signIns, others);
    }

    private void mark(Exchange exchange) {
        String now = command(exchange).orElse(command);
        if (!now.equals(command)) {
            polls.flush();
            command = now;
            recorder.mark(now);
        }
    }

    private static HttpRequest request(Exchange exchange, HttpMethod method, String address) {
        HttpRequest request = new HttpRequest(method, address);
        if (exchange.request().body().length > 0) {
            request.setBody(exchange.request().body());
            String type = exchange.request().headers().getValue(HttpHeaderName.CONTENT_TYPE);
            request.setHeader(HttpHeaderName.CONTENT_TYPE, type == null ? JSON : type);
        }
        return request;
    }

    private Answer answer(Exchange exchange, Request asked) {
        if (exchange.status() == 0) {
            return Answer.failed("transport-error", new IOException("the file has no answer"));
        }
        byte[] body = exchange.answer().body();
        HttpHeaders headers = exchange.answer().headers();
        boolean binary = body.length > 0 && !ExchangeBody.isJson(headers);
        headers.set(HttpHeaderName.CONTENT_LENGTH, Integer.toString(body.length));
        return Answer.of(asked, requests, exchange.status(), headers, binary ? null : body);
    }
}
