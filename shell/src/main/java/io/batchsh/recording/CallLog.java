package io.batchsh.recording;

import com.azure.core.http.HttpRequest;
import com.azure.core.util.BinaryData;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Writes calls and their results. */
final class CallLog {

    private final Recorder recorder;
    private final InputLog inputs;
    private final BaselineLog baselines;
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong open = new AtomicLong();

    CallLog(Recorder recorder, InputLog inputs, BaselineLog baselines) {
        this.recorder = recorder;
        this.inputs = inputs;
        this.baselines = baselines;
    }

    long count() {
        return count.get();
    }

    /** How many mutating calls were written whose result was not. */
    long inDoubt() {
        return open.get();
    }

    /** Learns the names in a request whose body can be read again. */
    void learn(HttpRequest request) {
        recorder.learn(String.valueOf(request.getUrl()));
        BinaryData body = request.getBodyAsBinaryData();
        if (body != null && body.isReplayable()) {
            recorder.learn(body.toBytes());
        }
    }

    /** Learns the names in an answer. */
    void learn(byte @Nullable [] body) {
        recorder.learn(body);
    }

    /** Writes a call; when it mutates, the disk has the record before this returns. */
    long call(Request request) {
        Map<String, @Nullable Object> call = new LinkedHashMap<>();
        call.put("op", request.operation().name());
        call.put("res", request.resource());
        if (!request.apiVersion().isEmpty()) {
            call.put("api", request.apiVersion());
        }
        if (request.mutates()) {
            call.put("mutates", true);
        }
        call.put("args", request.arguments());
        if (request.mutates()) {
            inputs.link(request, call);
        }
        long number = recorder.append("call", call, request.masked(), request.mutates());
        count.incrementAndGet();
        if (request.mutates()) {
            open.incrementAndGet();
        }
        return number;
    }

    void result(long call, Request request, Answer answer) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("of", call);
        result.putAll(answer.content());
        recorder.append("result", result, request.masked(), false);
        inputs.answered(request, answer);
        if (request.mutates()) {
            if ("ok".equals(answer.content().get("outcome"))) {
                baselines.changed(request);
            }
            open.decrementAndGet();
        }
    }
}
