package io.batchsh.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeader;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A client for single commands, over the connections that every Java has. The other one, {@code java.net.http}, takes some
 * 100 ms longer to its first answer, and its selector thread keeps the process for 300 ms at its end. This one asks and signs in:
 * GET, HEAD, and POST with a body. What changes something by another method goes to the other client, because a connection may
 * send it twice, or cannot send it at all.
 */
final class ConnectionHttpClient implements HttpClient {

    private static final Duration ANSWER = Duration.ofSeconds(60);

    /** Read once, when the first connection is made: a POST that got no answer may have arrived. */
    private static final String REPEATS = "sun.net.http.retryPost";

    private final SSLSocketFactory sockets;
    private final Duration patience;
    private final Lazy<HttpClient> other;

    /**
     * @param sockets know whom to trust; connections made by the same ones are used again
     * @param patience how long a connection may take to be made
     * @param other made when it is needed
     */
    ConnectionHttpClient(SSLSocketFactory sockets, Duration patience, Supplier<HttpClient> other) {
        this.sockets = sockets;
        this.patience = patience;
        this.other = new Lazy<>(other);
        if (System.getProperty(REPEATS) == null) {
            System.setProperty(REPEATS, "false");
        }
        // A new connection asks for those of Java before it can be given others, and Java reads 150 certificates for
        // them.
        HttpsURLConnection.setDefaultSSLSocketFactory(sockets);
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return send(request, Context.NONE);
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request, Context context) {
        return isSimple(request)
                ? Mono.fromCallable(() -> sendSync(request, context))
                : other.get().send(request, context);
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        if (!isSimple(request)) {
            return other.get().sendSync(request, context);
        }
        try {
            return exchange(request);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A POST without a body is not: a connection would give it a content type, and its signature would be wrong. */
    private static boolean isSimple(HttpRequest request) {
        HttpMethod method = request.getHttpMethod();
        return method == HttpMethod.GET
                || method == HttpMethod.HEAD
                || (method == HttpMethod.POST
                        && body(request).length > 0
                        && request.getHeaders().getValue(HttpHeaderName.CONTENT_TYPE) != null);
    }

    private static byte[] body(HttpRequest request) {
        BinaryData body = request.getBodyAsBinaryData();
        return body == null ? new byte[0] : body.toBytes();
    }

    /** In a thread of its own, so that Ctrl-C does not have to wait for the answer. */
    private HttpResponse exchange(HttpRequest request) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) request.getUrl().openConnection();
        FutureTask<HttpResponse> exchange = new FutureTask<>(() -> answer(connection, request));
        Thread thread = new Thread(exchange, "batchsh-http");
        thread.setDaemon(true);
        thread.start();
        try {
            return exchange.get();
        } catch (InterruptedException stopped) {
            connection.disconnect();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted");
            interrupted.initCause(stopped);
            throw interrupted;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new IOException(failed.getCause());
        }
    }

    private HttpResponse answer(HttpURLConnection connection, HttpRequest request) throws IOException {
        if (connection instanceof HttpsURLConnection secure) {
            secure.setSSLSocketFactory(sockets);
        }
        connection.setConnectTimeout(Math.toIntExact(patience.toMillis()));
        connection.setReadTimeout(Math.toIntExact(ANSWER.toMillis()));
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestMethod(request.getHttpMethod().toString());
        connection.setRequestProperty("Accept", "*/*");
        for (HttpHeader header : request.getHeaders()) {
            connection.setRequestProperty(header.getName(), header.getValue());
        }
        byte[] body = body(request);
        if (body.length > 0) {
            connection.setDoOutput(true);
            try (OutputStream output = connection.getOutputStream()) {
                output.write(body);
            }
        }
        int status = connection.getResponseCode();
        return new BytesResponse(request, status, headers(connection), content(connection, status));
    }

    private static HttpHeaders headers(HttpURLConnection connection) {
        HttpHeaders headers = new HttpHeaders();
        for (Map.Entry<@Nullable String, List<String>> header :
                connection.getHeaderFields().entrySet()) {
            String name = header.getKey();
            if (name != null) {
                headers.set(HttpHeaderName.fromString(name), List.copyOf(header.getValue()));
            }
        }
        return headers;
    }

    private static byte[] content(HttpURLConnection connection, int status) throws IOException {
        try (InputStream content = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return content == null ? new byte[0] : content.readAllBytes();
        }
    }
}
