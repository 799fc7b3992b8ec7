package io.batchsh.azure;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ClockRetryPolicyTest {

    private final FakeService service = new FakeService();
    private final FakeClock clock = new FakeClock();
    private final List<String> said = new ArrayList<>();
    private final Transport transport =
            new Transport(Transport.Kind.LIVE, service, clock).withNotices(new Notices(said::add));

    @AfterEach
    void forgetInterrupts() {
        Thread.interrupted();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void triesAgain(int status) {
        service.answer(status, "").answer(200, "");

        assertThat(send(HttpMethod.POST)).isEqualTo(200);
        assertThat(clock.sleeps()).containsExactly(Duration.ofMillis(800));
    }

    @Test
    void waitsAsLongAsTheServiceAsks() {
        service.answer(429, "", "Retry-After", "17")
                .answer(503, "", "Retry-After", "Fri, 20 Nov 2026 12:01:00 GMT")
                .answer(503, "", "Retry-After", "nonsense")
                .answer(200, "");

        assertThat(send(HttpMethod.GET)).isEqualTo(200);
        assertThat(clock.sleeps())
                .containsExactly(Duration.ofSeconds(17), Duration.ofSeconds(43), Duration.ofMillis(3200));
    }

    @Test
    void givesUpAfterThreeRetries() {
        service.answer(503, "").answer(503, "").answer(503, "").answer(503, "");

        assertThat(send(HttpMethod.GET)).isEqualTo(503);
        assertThat(service.requests()).hasSize(4);
    }

    @Test
    void throttlingSlowsDownAndIsSaidOnce() {
        for (int times = 0; times < 6; times++) {
            service.answer(429, "", "Retry-After", "20");
        }
        service.answer(200, "");

        assertThat(send(HttpMethod.POST)).isEqualTo(200);
        assertThat(clock.sleeps()).hasSize(6).containsOnly(Duration.ofSeconds(20));
        assertThat(said)
                .containsExactly("management.azure.com asks for fewer requests (429); going on more slowly, in 20 s.");
    }

    @Test
    void throttlingIsSaidAgainAfterAWhile() throws InterruptedException {
        service.answer(429, "").answer(200, "").answer(429, "").answer(200, "");
        send(HttpMethod.GET);
        clock.sleep(Duration.ofMinutes(6));
        send(HttpMethod.GET);

        assertThat(said).hasSize(2);
    }

    @Test
    void throttlingIsNotSufferedLongerThanTenMinutes() {
        for (int times = 0; times < 4; times++) {
            service.answer(429, "", "Retry-After", "180");
        }

        assertThat(send(HttpMethod.GET)).isEqualTo(429);
        assertThat(clock.sleeps()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"retry-after-ms", "x-ms-retry-after-ms"})
    void waitsTheMillisecondsThatSomeServicesSay(String header) {
        service.answer(503, "", header, "250", "Retry-After", "9").answer(200, "");

        assertThat(send(HttpMethod.GET)).isEqualTo(200);
        assertThat(clock.sleeps()).containsExactly(Duration.ofMillis(250));
    }

    @Test
    void doesNotTryAgainWhereTheCertificateIsRefused() {
        service.fail(new UncheckedIOException(new SSLException("PKIX", new CertificateException("untrusted"))));

        assertThatThrownBy(() -> send(HttpMethod.GET)).isInstanceOf(UncheckedIOException.class);
        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void leavesRefusalsAlone() {
        service.answer(409, "");

        assertThat(send(HttpMethod.PUT)).isEqualTo(409);
        assertThat(clock.sleeps()).isEmpty();
    }

    @Test
    void repeatsABrokenReadButNoBrokenCreation() {
        service.fail(new UncheckedIOException(new IOException("reset"))).answer(200, "");
        assertThat(send(HttpMethod.GET)).isEqualTo(200);

        service.fail(new UncheckedIOException(new IOException("reset")));
        assertThatThrownBy(() -> send(HttpMethod.POST)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void doesNotAskForAnUnknownHostTwice() {
        service.fail(new UncheckedIOException(new UnknownHostException("x")));

        assertThatThrownBy(() -> send(HttpMethod.GET)).isInstanceOf(UncheckedIOException.class);
        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void worksTheSameForAsynchronousCallers() {
        service.answer(429, "", "Retry-After", "17").answer(200, "");

        assertThat(pipeline().send(request(HttpMethod.GET)).block().getStatusCode())
                .isEqualTo(200);
        assertThat(clock.sleeps()).containsExactly(Duration.ofSeconds(17));
    }

    @Test
    void givesUpWhenInterrupted() {
        clock.interruptAt(0);
        service.answer(503, "");

        assertThatThrownBy(() -> send(HttpMethod.GET)).isInstanceOf(WaitCancelledException.class);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    private int send(HttpMethod method) {
        return pipeline().sendSync(request(method), Context.NONE).getStatusCode();
    }

    private HttpPipeline pipeline() {
        return new HttpPipelineBuilder()
                .httpClient(service)
                .policies(new ClockRetryPolicy(transport))
                .build();
    }

    private static HttpRequest request(HttpMethod method) {
        return new HttpRequest(method, "https://management.azure.com/x");
    }
}
