package io.batchsh.azure;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts what one of two does. The second is made when the first does not know an issuer: Java reads 150 of its own. */
final class EitherTrust extends DelegatingTrust {

    private final X509ExtendedTrustManager first;
    private final Lazy<X509ExtendedTrustManager> second;

    EitherTrust(X509ExtendedTrustManager first, Supplier<X509ExtendedTrustManager> second) {
        this.first = first;
        this.second = new Lazy<>(second);
    }

    @Override
    void judge(Check check) throws CertificateException {
        try {
            check.by(first);
        } catch (CertificateException refused) {
            if (!(refused.getCause() instanceof CertPathBuilderException)) {
                // It knows the issuer, and something else is wrong: nobody else would say what.
                throw refused;
            }
            check.by(second.get());
        }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return Stream.of(first, second.get())
                .flatMap(judge -> Stream.of(judge.getAcceptedIssuers()))
                .toArray(X509Certificate[]::new);
    }
}
