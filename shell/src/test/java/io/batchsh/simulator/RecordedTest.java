package io.batchsh.simulator;

import com.azure.core.http.HttpHeaders;
import io.batchsh.simulator.Caller.Answer;
import io.batchsh.simulator.RecordedComparison.Result;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One recorded test against a simulated Azure of its own, that begins when the test did. */
final class RecordedTest {

    private static final Pattern GROUP = Pattern.compile("(?i)/resourceGroups/([^/?]+)");
    private static final Pattern OPERATION = Pattern.compile("(?i)(?:Operations|operationResults)/([^/?]+)");
    private static final Set<String> FREE_FORM = Set.of("tags", "odata.metadata", "odata.nextLink", "nextLink");

    private final List<Map<String, Object>> exchanges;
    private final RecordedComparison comparison;
    private final Caller caller;
    private final Services routes;
    private final OperationNames names;
    private final Map<String, String> operations = new HashMap<>();
    private final Set<String> created = new TreeSet<>();
    private Instant time;

    RecordedTest(List<Map<String, Object>> exchanges, RecordedComparison comparison) {
        this.exchanges = exchanges;
        this.comparison = comparison;
        this.time = exchanges.stream()
                .flatMap(exchange -> date(exchange).stream())
                .findFirst()
                .orElse(Instant.parse("2024-06-01T00:00:00Z"));
        this.caller = new Caller(new SimulatedAzure(world(), 42, time));
        Simulation simulation = new Simulation(time, InstantSource.system(), new Identifiers(42));
        this.routes = new Services(simulation);
        this.names = new OperationNames(routes);
    }

    private World world() {
        Map<String, Object> document = World.shipped("empty").document();
        Map<String, Object> groups = new LinkedHashMap<>();
        for (Map<String, Object> exchange : exchanges) {
            Matcher group = GROUP.matcher(Json.text(exchange, "url").orElse(""));
            while (group.find()) {
                groups.putIfAbsent(
                        group.group(1).toLowerCase(Locale.ROOT),
                        Json.object("name", group.group(1), "location", "westeurope"));
            }
        }
        List<Object> all = new ArrayList<>(Json.children(document, "resourceGroups"));
        all.addAll(groups.values());
        document.put("resourceGroups", all);
        return World.parse(new String(Json.write(document), StandardCharsets.UTF_8));
    }

    void replay() {
        for (Map<String, Object> exchange : exchanges) {
            date(exchange).filter(next -> next.isAfter(time)).ifPresent(next -> {
                caller.pass(Duration.between(time, next).toString());
                time = next;
            });
            compare(exchange);
        }
    }

    private void compare(Map<String, Object> exchange) {
        String method = Json.text(exchange, "method").orElse("");
        String url = rewritten(Json.text(exchange, "url").orElse(""));
        Optional<String> operation = operation(method, url);
        if (operation.isEmpty()) {
            comparison.notModelled(Json.text(exchange, "op").orElse(""));
            return;
        }
        String body = body(exchange);
        boolean writes = Set.of("PUT", "POST", "PATCH").contains(method);
        if (writes && (body.equals("*") || (body.isEmpty() && needsBody(operation.get())))) {
            comparison.count(operation.get(), Result.NOT_COMPARABLE);
            return;
        }
        Answer answer = caller.send(method, url, rewrittenBody(body), "Authorization", "Bearer " + token(url));
        remember(exchange, answer, method, url);
        int status = (int) Json.number(exchange, "status");
        if (!comparable(url, status, answer)) {
            comparison.count(operation.get(), Result.NOT_COMPARABLE);
            return;
        }
        List<String> found = differences(exchange, status, answer);
        comparison.count(operation.get(), found.isEmpty() ? Result.SAME : Result.DIFFERING);
        found.forEach(difference -> comparison.differs(
                operation.get(),
                difference,
                Json.text(exchange, "apiVersion").orElse(""),
                Json.text(exchange, "src").orElse("") + " " + exchange.get("i")));
    }

    private static boolean needsBody(String operation) {
        return !Set.of("batch.pool.stopResize", "batch.account.keys", "subscription.provider.register")
                .contains(operation);
    }

    // What recording and simulation do not have in common says nothing about either.
    private boolean comparable(String url, int status, Answer answer) {
        if (answer.status() == 501 || status == 412 || status == 304) {
            return false;
        }
        boolean asksForAnOperation = OPERATION.matcher(url).find();
        if (asksForAnOperation && answer.status() == 404) {
            return false;
        }
        // The recorded test may have begun with what others made, or with a resource that is not modelled.
        return status >= 300
                || !Set.of(400, 403, 404).contains(answer.status())
                || created.contains(path(url))
                || !(answer.code().endsWith("NotFound")
                        || answer.json().isEmpty()
                        || answer.code().equals("InsufficientPermissions"));
    }

    private void remember(Map<String, Object> exchange, Answer answer, String method, String url) {
        Map<String, String> recorded = headers(exchange);
        for (String name : List.of("azure-asyncoperation", "location")) {
            Matcher there = OPERATION.matcher(recorded.getOrDefault(name, ""));
            Matcher here =
                    OPERATION.matcher(Optional.ofNullable(answer.header(name)).orElse(""));
            if (there.find() && here.find()) {
                operations.put(there.group(1), here.group(1));
            }
        }
        if (answer.status() < 300) {
            if (method.equals("PUT")) {
                created.add(path(url));
            } else if (method.equals("POST")) {
                Json.text(parsed(body(exchange)), "id")
                        .ifPresent(id -> created.add(path(url) + "/" + id.toLowerCase(Locale.ROOT)));
            }
        }
    }

    private List<String> differences(Map<String, Object> exchange, int status, Answer answer) {
        Map<String, Object> recorded =
                parsed(Json.find(exchange, "resBody").map(RecordedTest::text).orElse(""));
        if (status != answer.status()) {
            return List.of("status " + status + code(recorded) + " there, " + answer.status() + code(answer.json())
                    + reason(answer) + " here");
        }
        if (status >= 400) {
            return code(recorded).equals(code(answer.json()))
                    ? List.of()
                    : List.of("error" + code(recorded) + " there," + code(answer.json()) + " here");
        }
        List<String> found = new ArrayList<>();
        Map<String, String> there = JsonShape.of(recorded, FREE_FORM);
        Map<String, String> here = JsonShape.of(answer.json(), FREE_FORM);
        there.forEach((path, type) -> {
            String other = here.get(path);
            if (other == null && !belowMissing(path, here, there)) {
                found.add("lacks " + path + " (" + type + ")");
            } else if (other != null && !type.equals(other)) {
                found.add(path + " is " + type + " there, " + other + " here");
            }
        });
        here.forEach((path, type) -> {
            if (!there.containsKey(path) && !belowMissing(path, there, here)) {
                found.add("has " + path + " (" + type + ")");
            }
        });
        return found;
    }

    // An absent parent has said it already, and an empty list says nothing of what its elements would be.
    private static boolean belowMissing(String path, Map<String, String> shape, Map<String, String> own) {
        if (path.endsWith("[]/")) {
            return true;
        }
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            String parent = path.substring(0, end);
            String element = parent + "/";
            boolean absent = own.containsKey(parent) && !shape.containsKey(parent);
            if (absent || (parent.endsWith("[]") && own.containsKey(element) && !shape.containsKey(element))) {
                return true;
            }
        }
        return false;
    }

    private static String reason(Answer answer) {
        String reason = answer.value("Reason") + answer.value("PropertyName");
        return reason.isEmpty() ? "" : " (" + reason.replaceAll("\\. .*", "") + ")";
    }

    private static String code(Map<String, Object> body) {
        return Json.text(body, "code")
                .or(() -> Json.text(body, "error", "code"))
                .map(code -> " " + code)
                .orElse("");
    }

    private Optional<String> operation(String method, String url) {
        try {
            Request request = Request.of(method, new URL(url), new HttpHeaders(), new byte[0]);
            return names.of(request);
        } catch (MalformedURLException e) {
            return Optional.empty();
        }
    }

    private String token(String url) {
        return caller.tokenFor(
                url.contains(".batch.azure.com/")
                        ? "https://batch.core.windows.net//.default"
                        : "https://management.azure.com/.default");
    }

    private String rewritten(String recorded) {
        String url = recorded.startsWith("/") ? "https://management.azure.com" + recorded : recorded;
        url = url.replaceFirst("https?://localhost:\\d+", "https://management.azure.com");
        url = url.replaceFirst("https://[^/]+\\.batch\\.azure\\.com", "https://" + caller.identity.accountEndpoint());
        url = url.replaceFirst("(?i)/subscriptions/[^/?]+", "/subscriptions/" + caller.identity.subscriptionId());
        Matcher operation = OPERATION.matcher(url);
        if (operation.find() && operations.containsKey(operation.group(1))) {
            url = url.substring(0, operation.start(1))
                    + operations.get(operation.group(1))
                    + url.substring(operation.end(1));
        }
        Matcher account = Pattern.compile(
                        "(?i)/resourceGroups/([^/]+)/providers/Microsoft.Batch/batchAccounts/([^/?]+)")
                .matcher(url);
        if (account.find() && !created.contains(path(url.substring(0, account.end())))) {
            url = url.substring(0, account.start()) + "/resourceGroups/" + caller.identity.resourceGroup()
                    + "/providers/Microsoft.Batch/batchAccounts/" + caller.identity.accountName()
                    + url.substring(account.end());
        }
        return url.replace(" ", "%20").replace("\"", "%22");
    }

    private String rewrittenBody(String body) {
        return body.replaceAll("(?i)/subscriptions/[^/\"]+", "/subscriptions/" + caller.identity.subscriptionId());
    }

    private static String path(String url) {
        return URI.create(url.replaceAll("\\?.*", "").replaceAll("[\\[\\]{}|^` $]", "_"))
                .getPath()
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<Instant> date(Map<String, Object> exchange) {
        return Optional.ofNullable(headers(exchange).get("date"))
                .or(() -> Json.text(exchange, "date"))
                .flatMap(text -> {
                    try {
                        return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant());
                    } catch (DateTimeException e) {
                        return Optional.empty();
                    }
                });
    }

    private static Map<String, String> headers(Map<String, Object> exchange) {
        Map<String, String> headers = new HashMap<>();
        Json.child(exchange, "resHeaders")
                .forEach((name, value) -> headers.put(
                        name.toLowerCase(Locale.ROOT),
                        value instanceof List<?> list && !list.isEmpty()
                                ? String.valueOf(list.get(0))
                                : String.valueOf(value)));
        return headers;
    }

    private static String body(Map<String, Object> exchange) {
        return Json.find(exchange, "reqBody").map(RecordedTest::text).orElse("");
    }

    private static String text(Object value) {
        return value instanceof Map ? new String(Json.write(value), StandardCharsets.UTF_8) : String.valueOf(value);
    }

    private static Map<String, Object> parsed(String body) {
        try {
            return body.isBlank() ? Map.of() : Json.parseObject(body.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noObject) {
            return Map.of();
        }
    }
}
