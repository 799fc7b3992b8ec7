package io.batchsh.azure;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Objects;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;

/** Leaves it to Java's own judges whom to trust: they get what it was asked, and so compare the name of the host too. */
abstract class DelegatingTrust extends X509ExtendedTrustManager {

    /** What was asked, for a judge to answer. */
    interface Check {
        void by(X509ExtendedTrustManager judge) throws CertificateException;
    }

    /** Has certificates judged. */
    abstract void judge(Check check) throws CertificateException;

    /**
     * Has the certificates of a server judged.
     *
     * @param host whom the client meant to reach; empty where that is unknown
     */
    void judgeServer(String host, X509Certificate[] chain, Check check) throws CertificateException {
        judge(check);
    }

    @Override
    public final void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        judgeServer(
                Objects.requireNonNullElse(engine.getPeerHost(), ""),
                chain,
                judge -> judge.checkServerTrusted(chain, type, engine));
    }

    @Override
    public final void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        judgeServer(host(socket), chain, judge -> judge.checkServerTrusted(chain, type, socket));
    }

    @Override
    public final void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        judgeServer("", chain, judge -> judge.checkServerTrusted(chain, type));
    }

    private static String host(Socket socket) {
        SSLSession session = socket instanceof SSLSocket secure ? secure.getHandshakeSession() : null;
        return session == null ? "" : Objects.requireNonNullElse(session.getPeerHost(), "");
    }

    @Override
    public final void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        judge(judge -> judge.checkClientTrusted(chain, type, engine));
    }

    @Override
    public final void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        judge(judge -> judge.checkClientTrusted(chain, type, socket));
    }

    @Override
    public final void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        judge(judge -> judge.checkClientTrusted(chain, type));
    }
}
