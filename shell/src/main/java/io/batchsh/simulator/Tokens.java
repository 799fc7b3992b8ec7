package io.batchsh.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Access tokens: issued by {@link EntraId}, accepted by the services. They live by the real clock. */
final class Tokens {

    static final Duration LIFETIME = Duration.ofSeconds(3599);
    static final String BATCH = "https://batch.core.windows.net";
    static final String STORAGE = "https://storage.azure.com";

    static final List<String> RESOURCE_MANAGER =
            List.of("https://management.core.windows.net", "https://management.azure.com");

    private final Simulation simulation;
    private final SecretKeySpec key;

    Tokens(Simulation simulation) {
        this.simulation = simulation;
        this.key = new SecretKeySpec(
                simulation.identifiers().hex("token key").getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** What a statement says that was signed here for an application to sign in with. */
    record Statement(String issuer, String subject, String audience, Instant expires) {}

    /** A token of the issuer that applications of the simulated Azure trust, good for a year. */
    String federated() {
        long now = simulation.wall().instant().getEpochSecond();
        return sealed(Json.object(
                "iss",
                ClientAssertion.ISSUER,
                "sub",
                ClientAssertion.SUBJECT,
                "aud",
                ClientAssertion.EXCHANGE,
                "iat",
                now,
                "exp",
                now + Duration.ofDays(365).toSeconds()));
    }

    /** Reads a statement that was signed here, in time or not; empty when it is none. */
    Optional<Statement> statement(String token) {
        return claims(token)
                .map(claims -> new Statement(
                        Json.text(claims, "iss").orElse(""),
                        Json.text(claims, "sub").orElse(""),
                        Json.text(claims, "aud").orElse(""),
                        Instant.ofEpochSecond(Json.integer(claims, "exp").orElse(0))));
    }

    /** What a good token says. */
    record Claims(String tenantId, String objectId, String audience, Instant expires) {}

    /** The audience of {@code X/.default}; other words of the scope, such as {@code openid}, do not matter. */
    static Optional<String> audienceOfScope(String scope) {
        return Arrays.stream(scope.split(" "))
                .filter(word -> word.endsWith("/.default"))
                .findFirst()
                .flatMap(word -> audienceOfResource(word.substring(0, word.length() - "/.default".length())));
    }

    static Optional<String> audienceOfResource(String resource) {
        String bare = withoutSlash(resource);
        return bare.equals(BATCH) || bare.equals(STORAGE) || RESOURCE_MANAGER.contains(bare)
                ? Optional.of(resource)
                : Optional.empty();
    }

    /** The token of an Authorization header. */
    static Optional<String> bearer(String header) {
        return header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? Optional.of(header.substring(7).trim())
                : Optional.empty();
    }

    String issue(Store.Tenant tenant, Store.Principal principal, String audience) {
        long now = simulation.wall().instant().getEpochSecond();
        return sealed(Json.object(
                "aud",
                audience,
                "iss",
                "https://sts.windows.net/" + tenant.id() + "/",
                "iat",
                now,
                "nbf",
                now,
                "exp",
                now + LIFETIME.toSeconds(),
                "appid",
                principal.clientId(),
                "idtyp",
                "app",
                "oid",
                principal.objectId(),
                "sub",
                principal.objectId(),
                "tid",
                tenant.id(),
                "ver",
                "1.0"));
    }

    private String sealed(Map<String, Object> content) {
        String header = encode(Json.object("typ", "JWT", "alg", "HS256", "kid", "batchsh-simulator"));
        String claims = encode(content);
        return header + "." + claims + "." + signature(header + "." + claims);
    }

    /** Reads a token of ours, expired or not; empty when it is none. */
    Optional<Claims> read(String token) {
        return claims(token)
                .map(claims -> new Claims(
                        Json.text(claims, "tid").orElse(""),
                        Json.text(claims, "oid").orElse(""),
                        Json.text(claims, "aud").orElse(""),
                        Instant.ofEpochSecond(Json.integer(claims, "exp").orElse(0))));
    }

    private Optional<Map<String, Object>> claims(String token) {
        String[] parts = token.split("\\.", -1);
        return parts.length == 3 && same(parts[2], signature(parts[0] + "." + parts[1]))
                ? Optional.of(Json.parseObject(Base64.getUrlDecoder().decode(parts[1])))
                : Optional.empty();
    }

    boolean expired(Claims claims) {
        return !simulation.wall().instant().isBefore(claims.expires());
    }

    static String withoutSlash(String audience) {
        return audience.endsWith("/") ? audience.substring(0, audience.length() - 1) : audience;
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String left, String right) {
        return MessageDigest.isEqual(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(Map<String, Object> part) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.write(part));
    }
}
