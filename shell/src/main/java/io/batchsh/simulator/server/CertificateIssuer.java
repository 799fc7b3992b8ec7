package io.batchsh.simulator.server;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes certificates that strict clients accept: with key identifiers, key usages and names where they look for them. */
final class CertificateIssuer {

    private static final Duration AUTHORITY_LIFE = Duration.ofDays(3650);
    private static final Duration SERVER_LIFE = Duration.ofDays(365);
    /** For clients whose clocks are slow. */
    private static final Duration HEAD_START = Duration.ofHours(1);

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    CertificateIssuer(InstantSource clock) {
        this.clock = clock;
    }

    CertifiedKey authority() throws GeneralSecurityException, IOException {
        KeyPair pair = pair();
        X500Name name = new X500Name("CN=batchsh simulated Azure " + clock.instant());
        X509v3CertificateBuilder builder = builder(name, name, AUTHORITY_LIFE, pair.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return signed(builder, pair.getPrivate(), pair.getPrivate());
    }

    CertifiedKey server(CertifiedKey authority, List<String> names) throws GeneralSecurityException, IOException {
        KeyPair pair = pair();
        X500Name issuer = X500Name.getInstance(
                authority.certificate().getSubjectX500Principal().getEncoded());
        X509v3CertificateBuilder builder = builder(issuer, new X500Name("CN=localhost"), SERVER_LIFE, pair.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                .addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.certificate()))
                .addExtension(Extension.subjectAlternativeName, false, names(names));
        return signed(builder, pair.getPrivate(), authority.key());
    }

    /** A certificate that an application signs in with: RSA, the one kind that Microsoft Entra ID takes, and signed by itself. */
    CertifiedKey application() throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048, random);
        KeyPair pair = generator.generateKeyPair();
        X500Name name = new X500Name("CN=batchsh simulated application");
        X509v3CertificateBuilder builder = builder(name, name, SERVER_LIFE, pair.getPublic())
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        return signed(builder, pair.getPrivate(), pair.getPrivate());
    }

    private static GeneralNames names(List<String> names) {
        return new GeneralNames(names.stream()
                .map(name -> new GeneralName(
                        name.contains(":") || name.matches("[0-9.]+") ? GeneralName.iPAddress : GeneralName.dNSName,
                        name))
                .toArray(GeneralName[]::new));
    }

    private KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }

    private X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, Duration life, PublicKey key)
            throws GeneralSecurityException, IOException {
        Instant now = clock.instant();
        return new JcaX509v3CertificateBuilder(
                        issuer,
                        new BigInteger(127, random),
                        Date.from(now.minus(HEAD_START)),
                        Date.from(now.plus(life)),
                        subject,
                        key)
                .addExtension(
                        Extension.subjectKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
    }

    private static CertifiedKey signed(X509v3CertificateBuilder builder, PrivateKey key, PrivateKey signer)
            throws GeneralSecurityException {
        String algorithm = signer.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        try {
            return new CertifiedKey(
                    new JcaX509CertificateConverter()
                            .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(signer))),
                    key);
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
