package io.batchsh.simulator;

import com.azure.core.credential.TokenRequestContext;
import com.azure.identity.ClientCertificateCredentialBuilder;
import io.batchsh.simulator.Caller.Answer;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ClientAssertionTest {

    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final String SCOPE = "https://management.azure.com/.default";

    private final AtomicReference<Instant> wall = new AtomicReference<>(Instant.parse("2026-05-01T00:00:00Z"));
    private final SimulatedAzure azure =
            new SimulatedAzure(World.demo(), 1, Instant.parse("2026-01-01T00:00:00Z"), wall::get);
    private final Caller caller = new Caller(azure);
    private KeyPair keys;
    private X509Certificate certificate;

    @BeforeEach
    void makeCertificate() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        X500Name name = new X500Name("CN=test");
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.ONE,
                                Date.from(now),
                                Date.from(now.plus(Duration.ofDays(3650))),
                                name,
                                keys.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
        azure.controls().registerCertificate(certificate);
    }

    @Test
    void takesTheCertificateOfTheIdentityLibrary(@TempDir Path folder) throws Exception {
        SimulatedAzure today = SimulatedAzure.demo();
        today.controls().registerCertificate(certificate);
        Path file = Files.writeString(
                folder.resolve("app.pem"),
                pem("PRIVATE KEY", keys.getPrivate().getEncoded()) + pem("CERTIFICATE", certificate.getEncoded()));

        assertThat(new ClientCertificateCredentialBuilder()
                        .tenantId(today.identity().tenantId())
                        .clientId(today.identity().clientId())
                        .pemCertificate(file.toString())
                        .httpClient(today.httpClient())
                        .disableInstanceDiscovery()
                        .build()
                        .getTokenSync(new TokenRequestContext().addScopes(SCOPE))
                        .getToken())
                .isNotEmpty();
    }

    @Test
    void wantsTheStatementSignedForThisApplicationAndAuthorityAndTime() throws Exception {
        String client = caller.identity.clientId();
        String audience = "https://login.microsoftonline.com/" + caller.identity.tenantId() + "/oauth2/v2.0/token";
        assertThat(ask(signed(client, client, audience, 600)).status()).isEqualTo(200);
        assertThat(said(signed(client, client, audience, -1))).startsWith("AADSTS700024: ");
        assertThat(said(signed("other", client, audience, 600))).startsWith("AADSTS700021: ");
        assertThat(said(signed(client, client, "https://example.org/token", 600)))
                .startsWith("AADSTS700023: ");
        String good = signed(client, client, audience, 600);
        String forged = good.substring(0, good.lastIndexOf('.') + 1) + "AAAA";
        assertThat(said(forged)).startsWith("AADSTS700027: Client assertion failed signature validation.");
        assertThat(said("nonsense")).startsWith("AADSTS50027: ");
        assertThat(said("a.b.c")).startsWith("AADSTS50027: ");
    }

    @Test
    void refusesACertificateThatIsNotRegistered() throws Exception {
        azure.controls().reset();

        assertThat(said(signed(caller.identity.clientId(), caller.identity.clientId(), "https://login", 600)))
                .startsWith("AADSTS700027: The certificate with identifier used to sign");
    }

    @Test
    void keepsCertificatesInSavedStates(@TempDir Path folder) throws Exception {
        azure.controls().save(folder.resolve("state"));
        azure.controls().reset();
        azure.controls().load(folder.resolve("state"));

        String client = caller.identity.clientId();
        assertThat(ask(signed(client, client, "https://login.microsoftonline.com/common/v2.0", 600))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void trustsTheTokensOfOneIssuer() {
        String federated = azure.controls().federatedToken();
        assertThat(ask(federated).status()).isEqualTo(200);
        wall.set(wall.get().plus(Duration.ofDays(366)));
        assertThat(said(federated)).startsWith("AADSTS700024: ");
        assertThat(said(caller.tokenFor(SCOPE))).startsWith("AADSTS700211: ");
    }

    @Test
    void saysThatSomethingIsNeeded() {
        Answer nothing = caller.token(
                caller.identity.tenantId(),
                "grant_type=client_credentials&client_id=" + caller.identity.clientId() + "&scope=" + SCOPE);
        assertThat(nothing.status()).isEqualTo(401);
        assertThat(nothing.at("error_description").toString()).startsWith("AADSTS7000216: ");
        Answer untyped = caller.token(
                caller.identity.tenantId(),
                "grant_type=client_credentials&client_assertion=x&client_id=" + caller.identity.clientId() + "&scope="
                        + SCOPE);
        assertThat(untyped.at("error_description").toString()).startsWith("AADSTS50012: ");
    }

    private String said(String assertion) {
        return String.valueOf(ask(assertion).at("error_description"));
    }

    private Answer ask(String assertion) {
        return caller.token(
                caller.identity.tenantId(),
                "grant_type=client_credentials&client_id=" + caller.identity.clientId() + "&scope="
                        + URLEncoder.encode(SCOPE, StandardCharsets.UTF_8) + "&client_assertion_type="
                        + URLEncoder.encode(TYPE, StandardCharsets.UTF_8) + "&client_assertion=" + assertion);
    }

    private String signed(String issuer, String subject, String audience, long seconds)
            throws GeneralSecurityException {
        String thumbprint = url(MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded()));
        long now = wall.get().getEpochSecond();
        String text = url(Json.write(Map.of("alg", "RS256", "typ", "JWT", "x5t", thumbprint)))
                + "."
                + url(Json.write(
                        Map.of("iss", issuer, "sub", subject, "aud", audience, "nbf", now - 10, "exp", now + seconds)));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + url(signature.sign());
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String pem(String type, byte[] bytes) {
        return "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + type + "-----\n";
    }
}
