package io.batchsh.azure;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts what another does, and says why where that one does not trust a server. */
final class ExplainingTrust extends DelegatingTrust {

    private final X509ExtendedTrustManager judge;

    ExplainingTrust(X509ExtendedTrustManager judge) {
        this.judge = judge;
    }

    @Override
    void judge(Check check) throws CertificateException {
        check.by(judge);
    }

    @Override
    void judgeServer(String host, X509Certificate[] chain, Check check) throws CertificateException {
        try {
            judge(check);
        } catch (CertificateException refused) {
            throw CertificateRefusal.of(host, chain, refused);
        }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return judge.getAcceptedIssuers();
    }
}
