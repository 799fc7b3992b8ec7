package io.batchsh.azure;

import java.net.Socket;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts what one of two does. The second is made when the first does not know an issuer: Java reads 150 of its own. */
final class EitherTrust extends X509ExtendedTrustManager {

    private interface Check {
        void by(X509ExtendedTrustManager judge) throws CertificateException;
    }

    private final X509ExtendedTrustManager first;
    private final Lazy<X509ExtendedTrustManager> second;

    EitherTrust(X509ExtendedTrustManager first, Supplier<X509ExtendedTrustManager> second) {
        this.first = first;
        this.second = new Lazy<>(second);
    }

    private void check(Check check) throws CertificateException {
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
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        check(judge -> judge.checkServerTrusted(chain, type, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        check(judge -> judge.checkServerTrusted(chain, type, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(judge -> judge.checkServerTrusted(chain, type));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        check(judge -> judge.checkClientTrusted(chain, type, engine));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        check(judge -> judge.checkClientTrusted(chain, type, socket));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(judge -> judge.checkClientTrusted(chain, type));
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return Stream.of(first, second.get())
                .flatMap(judge -> Stream.of(judge.getAcceptedIssuers()))
                .toArray(X509Certificate[]::new);
    }
}
