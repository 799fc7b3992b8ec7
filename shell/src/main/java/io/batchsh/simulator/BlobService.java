package io.batchsh.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The blob data plane, as far as a VHD needs it: containers, and blobs that are declared with their type and length. */
final class BlobService {

    static final String HOSTS = ".blob.core.windows.net";

    private static final String VERSION = "2021-12-02";

    private final Simulation simulation;
    private final Store store;
    private final Tokens tokens;

    BlobService(Simulation simulation, Tokens tokens) {
        this.simulation = simulation;
        this.store = simulation.store();
        this.tokens = tokens;
    }

    Reply answer(Request request) {
        Reply reply;
        try {
            reply = routed(request);
        } catch (Refusal refusal) {
            String body = "<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>" + refusal.code()
                    + "</Code><Message>" + BlobListings.escaped(refusal.text()) + "</Message></Error>";
            reply = request.method().equals("HEAD")
                    ? Reply.empty(refusal.status())
                    : Reply.text(refusal.status(), "application/xml", body);
            reply.with("x-ms-error-code", refusal.code());
            refusal.headers().forEach(reply::with);
        }
        return reply.with("x-ms-request-id", simulation.requestId(request))
                .with("x-ms-version", request.header("x-ms-version").orElse(VERSION))
                .with("Server", "Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0")
                .with("Date", Times.http(simulation.wall().instant()));
    }

    private Reply routed(Request request) {
        String account = request.service().substring(0, request.service().length() - HOSTS.length());
        if (StorageAccounts.named(store, account).isEmpty()) {
            throw Refusal.unsupported("the storage account " + account + ", which does not exist there");
        }
        authenticate(request);
        List<String> segments = request.segments();
        boolean ofContainer =
                request.parameter("restype").filter("container"::equals).isPresent();
        Optional<String> comp = request.parameter("comp");
        if (comp.isPresent()) {
            return listing(request, account, comp.get(), ofContainer);
        }
        if (segments.isEmpty()) {
            throw Refusal.unsupported(request);
        }
        String container = segments.get(0);
        if (segments.size() == 1 && ofContainer) {
            return container(request, account, container);
        }
        String blob = String.join("/", segments.subList(1, segments.size()));
        return switch (request.method()) {
            case "PUT" -> put(request, account, container, blob);
            case "HEAD" -> properties(account, container, blob);
            case "DELETE" -> {
                properties(account, container, blob);
                store.documents.remove(Blobs.key(account, container, blob));
                yield Reply.empty(202);
            }
            default -> throw Refusal.unsupported(request);
        };
    }

    private Reply listing(Request request, String account, String comp, boolean ofContainer) {
        List<String> segments = request.segments();
        boolean known =
                comp.equals("list") && request.method().equals("GET") && segments.size() == (ofContainer ? 1 : 0);
        if (!known) {
            throw Refusal.unsupported(request);
        }
        if (!ofContainer) {
            return new BlobListings(store).containers(request, account);
        }
        existing(account, segments.get(0));
        return new BlobListings(store).blobs(request, account, segments.get(0));
    }

    private void authenticate(Request request) {
        String header = request.header("Authorization").orElse("");
        if (header.isEmpty() && request.parameter("sig").isPresent()) {
            if (!new BlobSignature(simulation).verifies(request)) {
                throw new Refusal(
                        403,
                        "AuthenticationFailed",
                        "Server failed to authenticate the request. Make sure the value of Authorization header is formed"
                                + " correctly including the signature.");
            }
            return;
        }
        if (header.isEmpty()) {
            throw new Refusal(
                            401,
                            "NoAuthenticationInformation",
                            "Server failed to authenticate the request. Please refer to the information in the"
                                    + " www-authenticate header.")
                    .header(
                            "WWW-Authenticate",
                            "Bearer authorization_uri=https://" + EntraId.HOST + "/"
                                    + store.tenants.get(0).id() + "/oauth2/authorize resource_id=" + Tokens.STORAGE);
        }
        Tokens.Claims claims = Tokens.bearer(header)
                .flatMap(tokens::read)
                .orElseThrow(
                        () -> Refusal.unsupported("access to blobs other than with a token of Microsoft Entra ID"));
        if (!Tokens.withoutSlash(claims.audience()).equals(Tokens.STORAGE) || tokens.expired(claims)) {
            throw new Refusal(
                    401,
                    "InvalidAuthenticationInfo",
                    "Server failed to authenticate the request. Please refer to the information in the www-authenticate"
                            + " header.");
        }
    }

    private Reply container(Request request, String account, String container) {
        String key = Blobs.containerKey(account, container);
        switch (request.method()) {
            case "PUT" -> {
                if (store.documents.containsKey(key)) {
                    throw new Refusal(409, "ContainerAlreadyExists", "The specified container already exists.");
                }
                if (!container.matches("[a-z0-9](?:-?[a-z0-9])*")
                        || container.length() < 3
                        || container.length() > 63) {
                    throw new Refusal(
                            400, "InvalidResourceName", "The specifed resource name contains invalid characters.");
                }
                Map<String, Object> made = Json.object(
                        "name", container,
                        "etag", Times.entityTag(simulation.now()),
                        "lastModified", Times.http(simulation.now()));
                store.documents.put(key, made);
                return tagged(Reply.empty(201), made);
            }
            case "GET", "HEAD" -> {
                return tagged(Reply.empty(200), existing(account, container));
            }
            default -> throw Refusal.unsupported(request);
        }
    }

    private Map<String, Object> existing(String account, String container) {
        Map<String, Object> found = store.documents.get(Blobs.containerKey(account, container));
        if (found == null) {
            throw new Refusal(404, "ContainerNotFound", "The specified container does not exist.");
        }
        return found;
    }

    private Reply put(Request request, String account, String container, String blob) {
        existing(account, container);
        String type = request.header("x-ms-blob-type").orElse("");
        String length = request.header("x-ms-blob-content-length").orElse("");
        switch (type) {
            case "PageBlob" -> {
                if (!length.matches("\\d{1,15}") || Long.parseLong(length) % 512 != 0) {
                    throw new Refusal(
                            400,
                            "InvalidHeaderValue",
                            "The value for one of the HTTP headers is not in the correct format.");
                }
            }
            case "BlockBlob" -> length = Integer.toString(request.body().length);
            case "" ->
                throw new Refusal(
                        400,
                        "MissingRequiredHeader",
                        "An HTTP header that's mandatory for this request is not specified.");
            default -> throw Refusal.unsupported("blobs of type " + type);
        }
        Map<String, Object> declared =
                Blobs.declare(store, account, container, blob, type, Long.parseLong(length), simulation.now());
        return tagged(Reply.empty(201), declared);
    }

    private Reply properties(String account, String container, String blob) {
        existing(account, container);
        Map<String, Object> found = Blobs.find(store, account, container, blob)
                .orElseThrow(() -> new Refusal(404, "BlobNotFound", "The specified blob does not exist."));
        return tagged(Reply.empty(200), found)
                .with("x-ms-blob-type", String.valueOf(found.get("type")))
                .with("Content-Length", String.valueOf(found.get("length")))
                .with("x-ms-lease-status", "unlocked")
                .with("x-ms-lease-state", "available");
    }

    private static Reply tagged(Reply reply, Map<String, Object> document) {
        return reply.with("ETag", "\"" + document.get("etag") + "\"")
                .with("Last-Modified", String.valueOf(document.get("lastModified")));
    }

    static boolean serves(String host) {
        return host.toLowerCase(Locale.ROOT).endsWith(HOSTS);
    }
}
