package io.batchsh.recording;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.BatchAccountReference;
import io.batchsh.azure.Cloud;
import io.batchsh.azure.Credentials;
import io.batchsh.azure.Secret;
import io.batchsh.azure.Transport;
import io.batchsh.simulator.SimulatedAzure;
import io.batchsh.simulator.SimulatedIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whatever a recording says, requests go to the session's own places and change nothing else. */
class StrangersRecordingTest {

    private static final String OTHER = "99999999-9999-4999-8999-999999999999";
    private static final List<String> CONDITIONS = List.of(
            "gone",
            "replicated to all regions",
            "no change under way",
            "no active or running tasks",
            "idle or running nodes == target nodes",
            "state of 3 nodes in [idle]",
            "allocationState == steady",
            "../../evil counts",
            "https://evil.example == x");

    private static final String API = "2025-06-01";

    @TempDir
    private Path folder;

    private final SimulatedAzure azure = SimulatedAzure.demo();
    private final SimulatedIdentity identity = azure.identity();
    private final List<HttpRequest> sent = Collections.synchronizedList(new ArrayList<>());
    private ReplayTarget target;

    @BeforeEach
    void openSession() {
        HttpClient simulated = azure.httpClient();
        HttpClient listening = new HttpClient() {
            @Override
            public Mono<HttpResponse> send(HttpRequest request) {
                sent.add(request);
                return simulated.send(request);
            }

            @Override
            public HttpResponse sendSync(HttpRequest request, Context context) {
                sent.add(request);
                return simulated.sendSync(request, context);
            }
        };
        target = new ReplayTarget(new AzureClients(new AzureClients.Settings(
                Cloud.azurePublic(),
                new Transport(Transport.Kind.SIMULATED, listening, azure.clock()),
                new Credentials.ServicePrincipal(
                        identity.clientId(), Secret.of(identity.clientSecret().reveal())),
                identity.tenantId(),
                identity.subscriptionId(),
                BatchAccountReference.named(identity.accountName()),
                Map.of(),
                text -> {})));
    }

    private CraftedRecording crafted() {
        return new CraftedRecording()
                .fact("subscription", identity.subscriptionId())
                .fact("account", identity.accountName())
                .fact("resourceGroup", identity.resourceGroup())
                .fact("endpoint", "https://evil.example");
    }

    @Test
    void sendsWhatIsTheSessionsOwn() {
        List<String> pool = List.of("evil.example", "pools", "nightly", "resize");
        Path file = crafted()
                .change("batch.pool.resize", pool, Map.of("targetDedicatedNodes", 1), API)
                .write(folder.resolve("sealed.batchsh.jsonl"), true);
        new LiveRun(target, rebinding(RecordedRun.read(file))).run(step -> {});

        assertThat(sent)
                .extracting(request -> String.valueOf(request.getUrl()))
                .anyMatch(
                        url -> url.startsWith("https://contosobatch.westeurope.batch.azure.com/pools/nightly/resize?"));
        assertOwn();
    }

    static Stream<Arguments> addresses() {
        String home = "contosobatch.westeurope";
        Stream<List<String>> dataPlane = Stream.of(
                        "..",
                        ".",
                        "",
                        "%2e%2e",
                        "a/../../b",
                        "../../jobs/x",
                        "https://evil.example/",
                        "//evil.example",
                        "@evil.example",
                        "x?y=1#z",
                        "..\\x",
                        "/etc/passwd",
                        "x%2F..%2F..",
                        "x;y",
                        "x\r\nHost: evil.example",
                        "http://169.254.169.254/",
                        "\u2025",
                        "x'+or+'1",
                        "a&b=c")
                .flatMap(name -> Stream.of(
                        List.of(home, "pools", name),
                        List.of(home, "jobs", name),
                        List.of(home, "pools", name, "nodes", name)));
        Stream<List<String>> hosts = Stream.of(
                List.of("evil.example", "pools", "x"),
                List.of("https://evil.example", "pools", "x"),
                List.of("evil.example/", "pools", "x"),
                List.of("https://evil.example/pools/x"),
                List.of(),
                List.of("evil.example"));
        Stream<List<String>> management = Stream.of(
                List.of("subscriptions", OTHER, "resourceGroups", "rg"),
                List.of("Subscriptions", OTHER, "resourceGroups", "rg"),
                List.of("subscriptions", "..", OTHER, "resourceGroups", "rg"),
                List.of("subscriptions", OTHER + "/../x", "resourceGroups", "rg"),
                List.of("subscriptions"),
                List.of("providers", "Microsoft.Authorization", "roleAssignments", OTHER),
                List.of(
                        "providers",
                        "Microsoft.Management",
                        "managementGroups",
                        "all",
                        "providers",
                        "Microsoft.Authorization",
                        "roleAssignments",
                        OTHER),
                List.of("subscriptions", OTHER, "providers", "Microsoft.Authorization", "roleAssignments", OTHER));
        return Stream.of(dataPlane, hosts, management).flatMap(each -> each).map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void leadsNowhereElseWhateverItsAddressesAre(List<String> resource) {
        CraftedRecording crafted = crafted();
        for (String operation : List.of(
                "batch.pool.create",
                "batch.pool.delete",
                "batch.pool.resize",
                "batch.job.delete",
                "batch.node.reboot",
                "resource.group.create",
                "resource.group.delete",
                "authorization.roleAssignment.create",
                "../evil")) {
            crafted.change(operation, resource, Map.of("id", "x", "nextLink", "https://evil.example/next"), API);
            crafted.add(
                    "baseline",
                    "op",
                    operation,
                    "res",
                    resource,
                    "api",
                    API,
                    "body",
                    Map.of("url", "https://evil.example"));
        }
        List<String> waited = resource.isEmpty() ? resource : resource.subList(1, resource.size());
        for (String condition : CONDITIONS) {
            crafted.add(
                    "wait", "res", waited, "until", condition, "at", List.of(), "polls", 1, "elapsed", 1, "outcome",
                    "met");
        }

        everyVerb(crafted);
    }

    static Stream<String> versions() {
        return Stream.of("2025-06-01&x=y", "1@evil.example", "x#", "2025/../..", "x\r\ny", "\u202e1", "%0d%0a", "?");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void sendsNothingForAVersionThatIsNone(String version) {
        List<String> group = List.of("subscriptions", identity.subscriptionId(), "resourceGroups", "rg-batch");
        everyVerb(crafted()
                .change("resource.group.delete", group, Map.of(), version)
                .add("baseline", "op", "resource.group.get", "res", group, "api", version, "body", Map.of()));

        assertThat(sent).noneMatch(request -> request.getUrl().getPath().contains("rg-batch"));
    }

    @Test
    void takesNoLinkOrCaptureForMoreThanItIs() {
        List<String> pool = List.of("contosobatch.westeurope", "pools", "nightly", "nodes", "n", "reboot");
        CraftedRecording crafted = crafted();
        for (String pointer :
                List.of("/res/99999", "/res/-1", "/res/x", "/res/", "/args/../..", "", "x", "/res/00000000000009")) {
            crafted.add(
                    "call",
                    "op",
                    "batch.node.reboot",
                    "res",
                    pool,
                    "api",
                    API,
                    "mutates",
                    true,
                    "args",
                    Map.of(),
                    "links",
                    Map.of(pointer, "node1"),
                    "captures",
                    Map.of(
                            "node1",
                            Map.of(
                                    "res",
                                    List.of("evil.example", "pools", "..", "nodes"),
                                    "api",
                                    API,
                                    "from",
                                    pointer)));
        }
        everyVerb(crafted);
    }

    @Test
    void answersFromPlaybackLeadNowhere() {
        Path file = crafted()
                .add(
                        "call",
                        "op",
                        "batch.pool.list",
                        "res",
                        List.of("contosobatch.westeurope", "pools"),
                        "args",
                        Map.of())
                .add(
                        "result",
                        "of",
                        1,
                        "outcome",
                        "ok",
                        "status",
                        200,
                        "operation",
                        Map.of("header", "Location", "n", 1),
                        "body",
                        Map.of("value", List.of(), "odata.nextLink", "https://evil.example/next"))
                .write(folder.resolve("played.batchsh.jsonl"), true);
        Transport played = Playback.open(file, Cloud.azurePublic()).transport();

        assertThatExceptionOfType(AzureException.class)
                .isThrownBy(() -> FakeAzure.get(played, "https://evil.example/next"))
                .matches(failure -> failure.kind() == AzureException.Kind.DIFFERS);
        HttpResponse listed = FakeAzure.get(played, "https://contosobatch.westeurope.batch.azure.com/pools");
        assertThat(listed.getHeaders().getValue(HttpHeaderName.LOCATION))
                .startsWith("https://contosobatch.westeurope.batch.azure.com/");
    }

    /** Plans, runs, verifies, undoes and recovers, as far as each goes, and holds every request against what is the session's. */
    private void everyVerb(CraftedRecording crafted) {
        Path sealed = crafted.write(folder.resolve("sealed.batchsh.jsonl"), true);
        RecordedRun run = RecordedRun.read(sealed);
        attempt(() -> new Planner(target, rebinding(run)).plan());
        attempt(() -> new LiveRun(target, rebinding(run)).run(step -> {}));
        for (RecordedRun.Step step : run.steps()) {
            attempt(() -> new LiveRun(target, rebinding(only(run, step))).run(each -> {}));
            attempt(() -> new Undo(target, rebinding(only(run, step))).run(each -> {}));
        }
        attempt(() -> Drift.of(target, rebinding(run)));
        attempt(() -> new Undo(target, rebinding(run)).plan());
        Lint.of(run);
        RunDifference.between(run, run);
        for (ExportFormat format : ExportFormat.values()) {
            attempt(() -> RecordingExport.of(sealed, format));
        }
        edited(sealed, Map.of());
        for (String input : run.inputs().keySet()) {
            for (String value : List.of("../../evil", "https://evil.example/", OTHER, "/subscriptions/" + OTHER)) {
                edited(sealed, Map.of(input, value));
            }
        }
        Path broken = crafted.write(folder.resolve("broken.batchsh.jsonl"), false);
        attempt(() -> Recovery.recover(rebinding(RecordedRun.read(broken)), target, azure.clock()));
        assertOwn();
        assertThat(folder.getParent().resolve("evil")).doesNotExist();
        assertThat(folder).isDirectoryNotContaining(file -> !Set.of("sealed.batchsh.jsonl", "broken.batchsh.jsonl")
                .contains(String.valueOf(file.getFileName())));
    }

    /** An edited copy, and a target of many with the same values, reach no further than the recording. */
    private void edited(Path sealed, Map<String, String> sets) {
        Path edited = folder.resolve("edited.batchsh.jsonl");
        attempt(() -> new RecordingEdit(Optional.of("../../evil"), sets, List.of(), List.of())
                .write(sealed, edited, new SecretRegister()));
        if (Files.exists(edited)) {
            attempt(() -> new LiveRun(target, rebinding(RecordedRun.read(edited))).run(step -> {}));
            attempt(() -> new Undo(target, rebinding(RecordedRun.read(edited))).run(step -> {}));
        }
        attempt(() -> new LiveRun(target, Rebinding.of(RecordedRun.read(sealed), target, sets)).run(step -> {}));
        try {
            Files.deleteIfExists(edited);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordedRun only(RecordedRun run, RecordedRun.Step step) {
        return new RecordedRun(run.file(), run.header(), run.inputs(), List.of(step), List.of(), run.problem());
    }

    private Rebinding rebinding(RecordedRun run) {
        return Rebinding.of(run, target, Map.of());
    }

    /** Anything but an explained refusal fails the test. */
    private static void attempt(Runnable verb) {
        try {
            verb.run();
        } catch (AzureException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private void assertOwn() {
        Set<String> hosts = Set.of(
                "management.azure.com",
                "login.microsoftonline.com",
                identity.accountName() + ".westeurope.batch.azure.com");
        String own = "/subscriptions/" + identity.subscriptionId();
        for (HttpRequest request : sent) {
            assertThat(request.getUrl().getHost()).isIn(hosts);
            assertThat(request.getUrl().getPath().split("/")).doesNotContain("..", ".");
            assertThat(String.valueOf(request.getUrl())).doesNotContain("\r", "\n");
            boolean changes = request.getHttpMethod() != HttpMethod.GET && request.getHttpMethod() != HttpMethod.HEAD;
            if (changes && request.getUrl().getHost().startsWith("management")) {
                assertThat(request.getUrl().getPath().toLowerCase(Locale.ROOT)).startsWith(own);
            }
        }
    }
}
