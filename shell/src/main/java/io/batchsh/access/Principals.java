package io.batchsh.access;

import com.azure.core.credential.TokenRequestContext;
import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.image.JsonTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/** Who is signed in, as the token says it. */
public final class Principals {

    private final AzureClients clients;

    public Principals(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
    }

    /**
     * The signed-in principal.
     *
     * @throws AzureException if there is no token, or it does not say whose it is
     */
    public Principal signedIn() {
        String token = AzureCalls.call(() -> clients.credential()
                .getTokenSync(new TokenRequestContext()
                        .addScopes(clients.settings().cloud().resourceManagerScope()))
                .getToken());
        JsonTree claims = claims(token);
        String type = claims.textOrEmpty("idtyp").equals("app") ? "ServicePrincipal" : "";
        return claims.text("oid")
                .map(objectId -> new Principal(objectId, type))
                .orElseThrow(() -> AzureException.builder(
                                AzureException.Kind.INVALID, "The sign-in does not say which principal it is.")
                        .remedy("the same with --assignee OBJECT-ID")
                        .build());
    }

    /** The token is not verified: the service that is asked does that. */
    private static JsonTree claims(String token) {
        String[] parts = token.split("\\.", -1);
        try {
            return parts.length == 3
                    ? JsonTree.parse(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                    : new JsonTree(Map.of());
        } catch (IOException | IllegalArgumentException unreadable) {
            return new JsonTree(Map.of());
        }
    }
}
