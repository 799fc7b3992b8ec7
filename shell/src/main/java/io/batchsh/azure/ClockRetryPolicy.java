package io.batchsh.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import java.io.IOException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * Tries a request again, as late as the service asks for: after 408, 500, 502, 503, 504 and a broken connection three times at
 * most, after 429 as long as ten minutes have not passed, for who is throttled has only to be slower. The policy of azure-core
 * sleeps on the wall clock; this one sleeps on the clock of the transport, so that simulated throttling costs no time and a
 * recording keeps it.
 */
final class ClockRetryPolicy implements HttpPipelinePolicy {

    private static final int THROTTLED = 429;
    private static final Set<Integer> RETRIED = Set.of(408, THROTTLED, 500, 502, 503, 504);
    private static final int RETRIES = 3;
    private static final Duration FIRST_DELAY = Duration.ofMillis(800);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** The delay in milliseconds, which some services of Azure send beside or in place of the usual header. */
    private static final Set<HttpHeaderName> MILLISECONDS =
            Set.of(HttpHeaderName.RETRY_AFTER_MS, HttpHeaderName.X_MS_RETRY_AFTER_MS);

    private final WaitClock clock;
    private final Notices notices;

    ClockRetryPolicy(Transport transport) {
        this.clock = transport.clock();
        this.notices = transport.notices();
    }

    /**
     * One request and its tries.
     *
     * @param began when it was first sent
     * @param retries how many tries came after the first
     */
    private record Attempts(HttpRequest request, Instant began, int retries) {
        Attempts next() {
            return new Attempts(request, began, retries + 1);
        }
    }

    private Attempts begin(HttpPipelineCallContext context) {
        return new Attempts(context.getHttpRequest(), clock.instant(), 0);
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        for (Attempts attempts = begin(context); ; attempts = attempts.next()) {
            Optional<Duration> delay;
            try {
                HttpResponse response = next.clone().processSync();
                delay = delay(attempts, response);
                if (delay.isEmpty()) {
                    return response;
                }
                response.close();
            } catch (RuntimeException e) {
                delay = delay(attempts, e);
                if (delay.isEmpty()) {
                    throw e;
                }
            }
            sleep(delay.get());
        }
    }

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        return Mono.defer(() -> attempt(begin(context), next));
    }

    private Mono<HttpResponse> attempt(Attempts attempts, HttpPipelineNextPolicy next) {
        // Either way out of a try leads to the next one, and neither to both.
        return next.clone()
                .process()
                .map(response -> {
                    Optional<Duration> delay = delay(attempts, response);
                    delay.ifPresent(late -> response.close());
                    return new Tried(Optional.of(response), delay);
                })
                .onErrorResume(failure -> delay(attempts, failure)
                        .map(delay -> Mono.just(new Tried(Optional.empty(), Optional.of(delay))))
                        .orElseGet(() -> Mono.error(failure)))
                .flatMap(tried -> tried.delay().isEmpty()
                        ? Mono.justOrEmpty(tried.response())
                        : Mono.defer(() -> {
                            sleep(tried.delay().get());
                            return attempt(attempts.next(), next);
                        }));
    }

    private record Tried(Optional<HttpResponse> response, Optional<Duration> delay) {}

    /** How long to wait before the next try; empty where there is to be none. */
    private Optional<Duration> delay(Attempts attempts, HttpResponse response) {
        int status = response.getStatusCode();
        if (!RETRIED.contains(status)) {
            return Optional.empty();
        }
        Duration delay = asked(response).orElseGet(() -> backoff(attempts));
        if (status != THROTTLED) {
            return attempts.retries() < RETRIES ? Optional.of(delay) : Optional.empty();
        }
        Instant now = clock.instant();
        if (now.plus(delay).isAfter(attempts.began().plus(PATIENCE))) {
            return Optional.empty();
        }
        String host = attempts.request().getUrl().getHost();
        notices.sayOnce(
                "throttled " + host,
                host + " asks for fewer requests (429); going on more slowly, in " + Math.max(1, delay.toSeconds())
                        + " s.",
                now);
        return Optional.of(delay);
    }

    private static Optional<Duration> delay(Attempts attempts, Throwable failure) {
        return attempts.retries() < RETRIES && retryable(attempts.request().getHttpMethod(), failure)
                ? Optional.of(backoff(attempts))
                : Optional.empty();
    }

    /** A request that creates something is not sent again when nobody knows whether it arrived. */
    private static boolean retryable(HttpMethod method, Throwable failure) {
        if (method == HttpMethod.POST || method == HttpMethod.PATCH) {
            return false;
        }
        List<Throwable> chain = AzureExceptions.chain(failure);
        return chain.stream().anyMatch(IOException.class::isInstance)
                && chain.stream()
                        .noneMatch(cause -> cause instanceof AzureException
                                || cause instanceof UnknownHostException
                                || cause instanceof CertificateException);
    }

    private static Duration backoff(Attempts attempts) {
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(attempts.retries(), 10));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }

    private Optional<Duration> asked(HttpResponse response) {
        for (HttpHeaderName name : MILLISECONDS) {
            String header = response.getHeaderValue(name);
            if (header != null && header.matches("\\d{1,9}")) {
                return Optional.of(Duration.ofMillis(Long.parseLong(header)));
            }
        }
        String header = response.getHeaderValue(HttpHeaderName.RETRY_AFTER);
        if (header == null) {
            return Optional.empty();
        }
        try {
            if (header.chars().allMatch(Character::isDigit)) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
            }
            Duration until = Duration.between(
                    clock.instant(), ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME));
            return Optional.of(until.isNegative() ? Duration.ZERO : until);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void sleep(Duration delay) {
        try {
            clock.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WaitCancelledException("The request was given up while the service asked for patience.");
        }
    }
}
