package io.batchsh.azure;

import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EitherTrustTest {

    private static final X509Certificate[] CHAIN = {};
    private static final CertificateException UNKNOWN =
            new CertificateException("unknown", new CertPathBuilderException("no path"));
    private static final CertificateException EXPIRED =
            new CertificateException("expired", new CertificateExpiredException("yesterday"));

    private final List<String> asked = new ArrayList<>();

    @Test
    void asksTheSecondOnlyForAnIssuerThatTheFirstDoesNotKnow() {
        assertThatCode(() -> either(null, EXPIRED).checkServerTrusted(CHAIN, "EC"))
                .doesNotThrowAnyException();
        assertThat(asked).containsExactly("first");

        asked.clear();
        assertThatCode(() -> either(UNKNOWN, null).checkServerTrusted(CHAIN, "EC"))
                .doesNotThrowAnyException();
        assertThat(asked).containsExactly("first", "second made", "second");
    }

    @Test
    void saysWhatIsWrongWithACertificateOfAKnownIssuer() {
        assertThatThrownBy(() -> either(EXPIRED, UNKNOWN).checkServerTrusted(CHAIN, "EC"))
                .isSameAs(EXPIRED);
        assertThat(asked).containsExactly("first");
    }

    @Test
    void refusesWhatNeitherTrusts() throws NoSuchAlgorithmException {
        SSLEngine engine = SSLContext.getDefault().createSSLEngine();
        assertThatThrownBy(() -> either(UNKNOWN, EXPIRED).checkServerTrusted(CHAIN, "EC", (Socket) null))
                .isSameAs(EXPIRED);
        assertThatThrownBy(() -> either(UNKNOWN, UNKNOWN).checkServerTrusted(CHAIN, "EC", engine))
                .isSameAs(UNKNOWN);
        assertThatThrownBy(() -> either(UNKNOWN, UNKNOWN).checkClientTrusted(CHAIN, "EC"))
                .isSameAs(UNKNOWN);
    }

    private EitherTrust either(@Nullable CertificateException first, @Nullable CertificateException second) {
        return new EitherTrust(new Judge("first", first), () -> {
            asked.add("second made");
            return new Judge("second", second);
        });
    }

    private final class Judge extends X509ExtendedTrustManager {

        private final String name;
        private final @Nullable CertificateException verdict;

        Judge(String name, @Nullable CertificateException verdict) {
            this.name = name;
            this.verdict = verdict;
        }

        private void judge() throws CertificateException {
            asked.add(name);
            if (verdict != null) {
                throw verdict;
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            judge();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            judge();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            judge();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            judge();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            judge();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            judge();
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return CHAIN;
        }
    }
}
