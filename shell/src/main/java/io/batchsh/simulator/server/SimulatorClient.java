package io.batchsh.simulator.server;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.batchsh.simulator.SimulatedIdentity;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the simulated Azure what the server has to know of its world, as any client would. */
final class SimulatorClient {

    private final HttpClient azure;
    private final SimulatedIdentity identity;

    SimulatorClient(HttpClient azure, SimulatedIdentity identity) {
        this.azure = azure;
        this.identity = identity;
    }

    /** The names of all regions. */
    List<String> regions() {
        Map<String, Object> answer = get(
                "https://" + AzureNames.RESOURCE_MANAGER + "/subscriptions/" + identity.subscriptionId()
                        + "/locations?api-version=2022-12-01",
                token("https://management.azure.com/.default"));
        return children(answer, "value").stream()
                .map(region -> String.valueOf(region.get("name")))
                .toList();
    }

    /** What the first pool of the account was made of, which therefore works; empty where none has a gallery image. */
    Optional<ConnectionDetails.WorkingPool> workingPool() {
        Map<String, Object> answer = get(
                "https://" + identity.accountEndpoint() + "/pools?api-version=2024-07-01.20.0",
                token("https://batch.core.windows.net/.default"));
        for (Map<String, Object> pool : children(answer, "value")) {
            Map<String, Object> machine = child(pool, "virtualMachineConfiguration");
            Object image = child(machine, "imageReference").get("virtualMachineImageId");
            if (image != null) {
                return Optional.of(new ConnectionDetails.WorkingPool(
                        image.toString(),
                        String.valueOf(machine.get("nodeAgentSKUId")),
                        String.valueOf(pool.get("vmSize"))));
            }
        }
        return Optional.empty();
    }

    private String token(String scope) {
        String form = "grant_type=client_credentials&client_id=" + identity.clientId() + "&client_secret="
                + URLEncoder.encode(identity.clientSecret().reveal(), StandardCharsets.UTF_8) + "&scope="
                + URLEncoder.encode(scope, StandardCharsets.UTF_8);
        HttpRequest request = new HttpRequest(
                        HttpMethod.POST,
                        "https://" + AzureNames.AUTHORITY + "/" + identity.tenantId() + "/oauth2/v2.0/token")
                .setBody(form);
        return String.valueOf(read(request).get("access_token"));
    }

    private Map<String, Object> get(String url, String token) {
        return read(new HttpRequest(HttpMethod.GET, url).setHeader(HttpHeaderName.AUTHORIZATION, "Bearer " + token));
    }

    private Map<String, Object> read(HttpRequest request) {
        try (HttpResponse response = azure.sendSync(request, Context.NONE)) {
            byte[] body = response.getBodyAsBinaryData().toBytes();
            if (response.getStatusCode() != 200) {
                throw new IllegalStateException(request.getUrl() + " answered " + response.getStatusCode() + " "
                        + new String(body, StandardCharsets.UTF_8));
            }
            return Answer.read(body);
        }
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are text
    private static Map<String, Object> child(Map<String, Object> object, String name) {
        return object.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are text
    private static List<Map<String, Object>> children(Map<String, Object> object, String name) {
        return object.get(name) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }
}
