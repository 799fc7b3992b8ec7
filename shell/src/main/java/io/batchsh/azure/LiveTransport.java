package io.batchsh.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.ProxyOptions;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.util.Configuration;
import com.azure.core.util.ConfigurationBuilder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/** The way to Azure over the network. */
public final class LiveTransport {

    private LiveTransport() {}

    /**
     * A transport that opens no connection and starts no thread before the first request.
     *
     * @param environment the variables {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY} are honoured, and
     *     {@code BATCHSH_CA_BUNDLE} or {@code SSL_CERT_FILE}, a file of certificates to trust beside those of Java
     */
    public static Transport create(Map<String, String> environment) {
        return create(environment, Optional.empty());
    }

    /**
     * As {@link #create(Map)}, trusting the authorities of another file in place of the one that the environment names.
     *
     * @param caBundle a file in PEM
     */
    public static Transport create(Map<String, String> environment, Optional<Path> caBundle) {
        requireNonNull(environment, "environment is null");
        HttpClient client = new LazyHttpClient(() -> {
            java.net.http.HttpClient.Builder connections = java.net.http.HttpClient.newBuilder();
            TrustedCertificates.of(environment, caBundle).ifPresent(connections::sslContext);
            JdkHttpClientBuilder builder = new JdkHttpClientBuilder(connections);
            proxy(environment).ifPresent(builder::proxy);
            return builder.build();
        });
        return new Transport(Transport.Kind.LIVE, client, WaitClock.system());
    }

    static Optional<ProxyOptions> proxy(Map<String, String> environment) {
        // azure-core reads the variables of the environment only where Java was told to use the system's proxies.
        Map<String, String> system = Map.of("java.net.useSystemProxies", "true");
        Configuration configuration =
                new ConfigurationBuilder(source -> Map.of(), source -> system, source -> environment).build();
        return Optional.ofNullable(ProxyOptions.fromConfiguration(configuration));
    }
}
