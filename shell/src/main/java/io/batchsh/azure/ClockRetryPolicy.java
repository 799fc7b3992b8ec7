package io.batchsh.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Tries a request again after 408, 429, 500, 502, 503 and 504 and after a broken connection, three times at most, as late
 * as {@code Retry-After} asks for. The policy of azure-core sleeps on the wall clock; this one sleeps on the clock of the
 * transport, so that simulated throttling costs no time and a recording keeps it.
 */
final class ClockRetryPolicy implements HttpPipelinePolicy {

    private static final Set<Integer> RETRIED = Set.of(408, 429, 500, 502, 503, 504);
    private static final int RETRIES = 3;
    private static final Duration FIRST_DELAY = Duration.ofMillis(800);

    private final WaitClock clock;

    ClockRetryPolicy(WaitClock clock) {
        this.clock = clock;
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        for (int retry = 0; ; retry++) {
            HttpResponse response;
            try {
                response = next.clone().processSync();
            } catch (RuntimeException e) {
                if (retry >= RETRIES || !retryable(context.getHttpRequest().getHttpMethod(), e)) {
                    throw e;
                }
                sleep(delay(null, retry));
                continue;
            }
            if (retry >= RETRIES || !RETRIED.contains(response.getStatusCode())) {
                return response;
            }
            Duration delay = delay(response, retry);
            response.close();
            sleep(delay);
        }
    }

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        return attempt(context, next, 0);
    }

    private Mono<HttpResponse> attempt(HttpPipelineCallContext context, HttpPipelineNextPolicy next, int retry) {
        HttpMethod method = context.getHttpRequest().getHttpMethod();
        return next.clone()
                .process()
                .flatMap(response -> {
                    if (retry >= RETRIES || !RETRIED.contains(response.getStatusCode())) {
                        return Mono.just(response);
                    }
                    Duration delay = delay(response, retry);
                    response.close();
                    return again(context, next, retry, delay);
                })
                .onErrorResume(
                        failure -> retry < RETRIES && retryable(method, failure),
                        failure -> again(context, next, retry, delay(null, retry)));
    }

    private Mono<HttpResponse> again(
            HttpPipelineCallContext context, HttpPipelineNextPolicy next, int retry, Duration delay) {
        return Mono.<HttpResponse>defer(() -> {
            sleep(delay);
            return attempt(context, next, retry + 1);
        });
    }

    /** A request that creates something is not sent again when nobody knows whether it arrived. */
    private static boolean retryable(HttpMethod method, Throwable failure) {
        if (method == HttpMethod.POST || method == HttpMethod.PATCH) {
            return false;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AzureException || cause instanceof UnknownHostException) {
                return false;
            }
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private Duration delay(@Nullable HttpResponse response, int retry) {
        Duration backoff = FIRST_DELAY.multipliedBy(1L << retry);
        String header = response == null ? null : response.getHeaderValue(HttpHeaderName.RETRY_AFTER);
        if (header == null) {
            return backoff;
        }
        try {
            if (header.chars().allMatch(Character::isDigit)) {
                return Duration.ofSeconds(Long.parseLong(header));
            }
            Duration until = Duration.between(
                    clock.instant(), ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME));
            return until.isNegative() ? Duration.ZERO : until;
        } catch (DateTimeException | NumberFormatException e) {
            return backoff;
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
