package io.batchsh.simulator;

import java.util.List;
import java.util.Map;

/** What the resource manager tells anybody about its cloud, in the shapes of the versions that clients ask for. */
final class MetadataEndpoints {

    private static final String NEWER = "2019-05-01";
    private static final String SINGLE = "2022-09-01";
    private static final List<String> AUDIENCES =
            List.of("https://management.core.windows.net/", "https://management.azure.com/");

    private MetadataEndpoints() {}

    static boolean asked(Request request) {
        return request.method().equals("GET")
                && request.path().replaceAll("/+$", "").equalsIgnoreCase("/metadata/endpoints");
    }

    static Reply answer(Request request) {
        String version = request.parameter("api-version").orElse("");
        String login = "https://" + EntraId.HOST + "/";
        if (version.compareTo(NEWER) < 0) {
            return Reply.json(
                    200,
                    Json.object(
                            "galleryEndpoint", "https://gallery.azure.com/",
                            "graphEndpoint", "https://graph.windows.net/",
                            "portalEndpoint", "https://portal.azure.com/",
                            "authentication", Json.object("loginEndpoint", login, "audiences", AUDIENCES)));
        }
        Map<String, Object> cloud = Json.object(
                "name",
                "AzureCloud",
                "portal",
                "https://portal.azure.com",
                "authentication",
                Json.object(
                        "loginEndpoint", login, "audiences", AUDIENCES, "tenant", "common", "identityProvider", "AAD"),
                "resourceManager",
                "https://" + request.host() + "/",
                "batch",
                Tokens.BATCH + "/",
                "graph",
                "https://graph.windows.net/",
                "graphAudience",
                "https://graph.windows.net/",
                "gallery",
                "https://gallery.azure.com/",
                "suffixes",
                Json.object("storage", "core.windows.net", "keyVaultDns", "vault.azure.net"));
        return Reply.json(200, version.compareTo(SINGLE) < 0 ? List.of(cloud) : cloud);
    }
}
