package io.batchsh.simulator;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Statements that stand for an application's secret: one that the application signs with the key of its certificate, or one of
 * an issuer that it trusts. They are really checked, for a client that signs wrongly must hear of it here.
 */
final class ClientAssertion {

    /** What a federated token has to be for. */
    static final String EXCHANGE = "api://AzureADTokenExchange";

    /** The one issuer and the one subject that applications of the simulated Azure trust. */
    static final String ISSUER = "https://oidc.contoso.com/batchsh";

    static final String SUBJECT = "system:serviceaccount:batch:batchsh";

    static final String CERTIFICATES = "/certificates/";

    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final Simulation simulation;
    private final Tokens tokens;

    ClientAssertion(Simulation simulation, Tokens tokens) {
        this.simulation = simulation;
        this.tokens = tokens;
    }

    /** Why an assertion does not stand for its application. */
    record Objection(String error, int number, String text) {}

    /** Makes an application known by a certificate. */
    static void register(Store store, String clientId, X509Certificate certificate) throws GeneralSecurityException {
        byte[] encoded = certificate.getEncoded();
        store.documents.put(
                key(clientId, thumbprint("SHA-256", encoded)),
                Json.object("certificate", Base64.getEncoder().encodeToString(encoded)));
    }

    /** What is wrong with the assertion of a form; empty when nothing is. */
    Optional<Objection> objection(Request request, Map<String, String> form, Store.Principal principal) {
        if (!form.getOrDefault("client_assertion_type", "").equals(TYPE)) {
            return objection(
                    "invalid_request",
                    50012,
                    "Authentication failed: the 'client_assertion_type' must be '" + TYPE + "'.");
        }
        String assertion = form.getOrDefault("client_assertion", "");
        Optional<Tokens.Statement> ours = tokens.statement(assertion);
        if (ours.isPresent()) {
            return federated(ours.get());
        }
        String[] parts = assertion.split("\\.", -1);
        try {
            if (parts.length == 3) {
                Map<String, Object> header = part(parts[0]);
                return signed(request, principal, header, part(parts[1]), parts);
            }
        } catch (IllegalArgumentException malformed) {
            return objection("invalid_request", 50027, "JWT token is invalid or malformed.");
        }
        return objection("invalid_request", 50027, "JWT token is invalid or malformed.");
    }

    private Optional<Objection> federated(Tokens.Statement statement) {
        if (!statement.issuer().equals(ISSUER)) {
            return objection(
                    "invalid_client",
                    700211,
                    "No matching federated identity record found for presented assertion issuer '" + statement.issuer()
                            + "'.");
        }
        if (!statement.subject().equals(SUBJECT)) {
            return objection(
                    "invalid_client",
                    700213,
                    "No matching federated identity record found for presented assertion subject '"
                            + statement.subject() + "'.");
        }
        if (!statement.audience().equals(EXCHANGE)) {
            return objection(
                    "invalid_client",
                    700212,
                    "No matching federated identity record found for presented assertion audience '"
                            + statement.audience() + "'.");
        }
        return simulation.wall().instant().isBefore(statement.expires()) ? Optional.empty() : outOfTime();
    }

    private Optional<Objection> signed(
            Request request,
            Store.Principal principal,
            Map<String, Object> header,
            Map<String, Object> claims,
            String[] parts) {
        Optional<X509Certificate> certificate = certificate(principal, header);
        if (certificate.isEmpty()) {
            return objection(
                    "invalid_client",
                    700027,
                    "The certificate with identifier used to sign the client assertion is not registered on application."
                            + " [Reason - The key was not found.]");
        }
        if (!verifies(certificate.get(), text(header, "alg"), parts)) {
            return objection("invalid_client", 700027, "Client assertion failed signature validation.");
        }
        String client = principal.clientId();
        if (!text(claims, "iss").equalsIgnoreCase(client)
                || !text(claims, "sub").equalsIgnoreCase(client)) {
            return objection(
                    "invalid_client",
                    700021,
                    "Client assertion application identifier doesn't match 'client_id' parameter.");
        }
        if (!isThisAuthority(request, text(claims, "aud"))) {
            return objection("invalid_client", 700023, "Client assertion audience claim does not match Realm issuer.");
        }
        Instant now = simulation.wall().instant();
        boolean begun = Json.integer(claims, "nbf")
                .map(Instant::ofEpochSecond)
                .filter(now::isBefore)
                .isEmpty();
        boolean over = Json.integer(claims, "exp")
                .map(Instant::ofEpochSecond)
                .filter(now::isBefore)
                .isEmpty();
        return begun && !over ? Optional.empty() : outOfTime();
    }

    private static Optional<Objection> outOfTime() {
        return objection("invalid_client", 700024, "Client assertion is not within its valid time range.");
    }

    /** The registered certificate that the header names by its SHA-1 or its SHA-256. */
    private Optional<X509Certificate> certificate(Store.Principal principal, Map<String, Object> header) {
        List<String> wanted = List.of(unpadded(text(header, "x5t")), unpadded(text(header, "x5t#S256")));
        String mine = key(principal.clientId(), "");
        return simulation.store().documents(mine).stream()
                .map(document -> decoded(Json.text(document, "certificate").orElse("")))
                .filter(Objects::nonNull)
                .filter(known -> wanted.contains(encoded("SHA-1", known)) || wanted.contains(encoded("SHA-256", known)))
                .findFirst();
    }

    /** Some libraries write thumbprints in the alphabet of Base64 that is not for addresses; both are taken. */
    private static String unpadded(String base64) {
        return base64.replace('+', '-').replace('/', '_').replace("=", "");
    }

    private static boolean verifies(X509Certificate certificate, String algorithm, String[] parts) {
        try {
            Signature signature;
            if (algorithm.equals("PS256")) {
                signature = Signature.getInstance("RSASSA-PSS");
                signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            } else if (algorithm.equals("RS256")) {
                signature = Signature.getInstance("SHA256withRSA");
            } else {
                return false;
            }
            signature.initVerify(certificate.getPublicKey());
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            return false;
        }
    }

    /** Whether an audience is the endpoint that was asked, or the issuer behind it. */
    private static boolean isThisAuthority(Request request, String audience) {
        try {
            URI uri = URI.create(audience);
            String authority =
                    Optional.ofNullable(uri.getAuthority()).orElse("").toLowerCase(Locale.ROOT);
            return "https".equalsIgnoreCase(uri.getScheme())
                    && (authority.equals(request.host()) || authority.equals(EntraId.HOST))
                    && uri.getPath().split("/").length > 1;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static Optional<Objection> objection(String error, int number, String text) {
        return Optional.of(new Objection(error, number, text));
    }

    private static Map<String, Object> part(String encoded) {
        return Json.parseObject(Base64.getUrlDecoder().decode(encoded));
    }

    private static String text(Map<String, Object> part, String name) {
        return Json.text(part, name).orElse("");
    }

    private static String key(String clientId, String thumbprint) {
        return CERTIFICATES + clientId.toLowerCase(Locale.ROOT) + "/" + thumbprint;
    }

    private static String thumbprint(String algorithm, byte[] encoded) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(encoded));
    }

    private static String encoded(String algorithm, X509Certificate certificate) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance(algorithm).digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @org.jspecify.annotations.Nullable X509Certificate decoded(String base64) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            return null;
        }
    }
}
