package io.batchsh.azure;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whom a token was given to.
 *
 * @param kind the credential that worked
 * @param name the person, as {@code alice@contoso.com}, or the application's client id; empty where the token does not say
 * @param objectId the principal in the tenant, as role assignments name it; empty where the token does not say
 * @param tenantId the tenant's id; empty where the token does not say
 */
public record SignedIn(CredentialKind kind, String name, String objectId, String tenantId) {

    private static final List<String> NAMES =
            List.of("upn", "unique_name", "preferred_username", "email", "appid", "azp");

    /** Reads a token. It is not verified, for it is the service that has to trust it; a text that is none says nothing. */
    static SignedIn of(CredentialKind kind, String token) {
        Map<?, ?> claims = claims(token);
        String name = NAMES.stream()
                .map(claims::get)
                .filter(Objects::nonNull)
                .map(claim -> Failure.clean(claim.toString()))
                .findFirst()
                .orElse("");
        return new SignedIn(kind, name, text(claims, "oid"), text(claims, "tid"));
    }

    private static String text(Map<?, ?> claims, String name) {
        Object value = claims.get(name);
        return value == null ? "" : Failure.clean(value.toString());
    }

    private static Map<?, ?> claims(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Map.of();
        }
        try (JsonReader reader =
                JsonProviders.createReader(Base64.getUrlDecoder().decode(parts[1]))) {
            return reader.readUntyped() instanceof Map<?, ?> map ? map : Map.of();
        } catch (IOException | IllegalArgumentException unreadable) {
            return Map.of();
        }
    }
}
