package io.batchsh.simulator;

import com.azure.core.http.HttpHeaders;
import io.batchsh.simulator.Caller.Answer;
import io.batchsh.simulator.RecordedComparison.Result;
import java.net.MalformedURLException;
import java.net.URL;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
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

    private static final Set<String> FREE_FORM = Set.of("tags", "odata.metadata", "odata.nextLink", "nextLink");
    private static final Pattern ACCOUNT_HOST = Pattern.compile("^https://([^./]+)\\.[^/]*\\.batch\\.azure\\.com");

    /** The name that the recorder of azure-cli gives all deployments; a new one is another. */
    private static final String MASKED = "/mock-deployment";

    private static final Pattern IMAGE_VERSION = Pattern.compile(
            "(?i)/publishers/[^/]+/artifacttypes/vmimage/offers/[^/]+/skus/[^/]+/versions/([^/?]+)(?=[?])");
    private static final Pattern LAST_NAME = Pattern.compile("\"name\":\"([^\"]+)\"");

    private final List<RecordedExchange> exchanges;
    private final RecordedComparison comparison;
    private final RecordedPace pace;
    private final RecordedWorld world;
    private final Caller caller;
    private final OperationNames names;
    private int deployments;
    private final Map<String, String> operations = new HashMap<>();
    private final Set<String> created = new TreeSet<>();

    RecordedTest(List<RecordedExchange> exchanges, RecordedComparison comparison) {
        this.exchanges = exchanges;
        this.comparison = comparison;
        this.pace = new RecordedPace(exchanges);
        this.world = new RecordedWorld(exchanges);
        this.caller = new Caller(new SimulatedAzure(world.world(), 42, pace.time(0)));
        Simulation simulation = new Simulation(pace.time(0), InstantSource.system(), new Identifiers(42));
        this.names = new OperationNames(new Services(simulation));
    }

    void replay() {
        for (int i = 0; i < exchanges.size(); i++) {
            if (i > 0) {
                caller.pass(Duration.between(pace.time(i - 1), pace.time(i)).toString());
            }
            compare(i);
        }
    }

    private void compare(int index) {
        RecordedExchange exchange = exchanges.get(index);
        if (exchange.method().equals("PUT")
                && exchange.status() == 201
                && exchange.url().contains(MASKED)) {
            deployments++;
        }
        String url = rewritten(exchange.url());
        Optional<String> operation = operation(exchange.method(), url);
        if (operation.isEmpty()) {
            comparison.notModelled(exchange.operation());
            return;
        }
        if (RecordedBodies.unknown(exchange)) {
            comparison.count(operation.get(), Result.NOT_COMPARABLE, "the body of the request is not known");
            return;
        }
        String token = token(url);
        pace.duration(index).ifPresent(duration -> caller.azure
                .controls()
                .addFault(Json.object("kind", "slow-operation", "delay", duration.toString())));
        Answer answer =
                caller.send(exchange.method(), url, rewrittenBody(exchange.body()), "Authorization", "Bearer " + token);
        caller.azure.controls().clearFaults();
        comparison.show(exchange, answer);
        remember(exchange, answer, url);
        Optional<String> reason = incomparable(exchange, answer, url);
        if (reason.isPresent()) {
            comparison.count(operation.get(), Result.NOT_COMPARABLE, reason.get());
            return;
        }
        List<String> found = differences(exchange, answer);
        comparison.count(operation.get(), found.isEmpty() ? Result.SAME : Result.DIFFERING, "");
        found.forEach(difference -> comparison.differs(
                operation.get(), difference, exchange.version(), exchange.source() + " " + exchange.index()));
    }

    // What recording and simulation do not have in common says nothing about either.
    private Optional<String> incomparable(RecordedExchange exchange, Answer answer, String url) {
        if (answer.status() == 501) {
            return Optional.of("a part of it is not modelled");
        }
        if (exchange.status() == 412 || exchange.status() == 304) {
            return Optional.of("it depends on an entity tag of the recording");
        }
        if (RecordedPace.OPERATION.matcher(exchange.url()).find() && answer.status() == 404) {
            return Optional.of("its operation did not begin");
        }
        // The recorded test may have begun with what others made, or with a resource that is not modelled.
        boolean missing = exchange.succeeded()
                && Set.of(400, 403, 404).contains(answer.status())
                && !created.contains(RecordedExchange.path(url))
                && (answer.code().endsWith("NotFound")
                        || answer.json().isEmpty()
                        || answer.code().equals("InsufficientPermissions"));
        return missing ? Optional.of("it is about what is not there in the replay") : Optional.empty();
    }

    private void remember(RecordedExchange exchange, Answer answer, String url) {
        for (String name : List.of("azure-asyncoperation", "location")) {
            Matcher there = RecordedPace.OPERATION.matcher(exchange.headers().getOrDefault(name, ""));
            Matcher here = RecordedPace.OPERATION.matcher(
                    Optional.ofNullable(answer.header(name)).orElse(""));
            if (there.find() && here.find()) {
                operations.put(there.group(1), here.group(1));
            }
        }
        if (answer.status() < 300) {
            if (exchange.method().equals("PUT")) {
                created.add(RecordedExchange.path(url));
            } else if (exchange.method().equals("POST")) {
                Json.text(exchange.sent(), "id")
                        .ifPresent(id -> created.add(RecordedExchange.path(url) + "/" + id.toLowerCase(Locale.ROOT)));
            }
        }
    }

    private List<String> differences(RecordedExchange exchange, Answer answer) {
        Map<String, Object> recorded = exchange.answer();
        int status = exchange.status();
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
        Set<String> skipped = CloudServicePools.skipped(recorded, FREE_FORM);
        Map<String, String> there = JsonShape.of(recorded, skipped);
        Map<String, String> here = JsonShape.of(answer.json(), skipped);
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
        String url = RecordedWorld.publicRegions(recorded);
        Matcher host = ACCOUNT_HOST.matcher(url);
        if (host.find()) {
            String name = host.group(1).toLowerCase(Locale.ROOT);
            url = "https://" + name + "." + world.region(name).orElse("westeurope") + BatchService.HOSTS
                    + url.substring(host.end());
        }
        url = url.replace(MASKED, MASKED + deployments);
        url = url.replaceFirst("(?i)/subscriptions/[^/?]+", "/subscriptions/" + caller.identity.subscriptionId());
        Matcher operation = RecordedPace.OPERATION.matcher(url);
        if (operation.find() && operations.containsKey(operation.group(1))) {
            url = url.substring(0, operation.start(1))
                    + operations.get(operation.group(1))
                    + url.substring(operation.end(1));
        }
        return marketplace(url.replace(" ", "%20").replace("\"", "%22"));
    }

    // The marketplace of the simulator has each image in one version, of a number of its own.
    private String marketplace(String url) {
        Matcher version = IMAGE_VERSION.matcher(url);
        if (!version.find()) {
            return url;
        }
        String list = url.substring(0, version.start(1) - 1) + url.substring(version.end(1));
        Answer answer = caller.send("GET", list, "", "Authorization", "Bearer " + token(list));
        Matcher ours = LAST_NAME.matcher(answer.response().getBodyAsBinaryData().toString());
        return ours.find() ? url.substring(0, version.start(1)) + ours.group(1) + url.substring(version.end(1)) : url;
    }

    private String rewrittenBody(String body) {
        return RecordedWorld.publicRegions(CloudServicePools.asMachines(body))
                .replaceAll("(?i)/subscriptions/[^/\"]+", "/subscriptions/" + caller.identity.subscriptionId());
    }
}
