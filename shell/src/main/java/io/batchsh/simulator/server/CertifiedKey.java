package io.batchsh.simulator.server;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** A certificate and the private key that it is for. */
record CertifiedKey(X509Certificate certificate, PrivateKey key) {

    private static final String KEY = "PRIVATE KEY";
    private static final String CERTIFICATE = "CERTIFICATE";

    /** Reads what {@link #certificatePem} and {@link #keyPem} wrote; empty if it is anything else. */
    static Optional<CertifiedKey> read(String certificatePem, String keyPem) {
        try {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(certificatePem.getBytes(StandardCharsets.US_ASCII)));
            String base64 = keyPem.replaceAll("-----(BEGIN|END) " + KEY + "-----", "");
            PrivateKey key = KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
            return Optional.of(new CertifiedKey(certificate, key));
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    String certificatePem() throws CertificateEncodingException {
        return pem(CERTIFICATE, certificate.getEncoded());
    }

    String keyPem() {
        return pem(KEY, key.getEncoded());
    }

    private static String pem(String type, byte[] encoded) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + type + "-----\n" + base64 + "\n-----END " + type + "-----\n";
    }

    @Override
    public String toString() {
        return certificate.getSubjectX500Principal().getName();
    }
}
