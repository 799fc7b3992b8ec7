package io.batchsh.simulator.server;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a client's request to the simulated Azure under the public name of the service it is for, and brings the answer back
 * in terms of the address the client used.
 */
final class RequestHandler {

    private static final HttpHeaderName FORWARDED_HOST = HttpHeaderName.fromString("X-Forwarded-Host");

    /** What belongs to a connection and not to a request, and what a client may not tell the simulator. */
    private static final Set<String> NOT_PASSED_ON = Set.of(
            "connection", "host", "keep-alive", "transfer-encoding", "expect", "upgrade", "te", "x-forwarded-host");

    private static final Pattern BLOBS = Pattern.compile("https://([a-z0-9]{3,24})" + Pattern.quote(AzureNames.BLOBS));

    private final HttpClient azure;
    private final Destination.Finder finder;
    private final RealTime time;
    private final Pattern accountEndpoint;

    /** @param account the host of the Batch account behind the server's own addresses */
    RequestHandler(HttpClient azure, Destination.Finder finder, RealTime time, String account) {
        this.azure = azure;
        this.finder = finder;
        this.time = time;
        this.accountEndpoint = Pattern.compile("(\"accountEndpoint\"\\s*:\\s*\")" + Pattern.quote(account) + "\"");
    }

    Answer answer(Destination found, String method, Headers headers, byte[] body) throws IOException {
        Destination destination = found;
        byte[] content = body;
        if (destination.path().equalsIgnoreCase(EndpointMetadata.PATH) && method.equals("GET")) {
            return EndpointMetadata.answer(destination, apiVersion(destination));
        }
        if (destination.isToken() && method.equals("POST")) {
            TokenForm form = TokenForm.of(body);
            content = form.encoded();
            destination = finder.tokenPath(destination, form.scoped());
        }
        if (destination.isMachineToken()) {
            destination = destination.withQuery(destination.query().map(TokenForm::query));
        }
        HttpRequest request =
                request(destination, method, headers, destination.own() ? publicly(destination, content) : content);
        try (HttpResponse response = azure.sendSync(request, Context.NONE)) {
            return translated(destination, response);
        }
    }

    private static HttpRequest request(Destination destination, String method, Headers headers, byte[] body)
            throws MalformedURLException {
        HttpRequest request =
                new HttpRequest(HttpMethod.valueOf(method), destination.uri().toURL());
        headers.forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.getHeaders().add(HttpHeaderName.fromString(name), value));
            }
        });
        request.setHeader(FORWARDED_HOST, destination.authority());
        if (body.length > 0) {
            request.setBody(BinaryData.fromBytes(body));
        }
        return request;
    }

    private Answer translated(Destination destination, HttpResponse response) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.getHeaders().forEach(header -> headers.put(header.getName(), header.getValue()));
        headers.computeIfPresent("Retry-After", (name, seconds) -> scaled(seconds));
        byte[] body = response.getBodyAsBinaryData().toBytes();
        if (!destination.own()) {
            return new Answer(response.getStatusCode(), headers, body);
        }
        // A browser would take it for all servers on this host.
        headers.remove("Strict-Transport-Security");
        headers.computeIfPresent(
                "WWW-Authenticate",
                (name, value) -> value.replace(
                        "https://" + AzureNames.AUTHORITY + "/", "https://" + destination.authority() + "/"));
        if (destination.service().equals(AzureNames.RESOURCE_MANAGER)) {
            body = BLOBS.matcher(new String(body, StandardCharsets.UTF_8))
                    .replaceAll("https://" + Matcher.quoteReplacement(destination.authority()) + "/$1")
                    .getBytes(StandardCharsets.UTF_8);
        }
        if (destination.path().toLowerCase(Locale.ROOT).contains("/microsoft.batch/batchaccounts")) {
            Matcher endpoint = accountEndpoint.matcher(new String(body, StandardCharsets.UTF_8));
            body = endpoint.replaceAll("$1" + Matcher.quoteReplacement(destination.authority()) + "\"")
                    .getBytes(StandardCharsets.UTF_8);
        }
        return new Answer(response.getStatusCode(), headers, body);
    }

    /** What a client says of blobs at the server's own address, in the names that the simulated Azure knows. */
    private static byte[] publicly(Destination destination, byte[] body) {
        if (!destination.service().equals(AzureNames.RESOURCE_MANAGER) || body.length == 0) {
            return body;
        }
        Pattern own = Pattern.compile("https://" + Pattern.quote(destination.authority()) + "/([a-z0-9]{3,24})/");
        return own.matcher(new String(body, StandardCharsets.UTF_8))
                .replaceAll(found -> Matcher.quoteReplacement(
                        Destination.isStorageAccount(found.group(1))
                                ? "https://" + found.group(1) + AzureNames.BLOBS + "/"
                                : found.group()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String scaled(String seconds) {
        return seconds.matches("\\d{1,9}") ? Long.toString(time.realSeconds(Long.parseLong(seconds))) : seconds;
    }

    private static String apiVersion(Destination destination) {
        Matcher version = Pattern.compile("(?:^|&)api-version=([^&]*)")
                .matcher(destination.query().orElse(""));
        return version.find() ? version.group(1) : "";
    }
}
