package io.batchsh.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConnectionHttpClientTest {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<HttpRequest> passedOn = new CopyOnWriteArrayList<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private HttpClient client;

    @BeforeEach
    void serve() throws IOException, NoSuchAlgorithmException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        client = new ConnectionHttpClient(
                SSLContext.getDefault().getSocketFactory(), Duration.ofSeconds(5), () -> this::passOn);
    }

    @AfterEach
    void stop() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private Mono<HttpResponse> passOn(HttpRequest request) {
        passedOn.add(request);
        return Mono.just(new BytesResponse(request, 299, request.getHeaders(), new byte[0]));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("X-Asked") + " " + body);
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/slow")) {
            asked.countDown();
            try {
                released.await();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        }
        if (path.equals("/moved")) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
        }
        exchange.getResponseHeaders().add("X-Answered", "one");
        exchange.getResponseHeaders().add("WWW-Authenticate", "Bearer authorization=\"x\"");
        int status =
                switch (path) {
                    case "/moved" -> 302;
                    case "/denied" -> 401;
                    case "/broken" -> 500;
                    default -> 200;
                };
        byte[] content = ("answer of " + path).getBytes(StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : content.length);
        if (!head) {
            exchange.getResponseBody().write(content);
        }
        exchange.close();
    }

    private HttpRequest request(HttpMethod method, String path) {
        return new HttpRequest(method, "http://localhost:" + server.getAddress().getPort() + path)
                .setHeader(HttpHeaderName.fromString("X-Asked"), "yes");
    }

    private HttpResponse send(HttpRequest request) {
        return client.sendSync(request, Context.NONE);
    }

    @Test
    void whatIsAskedAndAnsweredComesThroughWhole() {
        HttpResponse response = send(request(HttpMethod.GET, "/pools?api-version=1"));

        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(response.getHeaderValue(HttpHeaderName.fromString("x-answered")))
                .isEqualTo("one");
        assertThat(response.getBodyAsBinaryData().toString()).isEqualTo("answer of /pools");
        assertThat(response.getBodyAsString().block()).isEqualTo("answer of /pools");
        assertThat(heard).containsExactly("GET /pools?api-version=1 yes ");
        assertThat(send(request(HttpMethod.HEAD, "/pools")).getBodyAsByteArray().block())
                .isNull();
        assertThat(client.send(request(HttpMethod.GET, "/again")).block().getStatusCode())
                .isEqualTo(200);
    }

    @Test
    void refusalsAreAnswersAndNoRedirectIsFollowed() {
        for (String path : List.of("/denied", "/broken", "/moved")) {
            HttpResponse response = send(request(HttpMethod.GET, path));
            assertThat(response.getStatusCode()).isIn(401, 500, 302);
            assertThat(response.getBodyAsBinaryData().toString()).isEqualTo("answer of " + path);
        }
        assertThat(heard).hasSize(3);
        assertThat(send(post("/denied", "{}")).getStatusCode()).isEqualTo(401);
    }

    private HttpRequest post(String path, String body) {
        return request(HttpMethod.POST, path)
                .setHeader(HttpHeaderName.CONTENT_TYPE, "application/json")
                .setBody(BinaryData.fromString(body));
    }

    @Test
    void aBodyIsPosted() {
        assertThat(send(post("/token", "grant_type=x")).getStatusCode()).isEqualTo(200);
        assertThat(heard).containsExactly("POST /token yes grant_type=x");
        assertThat(passedOn).isEmpty();
    }

    @Test
    void whatAConnectionWouldRepeatOrAlterGoesToTheOtherClient() {
        for (HttpRequest request : List.of(
                request(HttpMethod.PUT, "/a").setBody(BinaryData.fromString("{}")),
                request(HttpMethod.PATCH, "/a").setBody(BinaryData.fromString("{}")),
                request(HttpMethod.DELETE, "/a"),
                request(HttpMethod.POST, "/a"))) {
            assertThat(send(request).getStatusCode()).isEqualTo(299);
        }
        assertThat(passedOn).hasSize(4);
        assertThat(heard).isEmpty();
    }

    @Test
    void nobodyThereIsTheSameFailureAsWithTheOtherClient() {
        server.stop(0);

        assertThatThrownBy(() -> send(request(HttpMethod.GET, "/pools")))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(ConnectException.class);
    }

    @Test
    void anInterruptionDoesNotWaitForTheAnswer() throws Exception {
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        Thread waiting = new Thread(() -> {
            try {
                send(request(HttpMethod.GET, "/slow"));
            } catch (RuntimeException stopped) {
                failures.add(stopped);
            }
        });
        waiting.start();
        asked.await();

        waiting.interrupt();
        waiting.join();

        assertThat(failures).hasSize(1).allSatisfy(failure -> assertThat(failure)
                .hasCauseInstanceOf(InterruptedIOException.class)
                .hasRootCauseInstanceOf(InterruptedException.class));
    }
}
