package io.batchsh.simulator;

import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Sign-in by a code on another device, and the refresh tokens that it brings. The simulated person is the first principal
 * of the world, and types the code between the first and the second look of the client.
 */
final class DeviceSignIn {

    static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    private static final String DOCUMENTS = "/devicecodes/";
    private static final String REFRESH = "urn:batchsh:refresh";
    private static final int LIFETIME_SECONDS = 900;

    private final Simulation simulation;
    private final Tokens tokens;

    DeviceSignIn(Simulation simulation, Tokens tokens) {
        this.simulation = simulation;
        this.tokens = tokens;
    }

    /** A sign-in that is not through yet, or will not be. */
    record Pending(int status, String error, int number, String text) {}

    /** Begins a sign-in for a client and what it wants. */
    Reply begin(String client, String wanted, boolean second) {
        String code = simulation
                .identifiers()
                .hex(
                        "device code",
                        client,
                        wanted,
                        simulation.timeline().sequence(),
                        simulation.store().documents(DOCUMENTS).size());
        String user = code.substring(0, 9).toUpperCase(Locale.ROOT);
        simulation
                .store()
                .documents
                .put(
                        DOCUMENTS + code,
                        Json.object(
                                "client",
                                client,
                                "wanted",
                                wanted,
                                "looks",
                                0,
                                "expires",
                                simulation.wall().instant().getEpochSecond() + LIFETIME_SECONDS));
        String page = "https://microsoft.com/devicelogin";
        return Reply.json(
                200,
                Json.object(
                        "user_code",
                        user,
                        "device_code",
                        code,
                        second ? "verification_uri" : "verification_url",
                        page,
                        "expires_in",
                        second ? LIFETIME_SECONDS : Integer.toString(LIFETIME_SECONDS),
                        "interval",
                        second ? 5 : "5",
                        "message",
                        "To sign in, use a web browser to open the page " + page + " and enter the code " + user
                                + " to authenticate."));
    }

    /** What keeps a client with a device code from its token; empty when nothing does. */
    Optional<Pending> look(Map<String, String> form) {
        String code = Optional.ofNullable(form.get("device_code")).orElse(form.getOrDefault("code", ""));
        Map<String, Object> document = simulation.store().documents.get(DOCUMENTS + code);
        if (document == null) {
            return Optional.of(new Pending(
                    400, "bad_verification_code", 70018, "The device code or user code is malformed or unknown."));
        }
        if (simulation.wall().instant().getEpochSecond() >= Json.number(document, "expires")) {
            return Optional.of(new Pending(
                    400, "expired_token", 70019, "Verification code expired. Have the user retry the sign-in."));
        }
        int looks = Json.integer(document, "looks").orElse(0);
        document.put("looks", looks + 1);
        return looks == 0
                ? Optional.of(new Pending(
                        400,
                        "authorization_pending",
                        70016,
                        "OAuth 2.0 device flow error. Authorization is pending. Continue polling."))
                : Optional.empty();
    }

    /** What a client with a device code asked for when it began. */
    String wanted(Map<String, String> form) {
        String code = Optional.ofNullable(form.get("device_code")).orElse(form.getOrDefault("code", ""));
        Map<String, Object> document = simulation.store().documents.get(DOCUMENTS + code);
        return document == null ? "" : Json.text(document, "wanted").orElse("");
    }

    /** Whom a refresh token belongs to; empty when it is none. */
    Optional<Store.Principal> refreshed(String refreshToken) {
        return tokens.read(refreshToken)
                .filter(claims -> claims.audience().equals(REFRESH))
                .flatMap(claims -> simulation.store().principals.stream()
                        .filter(principal -> principal.objectId().equals(claims.objectId()))
                        .findFirst());
    }

    /** Adds to an answer what a person's sign-in brings beside the access token. */
    Map<String, Object> complete(
            Map<String, Object> answer, Store.Tenant tenant, Store.Principal principal, String client) {
        answer.put("refresh_token", tokens.issue(tenant, principal, REFRESH));
        answer.put("id_token", tokens.issue(tenant, principal, client));
        answer.put(
                "client_info",
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Json.write(Json.object("uid", principal.objectId(), "utid", tenant.id()))));
        answer.put("scope", "openid profile offline_access");
        return answer;
    }
}
