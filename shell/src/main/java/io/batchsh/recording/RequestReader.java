package io.batchsh.recording;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.BinaryData;
import io.batchsh.azure.Cloud;
import java.net.URI;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads HTTP requests as operations on resources. */
final class RequestReader {

    private static final Set<String> OPTIONS =
            Set.of("$filter", "$select", "$expand", "$top", "$orderby", "maxresults", "recursive");
    private static final Set<String> PAGE_OPTIONS = Set.of("$skiptoken", "skiptoken", "$skip");
    private static final List<String> AUTHORITIES = List.of(
            "login.microsoftonline.com",
            "login.windows.net",
            "login.microsoftonline.us",
            "login.chinacloudapi.cn",
            "login.partner.microsoftonline.cn",
            "sts.windows.net",
            "169.254.169.254");

    private final OperationTable table = new OperationTable();
    private final OpaqueReferences references = new OpaqueReferences();
    private final String authority;

    /** Whether signing in and everything else have one address, as with a served simulator: then only paths tell. */
    private final boolean sharesAuthority;

    private final String resourceManager;

    RequestReader(Cloud cloud) {
        this.authority = URI.create(cloud.authorityHost()).getAuthority();
        this.sharesAuthority =
                authority.equalsIgnoreCase(URI.create(cloud.resourceManager()).getAuthority());
        this.resourceManager = URI.create(cloud.resourceManager()).getAuthority();
    }

    OpaqueReferences references() {
        return references;
    }

    /** What is recorded of the bodies of errors, whatever the operation. */
    FieldMask errors() {
        return table.shapes().get("error");
    }

    /** The page token in a link to a next page. */
    static Optional<String> page(String link) {
        int question = link.indexOf('?');
        return query(question < 0 ? null : link.substring(question + 1)).entrySet().stream()
                .filter(option -> PAGE_OPTIONS.contains(option.getKey().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether the request is part of signing in, of which nothing at all is recorded. */
    boolean isSignIn(HttpRequest request) {
        URL url = request.getUrl();
        String path = url.getPath().toLowerCase(Locale.ROOT);
        return (!sharesAuthority && url.getAuthority().equalsIgnoreCase(authority))
                || AUTHORITIES.contains(url.getHost().toLowerCase(Locale.ROOT))
                || path.endsWith("/token")
                || path.contains("/oauth2/")
                || path.contains("/.well-known/")
                || path.contains("/discovery/")
                || path.endsWith("/devicecode");
    }

    Request read(HttpRequest request) {
        URL url = request.getUrl();
        String method = request.getHttpMethod().toString();
        Map<String, String> query = query(url.getQuery());
        String version = query.getOrDefault("api-version", "");
        OptionalLong polled = references.knownOperation(url.getPath());
        if (polled.isPresent()) {
            Operation poll = new Operation(
                    "azure.operation.get",
                    false,
                    FieldMask.NOTHING,
                    table.shapes().get("operation"));
            return new Request(
                    poll,
                    List.of("operations", Long.toString(polled.getAsLong())),
                    new LinkedHashMap<>(),
                    version,
                    Set.of(),
                    true);
        }
        List<String> segments = Arrays.stream(url.getPath().split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
        boolean management = url.getAuthority().equalsIgnoreCase(resourceManager);
        boolean batch = url.getHost().contains(".batch.");
        Optional<OperationTable.Match> match =
                management || batch ? table.find(method, segments).filter(m -> isOf(m, management)) : Optional.empty();
        Set<String> masked = new LinkedHashSet<>();
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        if (match.isEmpty()) {
            arguments.put("method", method);
            arguments.put("shape", table.shape(segments));
            boolean asks = method.equals("GET") || method.equals("HEAD");
            Operation unknown = new Operation(Operation.UNKNOWN, !asks, FieldMask.NOTHING, FieldMask.NOTHING);
            body(request, unknown, arguments, masked);
            return new Request(unknown, List.of(), arguments, version, masked, management);
        }
        options(query, arguments);
        body(request, match.get().operation(), arguments, masked);
        List<String> resource = new ArrayList<>(match.get().segments());
        boolean dataPlane = isDataPlane(match.get());
        if (dataPlane) {
            resource.add(0, account(url.getHost()));
        }
        return new Request(
                match.get().operation(), List.copyOf(resource), arguments, version, masked, management && !dataPlane);
    }

    /** The two planes share no path, but for {@code /subscriptions} a Batch host must not do. */
    private static boolean isOf(OperationTable.Match match, boolean management) {
        return management || isDataPlane(match);
    }

    private static boolean isDataPlane(OperationTable.Match match) {
        return !List.of("subscriptions", "providers").contains(match.segments().get(0));
    }

    /** The account and its region; of a served simulator, where all accounts have one address, its host. */
    private static String account(String host) {
        int batch = host.indexOf(".batch.");
        return (batch < 0 ? host : host.substring(0, batch)).toLowerCase(Locale.ROOT);
    }

    private void options(Map<String, String> query, Map<String, @Nullable Object> arguments) {
        query.forEach((name, value) -> {
            if (PAGE_OPTIONS.contains(name.toLowerCase(Locale.ROOT))) {
                arguments.put("page", references.page(value));
            } else if (OPTIONS.contains(name.toLowerCase(Locale.ROOT))) {
                arguments.put(name, value);
            }
        });
    }

    private static void body(
            HttpRequest request, Operation operation, Map<String, @Nullable Object> arguments, Set<String> masked) {
        BinaryData data = request.getBodyAsBinaryData();
        if (data == null) {
            return;
        }
        String type = Optional.ofNullable(request.getHeaders().getValue(HttpHeaderName.CONTENT_TYPE))
                .orElse("");
        if (!type.toLowerCase(Locale.ROOT).contains("json")) {
            arguments.put("body", Masked.of(""));
            return;
        }
        if (!data.isReplayable()) {
            data = data.toReplayableBinaryData();
            request.setBody(data);
        }
        byte[] bytes = data.toBytes();
        if (bytes.length == 0) {
            return;
        }
        Object body = JsonText.parse(bytes).orElse("");
        Object kept = operation.request().apply(body, masked);
        if (kept instanceof Map<?, ?> && !Masked.is(kept)) {
            arguments.putAll(JsonText.object(kept));
        } else {
            arguments.put("body", kept);
        }
    }

    static Map<String, String> query(@Nullable String query) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : query == null ? new String[0] : query.split("&")) {
            int equals = option.indexOf('=');
            if (equals > 0) {
                options.put(decode(option.substring(0, equals)), decode(option.substring(equals + 1)));
            }
        }
        return options;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
