package io.batchsh.simulator.server;

import com.azure.core.http.HttpMethod;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;

/** Reads requests, has them answered and writes the answers. */
final class Exchanges implements HttpHandler {

    /** Far above what any client of Azure sends; the services themselves stop earlier. */
    static final int LARGEST_BODY = 16 << 20;

    private static final Set<String> METHODS =
            Arrays.stream(HttpMethod.values()).map(HttpMethod::name).collect(Collectors.toUnmodifiableSet());

    private final Destination.Finder finder;
    private final RequestHandler azure;
    private final Control control;
    private final Consumer<String> log;

    /** @param log told one line for each request */
    Exchanges(Destination.Finder finder, RequestHandler azure, Control control, Consumer<String> log) {
        this.finder = finder;
        this.azure = azure;
        this.control = control;
        this.log = log;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Answer answer;
        try {
            answer = answer(exchange);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            exchange.close();
            return;
        } catch (UncheckedIOException broken) {
            // A fault broke the connection; the client shall see just that.
            log.accept("reset: " + broken.getMessage());
            exchange.close();
            return;
        } catch (RuntimeException defect) {
            log.accept("defect: " + defect);
            answer = Answer.error(500, "InternalServerError", "The simulator failed: " + defect);
        }
        write(exchange, answer);
        log.accept(
                exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("Host")
                        + exchange.getRequestURI().getRawPath() + " " + answer.status());
    }

    private Answer answer(HttpExchange exchange) throws IOException, InterruptedException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return Answer.error(413, "RequestBodyTooLarge", "The simulator reads up to 16 MiB.");
        }
        String method = exchange.getRequestMethod();
        if (!METHODS.contains(method)) {
            return Answer.error(501, "NotSupportedBySimulator", "Azure has no method " + method + ".");
        }
        Headers headers = exchange.getRequestHeaders();
        String host = Optional.ofNullable(headers.getFirst("Host")).orElse("");
        Optional<Destination> destination = finder.find(host, serverName(exchange), exchange.getRequestURI());
        if (destination.isEmpty()) {
            return Answer.error(
                    421, "MisdirectedRequest", "'" + host + "' is neither this server nor an Azure that it simulates.");
        }
        String path = destination.get().path();
        if (destination.get().own() && path.startsWith(Control.PATH)) {
            Optional<String> token = Optional.ofNullable(headers.getFirst(Control.TOKEN_HEADER));
            return control.answer(method, path.substring(Control.PATH.length()), token, body);
        }
        return azure.answer(destination.get(), method, headers, body);
    }

    private static Optional<String> serverName(HttpExchange exchange) {
        if (exchange instanceof HttpsExchange secure && secure.getSSLSession() instanceof ExtendedSSLSession session) {
            return session.getRequestedServerNames().stream()
                    .filter(SNIHostName.class::isInstance)
                    .map(name -> ((SNIHostName) name).getAsciiName())
                    .findFirst();
        }
        return Optional.empty();
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            // The server counts for itself.
            if (!header.getKey().equalsIgnoreCase("Content-Length")) {
                exchange.getResponseHeaders().set(header.getKey(), header.getValue());
            }
        }
        boolean bodiless = exchange.getRequestMethod().equals("HEAD")
                || answer.status() == 204
                || answer.status() == 304
                || answer.body().length == 0;
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
        if (!bodiless) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer.body());
            }
        }
    }
}
