package io.batchsh.azure;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The proxy that the environment names, as az and curl read it: {@code HTTPS_PROXY}, else {@code ALL_PROXY}, else
 * {@code HTTP_PROXY}, each in lower case, too. {@code NO_PROXY} lists hosts, domains, addresses and IPv4 networks that are
 * reached without it; addresses of the link always are, for the metadata service of a machine is nobody else's.
 *
 * @param host the proxy's host
 * @param port its port
 * @param user its user name, if it wants one
 * @param password its password, if it wants one
 * @param exceptions what is reached without it
 */
record ProxySettings(
        String host, int port, Optional<String> user, Optional<Secret> password, ProxyExceptions exceptions) {

    private static final List<String> VARIABLES = List.of("HTTPS_PROXY", "ALL_PROXY", "HTTP_PROXY");

    /**
     * What the environment says; empty where it names no proxy.
     *
     * @throws AzureException if a variable holds no address of an HTTP proxy; it is not shown, for a password may be in it
     */
    static Optional<ProxySettings> of(Map<String, String> environment) {
        ProxyExceptions exceptions =
                ProxyExceptions.parse(variable(environment, "NO_PROXY").orElse(""));
        for (String name : VARIABLES) {
            Optional<String> value = variable(environment, name);
            if (value.isPresent()) {
                return Optional.of(parse(name, value.get(), exceptions));
            }
        }
        return Optional.empty();
    }

    /** Lower case wins, as with curl. */
    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name.toLowerCase(Locale.ROOT)))
                .filter(value -> !value.isBlank())
                .or(() -> Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank()))
                .map(String::strip);
    }

    private static ProxySettings parse(String variable, String value, ProxyExceptions exceptions) {
        URI address;
        try {
            address = URI.create(value.contains("://") ? value : "http://" + value);
        } catch (IllegalArgumentException e) {
            // Its message repeats the text, and with it a password.
            throw unusable(variable, "It is no address. Characters such as @ in a password are written %40.");
        }
        if (!"http".equalsIgnoreCase(address.getScheme())) {
            throw unusable(
                    variable, "It names a proxy of " + address.getScheme() + "; batchsh speaks to proxies of http.");
        }
        if (address.getHost() == null) {
            throw unusable(variable, "It names no host. Characters such as @ in a password are written %40.");
        }
        Optional<String> login = Optional.ofNullable(address.getRawUserInfo());
        Optional<String> user = login.map(text -> decoded(text.split(":", 2)[0]));
        Optional<Secret> password =
                login.filter(text -> text.contains(":")).map(text -> Secret.of(decoded(text.split(":", 2)[1])));
        int port = address.getPort() < 0 ? 80 : address.getPort();
        return new ProxySettings(address.getHost(), port, user, password, exceptions);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static AzureException unusable(String variable, String reason) {
        return AzureException.builder(
                        AzureException.Kind.INVALID, "The proxy that " + variable + " names cannot be used.")
                .reason(reason)
                .remedy("export " + variable + "=http://HOST:PORT, or unset it")
                .build();
    }

    /** Host and port, without name and password. */
    String address() {
        return host + ":" + port;
    }

    /** Whether the way to a host leads through the proxy. */
    boolean leadsTo(String destination) {
        return !exceptions.cover(destination);
    }

    ProxySelector selector() {
        return new Selector(this);
    }

    /** The header that signs in to the proxy; empty where it wants no name. */
    Optional<String> authorization() {
        return user.map(name -> "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (name + ":" + password.map(Secret::reveal).orElse(""))
                                        .getBytes(StandardCharsets.UTF_8)));
    }

    private static final class Selector extends ProxySelector {

        private final ProxySettings settings;
        private final Proxy proxy;

        Selector(ProxySettings settings) {
            this.settings = settings;
            // Not resolved before it is used: a proxy that moves is found again.
            this.proxy = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(settings.host, settings.port));
        }

        @Override
        public List<Proxy> select(URI uri) {
            String host = uri.getHost();
            return List.of(host != null && settings.leadsTo(host) ? proxy : Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            // There is no other proxy to turn to; the failure itself is told where it is thrown.
        }
    }
}
