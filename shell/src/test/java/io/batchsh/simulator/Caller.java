package io.batchsh.simulator;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Hand-made HTTP requests, so that no library can hide what is on the wire. */
final class Caller {

    static final String BATCH_VERSION = "api-version=2025-06-01";

    final SimulatedAzure azure;
    final SimulatedIdentity identity;

    Caller(SimulatedAzure azure) {
        this.azure = azure;
        this.identity = azure.identity();
    }

    record Answer(int status, HttpResponse response, Map<String, Object> json) {
        String header(String name) {
            return response.getHeaders().getValue(HttpHeaderName.fromString(name));
        }

        Object at(String... path) {
            return Json.find(json, path).orElse(null);
        }

        String text() {
            return response.getBodyAsBinaryData().toString();
        }

        List<Map<String, Object>> list(String... path) {
            return Json.children(json, path);
        }

        String code() {
            return Json.text(json, "code")
                    .or(() -> Json.text(json, "error", "code"))
                    .orElse("");
        }

        /** The value that an error of the Batch service gives for a key. */
        String value(String key) {
            return list("values").stream()
                    .filter(entry -> key.equals(entry.get("key")))
                    .map(entry -> entry.get("value").toString())
                    .findFirst()
                    .orElse("");
        }
    }

    Answer send(String method, String url, String body, String... headers) {
        HttpRequest request = new HttpRequest(HttpMethod.valueOf(method), url);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(HttpHeaderName.fromString(headers[i]), headers[i + 1]);
        }
        if (!body.isEmpty()) {
            request.setBody(body);
        }
        HttpResponse response = azure.httpClient().sendSync(request, Context.NONE);
        byte[] bytes = response.getBodyAsBinaryData().toBytes();
        // Files are no JSON.
        boolean object = bytes.length > 0 && bytes[0] == '{';
        return new Answer(response.getStatusCode(), response, object ? Json.parseObject(bytes) : Map.of());
    }

    Answer token(String tenant, String form) {
        return send(
                "POST",
                "https://login.microsoftonline.com/" + tenant + "/oauth2/v2.0/token",
                form,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    String form(String secret, String scope) {
        return "grant_type=client_credentials&client_id=" + identity.clientId() + "&client_secret=" + encode(secret)
                + "&scope=" + encode(scope);
    }

    String tokenFor(String scope) {
        return token(identity.tenantId(), form(identity.clientSecret().reveal(), scope))
                .at("access_token")
                .toString();
    }

    Answer arm(String method, String pathAndQuery, String body, String... headers) {
        String[] all = append(headers, "Authorization", "Bearer " + tokenFor("https://management.azure.com/.default"));
        return send(method, "https://management.azure.com" + pathAndQuery, body, all);
    }

    /** The identifier of a resource of the demo subscription, such as {@code Microsoft.Compute/disks/d1}. */
    String id(String group, String typeAndName) {
        return "/subscriptions/" + identity.subscriptionId() + "/resourceGroups/" + group + "/providers/" + typeAndName;
    }

    /** A call about a resource of {@code rg-images}. */
    Answer images(String method, String typeAndName, String body) {
        String separator = typeAndName.contains("?") ? "&" : "?";
        return arm(method, id("rg-images", typeAndName) + separator + "api-version=2024-07-01", body);
    }

    /** A PUT into {@code rg-images} that is waited for. */
    Answer make(String typeAndName, String body) {
        Answer answer = images("PUT", typeAndName, body);
        assertThat(answer.status()).as(answer.json().toString()).isBetween(200, 202);
        pass("PT2M");
        return images("GET", typeAndName, "");
    }

    /** A path below the demo gallery's resource group, with a version to call it by. */
    Answer compute(String method, String path, String body) {
        String separator = path.contains("?") ? "&" : "?";
        return arm(
                method,
                "/subscriptions/" + identity.subscriptionId() + "/resourceGroups/rg-batch/providers/Microsoft.Compute/"
                        + path + separator + "api-version=2024-03-03",
                body);
    }

    Answer batch(String method, String path, String body, String... headers) {
        String[] all =
                append(headers, "Authorization", "Bearer " + tokenFor("https://batch.core.windows.net//.default"));
        return send(method, batchUrl(path), body, all);
    }

    /** As {@link #batch}, by an older version. */
    Answer batchAs(String version, String method, String path, String body) {
        String token = "Bearer " + tokenFor("https://batch.core.windows.net//.default");
        return send(
                method, batchUrl(path).replace(BATCH_VERSION, "api-version=" + version), body, "Authorization", token);
    }

    /** As {@link #batch} without a body, for an answer that is no JSON. */
    Answer raw(String method, String path, String... headers) {
        HttpRequest request = new HttpRequest(HttpMethod.valueOf(method), batchUrl(path));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(HttpHeaderName.fromString(headers[i]), headers[i + 1]);
        }
        request.setHeader(
                HttpHeaderName.AUTHORIZATION, "Bearer " + tokenFor("https://batch.core.windows.net//.default"));
        HttpResponse response = azure.httpClient().sendSync(request, Context.NONE);
        return new Answer(response.getStatusCode(), response, Map.of());
    }

    /** A request that is signed with an account key. */
    Answer keyed(String method, String path, String body, String key) {
        String account = identity.accountName();
        String date = "Thu, 01 Jan 2026 00:00:00 GMT";
        String type = "application/json; odata=minimalmetadata";
        String length = body.isEmpty() ? "" : Integer.toString(body.length());
        String text = method + "\n\n\n" + length + "\n\n" + type + "\n\n\n\n\n\n\nocp-date:" + date + "\n/" + account
                + path + "\napi-version:2025-06-01";
        return send(
                method,
                batchUrl(path),
                body,
                "Content-Type",
                type,
                "ocp-date",
                date,
                "Authorization",
                "SharedKey " + account + ":" + SharedKey.sign(text, key));
    }

    String batchUrl(String path) {
        return "https://" + identity.accountEndpoint() + path + (path.contains("?") ? "&" : "?") + BATCH_VERSION;
    }

    String image(String definition, String version) {
        return "/subscriptions/" + identity.subscriptionId()
                + "/resourceGroups/rg-batch/providers/Microsoft.Compute/galleries/contosogallery/images/" + definition
                + (version.isEmpty() ? "" : "/versions/" + version);
    }

    /** The body of a pool from a gallery image. */
    String pool(String id, String size, String imageId, String agent, int nodes, String more) {
        return """
            {"id": "%s", "vmSize": "%s", "targetDedicatedNodes": %d, %s
             "virtualMachineConfiguration": {
               "imageReference": {"virtualMachineImageId": "%s"}, "nodeAgentSKUId": "%s"}}\
            """.formatted(id, size, nodes, more, imageId, agent);
    }

    String ubuntuPool(String id, int nodes) {
        return pool(id, "STANDARD_D2S_V3", image("ubuntu-2204-gen2", "1.1.0"), "batch.node.ubuntu 22.04", nodes, "");
    }

    void pass(String duration) {
        try {
            azure.clock().sleep(Duration.parse(duration));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String[] append(String[] headers, String name, String value) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
