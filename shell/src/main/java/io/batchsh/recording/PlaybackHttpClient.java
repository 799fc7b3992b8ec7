package io.batchsh.recording;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.batchsh.azure.AzureException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Answers requests with what was recorded for the same operation, resource and arguments. */
final class PlaybackHttpClient implements HttpClient {

    private static final int SHOWN_DIFFERENCES = 5;

    private final Path file;
    private final List<RecordedCall> calls;
    private final Map<String, List<RecordedCall>> byKey = new HashMap<>();
    private final RequestReader requests;
    private final PlaybackClock clock;
    private final Instant started;

    PlaybackHttpClient(
            Path file, List<RecordedCall> calls, RequestReader requests, PlaybackClock clock, Instant started) {
        this.file = file;
        this.calls = List.copyOf(calls);
        this.requests = requests;
        this.clock = clock;
        this.started = started;
        for (RecordedCall call : calls) {
            String key = Keys.of(call.call().operation(), call.call().resource());
            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(call);
        }
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.fromCallable(() -> answer(request));
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        return answer(request);
    }

    private synchronized HttpResponse answer(HttpRequest request) {
        if (requests.isSignIn(request)) {
            throw AzureException.builder(AzureException.Kind.REFUSED, "A recording needs no sign-in and has none.")
                    .code("PlaybackSignIn")
                    .build();
        }
        Request asked = requests.read(request);
        RecordedCall found = find(asked);
        found.give();
        clock.reach(started.plus(found.result().place().at()));
        return PlaybackResponses.rebuild(request, asked, found.result());
    }

    private RecordedCall find(Request asked) {
        RecordedCall last = null;
        for (RecordedCall call : byKey.getOrDefault(asked.key(), List.of())) {
            if (JsonDifference.between(call.call().arguments(), asked.arguments())
                    .isEmpty()) {
                if (!call.given()) {
                    return call;
                }
                last = call;
            }
        }
        if (last != null && !asked.mutates()) {
            return last;
        }
        throw miss(asked, last != null);
    }

    private AzureException miss(Request asked, boolean exhausted) {
        String what = asked.operation().name() + " " + String.join("/", asked.resource());
        String problem = exhausted
                ? "The recording has no further answer to " + what + "."
                : "The recording has no answer to " + what + ".";
        return AzureException.builder(AzureException.Kind.DIFFERS, problem)
                .code("PlaybackDiffers")
                .reason(exhausted ? null : nearest(asked).orElse("Nothing of the kind was recorded."))
                .remedy("recording show " + file)
                .build();
    }

    private Optional<String> nearest(Request asked) {
        record Candidate(RecordedCall call, List<String> differences) {}
        return calls.stream()
                .filter(call -> call.call().operation().equals(asked.operation().name()))
                .map(call -> new Candidate(call, differences(call, asked)))
                .min(Comparator.comparingInt(
                        candidate -> candidate.differences().size()))
                .map(candidate -> {
                    List<String> lines = new ArrayList<>(candidate.differences());
                    if (lines.size() > SHOWN_DIFFERENCES) {
                        int more = lines.size() - SHOWN_DIFFERENCES;
                        lines.subList(SHOWN_DIFFERENCES, lines.size()).clear();
                        lines.add("and " + more + " more");
                    }
                    Entry.Call call = candidate.call().call();
                    return "The nearest recorded call is line " + call.place().line() + ", " + call.operation() + " "
                            + Player.visible(String.join("/", call.resource())) + ":\n" + String.join("\n", lines);
                });
    }

    private static List<String> differences(RecordedCall call, Request asked) {
        List<String> lines = new ArrayList<>();
        JsonDifference.between(call.call().resource(), asked.resource()).forEach(line -> lines.add("/res" + line));
        JsonDifference.between(call.call().arguments(), asked.arguments()).forEach(line -> lines.add("/args" + line));
        return lines;
    }
}
