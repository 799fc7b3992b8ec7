package io.batchsh.azure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Certificate authorities to trust beside those of Java, from the file that the environment names: that of a proxy that
 * opens TLS, or of {@code simulator serve}.
 */
final class TrustedCertificates {

    /** Ours, and the one that OpenSSL and what is built on it reads. The first that is set counts. */
    private static final List<String> VARIABLES = List.of("BATCHSH_CA_BUNDLE", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE");

    private TrustedCertificates() {}

    /**
     * A TLS context that trusts those of Java, and those of a file, if one is named. It says why where it does not trust.
     *
     * @param caBundle a file in place of the one that the environment names
     * @throws AzureException if the file cannot be read or holds no certificate in PEM
     */
    static SSLContext of(Map<String, String> environment, Optional<Path> caBundle) {
        if (caBundle.isPresent()) {
            return trusting("--ca-bundle", caBundle.get().toString());
        }
        return VARIABLES.stream()
                .filter(variable -> !environment.getOrDefault(variable, "").isEmpty())
                .findFirst()
                .map(variable -> trusting(variable, environment.getOrDefault(variable, "")))
                .orElseGet(TrustedCertificates::trustingJava);
    }

    private static SSLContext trusting(String source, String file) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            Collection<? extends Certificate> added =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (added.isEmpty()) {
                throw unusable(source, file, "It holds no certificate.", null);
            }
            KeyStore all = KeyStore.getInstance("PKCS12");
            all.load(null, null);
            int number = 0;
            for (Certificate certificate : added) {
                all.setCertificateEntry(Integer.toString(number++), certificate);
            }
            return context(new EitherTrust(judge(all), TrustedCertificates::java));
        } catch (IOException | GeneralSecurityException | InvalidPathException e) {
            throw unusable(source, file, e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    private static SSLContext trustingJava() {
        try {
            return context(java());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    private static SSLContext context(X509ExtendedTrustManager judge) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new ExplainingTrust(judge)}, null);
        return context;
    }

    private static X509ExtendedTrustManager java() {
        try {
            return judge(null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java trusts nobody", e);
        }
    }

    private static X509ExtendedTrustManager judge(@Nullable KeyStore certificates) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(certificates);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no judge of certificates"));
    }

    private static AzureException unusable(String source, String file, String reason, @Nullable Exception cause) {
        AzureException.Builder failure = AzureException.builder(
                        AzureException.Kind.INVALID, "The certificates in " + file + " cannot be used.")
                .reason(reason)
                .remedy(
                        source.startsWith("--")
                                ? source + " FILE, a file of certificates in PEM"
                                : "set " + source + " to a file of certificates in PEM, or unset it");
        return cause == null ? failure.build() : failure.cause(cause).build();
    }
}
