package io.batchsh.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.util.Configuration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

import static java.util.Objects.requireNonNull;

/** The way to Azure over the network. */
public final class LiveTransport {

    /** Java refuses to send a name and a password to a proxy of HTTPS unless it is told to. */
    private static final String TUNNEL_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What a transport is for: the fastest way to one answer is not the best one for a thousand. */
    public enum Use {
        /** A command or two, and the end of the process. */
        SINGLE_COMMAND,
        /** The prompt and scripts. */
        LONG_RUN
    }

    private LiveTransport() {}

    /**
     * A transport that opens no connection before the first request. For a single command it is made ready meanwhile.
     *
     * @param environment the variables {@code HTTPS_PROXY}, {@code ALL_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY} are
     *     honoured, and {@code BATCHSH_CA_BUNDLE}, {@code SSL_CERT_FILE} or {@code REQUESTS_CA_BUNDLE}, a file of certificates
     *     to trust beside those of Java
     * @param caBundle such a file in place of the one that the environment names
     * @param notices told what happens on the way
     * @param use what the transport is for
     */
    public static Transport create(Map<String, String> environment, Optional<Path> caBundle, Notices notices, Use use) {
        requireNonNull(environment, "environment is null");
        requireNonNull(caBundle, "caBundle is null");
        requireNonNull(use, "use is null");
        LazyHttpClient client = new LazyHttpClient(() -> client(environment, caBundle, use));
        if (use == Use.SINGLE_COMMAND) {
            client.prepare();
        }
        return new Transport(Transport.Kind.LIVE, client, WaitClock.system(), WaitListener.NONE, notices);
    }

    /** The password for the proxy, if the environment names one. */
    public static Optional<Secret> proxyPassword(Map<String, String> environment) {
        try {
            return ProxySettings.of(environment).flatMap(ProxySettings::password);
        } catch (AzureException unusable) {
            // The first request says so; an address that cannot be read has no password to tell.
            return Optional.empty();
        }
    }

    private static HttpClient client(Map<String, String> environment, Optional<Path> caBundle, Use use) {
        Optional<ProxySettings> proxy = ProxySettings.of(environment);
        SSLContext trust = TrustedCertificates.of(environment, caBundle);
        // A proxy is the other client's business: it signs in to one, and says what it answered.
        return use == Use.SINGLE_COMMAND && proxy.isEmpty()
                ? new ConnectionHttpClient(trust.getSocketFactory(), PATIENCE, () -> client(trust, proxy))
                : client(trust, proxy);
    }

    private static HttpClient client(SSLContext trust, Optional<ProxySettings> proxy) {
        if (proxy.flatMap(ProxySettings::user).isPresent() && System.getProperty(TUNNEL_SCHEMES) == null) {
            System.setProperty(TUNNEL_SCHEMES, "");
        }
        java.net.http.HttpClient.Builder connections =
                java.net.http.HttpClient.newBuilder().sslContext(trust).connectTimeout(PATIENCE);
        proxy.map(ProxySettings::selector).ifPresent(connections::proxy);
        HttpClient client = new JdkHttpClientBuilder(connections)
                .configuration(Configuration.NONE)
                .build();
        return proxy.<HttpClient>map(known -> new ProxiedHttpClient(client, known))
                .orElse(client);
    }
}
