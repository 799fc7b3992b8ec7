package io.batchsh.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/**
 * Signs in to a proxy, and says what the proxy had to do with a failure. The network client could sign in by itself, but then
 * it would let no request have an {@code Authorization} of its own. It keeps the header for the proxy from the server behind.
 */
final class ProxiedHttpClient implements HttpClient {

    private static final Pattern TUNNEL = Pattern.compile("Tunnel failed, got: (\\d{3})");

    private final HttpClient next;
    private final ProxySettings proxy;

    ProxiedHttpClient(HttpClient next, ProxySettings proxy) {
        this.next = next;
        this.proxy = proxy;
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return send(request, Context.NONE);
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request, Context context) {
        return next.send(signed(request), context)
                .map(response -> checked(request, response))
                .onErrorMap(failure -> explained(request, failure));
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        try {
            return checked(request, next.sendSync(signed(request), context));
        } catch (AzureException known) {
            throw known;
        } catch (RuntimeException failure) {
            throw explained(request, failure);
        }
    }

    private HttpRequest signed(HttpRequest request) {
        Optional<String> authorization = proxy.authorization();
        return authorization.isPresent() && proxy.leadsTo(request.getUrl().getHost())
                ? request.copy().setHeader(HttpHeaderName.PROXY_AUTHORIZATION, authorization.get())
                : request;
    }

    private HttpResponse checked(HttpRequest request, HttpResponse response) {
        if (response.getStatusCode() == 407 && proxy.leadsTo(request.getUrl().getHost())) {
            String schemes = Optional.ofNullable(response.getHeaderValue(HttpHeaderName.PROXY_AUTHENTICATE))
                    .orElse("");
            // Not closed: an answer to CONNECT has no body, and the network client fails over that.
            throw refusedLogin(schemes);
        }
        return response;
    }

    private RuntimeException explained(HttpRequest request, Throwable failure) {
        for (Throwable link : AzureExceptions.chain(failure)) {
            String message = String.valueOf(link.getMessage());
            Matcher tunnel = TUNNEL.matcher(message);
            if (tunnel.find()) {
                return tunnel.group(1).equals("407") ? refusedLogin("") : refusedWay(request, tunnel.group(1), failure);
            }
            if (link instanceof ConnectException
                    && proxy.leadsTo(request.getUrl().getHost())) {
                IOException named = new ConnectException(
                        "The proxy " + proxy.address() + " does not answer; HTTPS_PROXY names it.");
                named.initCause(failure);
                return new UncheckedIOException(named);
            }
        }
        return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }

    private AzureException refusedLogin(String schemes) {
        String lower = schemes.toLowerCase(Locale.ROOT);
        boolean basic = schemes.isEmpty() || lower.contains("basic");
        return AzureException.builder(
                        AzureException.Kind.UNREACHABLE,
                        proxy.user().isPresent()
                                ? "The proxy " + proxy.address() + " refuses the name or the password."
                                : "The proxy " + proxy.address() + " wants a name and a password.")
                .reason(basic ? null : "It takes " + Failure.clean(schemes) + ", and batchsh can do Basic only.")
                .remedy(
                        basic
                                ? "export HTTPS_PROXY=http://NAME:PASSWORD@" + proxy.address()
                                        + ", special characters written as %40 is for @"
                                : "Run a local proxy that signs in to it, and name that one in HTTPS_PROXY")
                .build();
    }

    private AzureException refusedWay(HttpRequest request, String status, Throwable cause) {
        return AzureException.builder(
                        AzureException.Kind.UNREACHABLE,
                        "The proxy " + proxy.address() + " does not lead to "
                                + request.getUrl().getHost() + ".")
                .reason("It answered " + status + ".")
                .remedy(
                        "Ask whoever runs the proxy to allow that host, or name it in NO_PROXY if it can be reached without")
                .cause(cause)
                .build();
    }
}
