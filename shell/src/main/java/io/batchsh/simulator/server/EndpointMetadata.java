package io.batchsh.simulator.server;

import java.util.List;
import java.util.Map;

/**
 * The addresses of a cloud as {@code GET /metadata/endpoints} of Azure Resource Manager lists them, by which {@code az cloud
 * register} and the SDKs learn of a cloud. Needs no token.
 */
final class EndpointMetadata {

    static final String PATH = "/metadata/endpoints";

    private EndpointMetadata() {}

    static Answer answer(Destination destination, String apiVersion) {
        String base = "https://" + destination.authority();
        String login = destination.own() ? base + "/adfs" : "https://" + AzureNames.AUTHORITY;
        List<String> audiences = destination.own()
                ? List.of(base)
                : List.of("https://management.core.windows.net/", "https://management.azure.com/");
        if (apiVersion.compareTo("2019-05-01") < 0) {
            return Answer.json(
                    200,
                    Answer.object(
                            "galleryEndpoint", base + "/",
                            "graphEndpoint", base + "/",
                            "portalEndpoint", base + "/",
                            "authentication", Answer.object("loginEndpoint", login, "audiences", audiences)));
        }
        Map<String, Object> cloud = Answer.object(
                "name",
                destination.own() ? "batchsh" : "AzureCloud",
                "portal",
                destination.own() ? base : "https://portal.azure.com",
                "authentication",
                Answer.object(
                        "loginEndpoint",
                        login,
                        "audiences",
                        audiences,
                        "tenant",
                        destination.own() ? "adfs" : "common",
                        "identityProvider",
                        destination.own() ? "ADFS" : "AAD"),
                "graph",
                base + "/",
                "graphAudience",
                base + "/",
                "gallery",
                base + "/",
                "resourceManager",
                base + "/",
                "batch",
                "https://batch.core.windows.net/",
                "suffixes",
                Answer.object("storage", "core.windows.net"));
        return Answer.json(200, apiVersion.compareTo("2022-09-01") < 0 ? List.of(cloud) : cloud);
    }
}
