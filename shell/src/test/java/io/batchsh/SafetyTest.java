package io.batchsh;

import io.batchsh.simulator.SimulatedAzure;
import io.batchsh.simulator.SimulatedIdentity;
import io.batchsh.simulator.server.ServerSettings;
import io.batchsh.simulator.server.SimulatorServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every verb that changes Azure can be tried without a change, is refused in a read-only session, says how it is taken back
 * where it can be, and takes only a plain yes for yes. What is sent is counted by a served simulator, whose time stands.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SafetyTest {

    private static final String POOL = " --image contosogallery/ubuntu-2204-gen2 --vm-size Standard_D2s_v3"
            + " --node-agent-sku-id 'batch.node.ubuntu 22.04' --target-dedicated-nodes 2";

    /** A command; neither that there is none, nor how many steps a plan to undo has. */
    private static final String UNDO = "(?m)^ *undo: (?!none|\\d)[a-z-]+ ";

    /** Verbs with {@code --dry-run} whose changes stay on this machine. */
    private static final Set<String> OWN_FILES =
            Set.of("completion install", "config set", "context save", "context delete");

    /** What a verb asks before it does it. */
    private enum Question {
        NONE,
        YES,
        NAME
    }

    /** Whether a change can be taken back by a command. */
    private enum Inverse {
        UNDO,
        NONE
    }

    private record Change(String verb, String arguments, Question question, Inverse inverse) {
        @Override
        public String toString() {
            return verb;
        }

        String line() {
            return verb + " " + arguments;
        }
    }

    private static Change change(String verb, String arguments, Question question, Inverse inverse) {
        return new Change(verb, arguments, question, inverse);
    }

    /** One line for each verb. What is destroyed for good, or only repaired, has no inverse. */
    private static final List<Change> CHANGES = List.of(
            change("vm start", "build-data", Question.NONE, Inverse.UNDO),
            change("vm deallocate", "build-linux", Question.YES, Inverse.UNDO),
            change("vm generalize", "build-data", Question.YES, Inverse.NONE),
            change("vm capture", "build-linux", Question.YES, Inverse.UNDO),
            change("snapshot create", "copy --source build-linux-os", Question.NONE, Inverse.UNDO),
            change("snapshot delete", "render-base-os", Question.YES, Inverse.NONE),
            change("managed-image create", "golden-1 --from-vm build-golden", Question.NONE, Inverse.UNDO),
            change("managed-image delete", "render-base", Question.YES, Inverse.UNDO),
            change(
                    "vhd import",
                    "https://contosovhds.blob.core.windows.net/vhds/legacy-render.vhd --gallery contosogallery"
                            + " --definition legacy --version 1.0.0 --os-type Linux --hyper-v-generation V1",
                    Question.NONE,
                    Inverse.UNDO),
            change(
                    "image prepare",
                    "--from-vm build-linux --gallery contosogallery --definition render --version 1.0.0",
                    Question.YES,
                    Inverse.UNDO),
            change("gallery create", "simulations -g rg-images", Question.NONE, Inverse.UNDO),
            change("gallery delete", "contosogallery --with-images", Question.NAME, Inverse.UNDO),
            change("image-definition create", "contosogallery/render --from build-linux", Question.NONE, Inverse.UNDO),
            change("image-definition delete", "contosogallery/rocky-9 --with-versions", Question.YES, Inverse.UNDO),
            change(
                    "image-version create",
                    "contosogallery/ubuntu-2204-gen2/1.2.0 --source contosogallery/ubuntu-2204-gen2/1.1.0",
                    Question.NONE,
                    Inverse.UNDO),
            change(
                    "image-version replicate",
                    "contosogallery/ubuntu-2204-gen2/1.1.0 --target-regions westeurope=5 eastus=1",
                    Question.NONE,
                    Inverse.UNDO),
            change("image-version delete", "contosogallery/ubuntu-2204-gen2/1.0.0", Question.YES, Inverse.UNDO),
            change("pool create", "--id made" + POOL, Question.NONE, Inverse.UNDO),
            change("pool test", "nightly", Question.NONE, Inverse.NONE),
            change("pool patch", "nightly --metadata stage=test", Question.NONE, Inverse.UNDO),
            change("pool update", "nightly", Question.YES, Inverse.UNDO),
            change("pool resize", "nightly --target-dedicated-nodes 1", Question.YES, Inverse.UNDO),
            change("pool stop", "moving", Question.NONE, Inverse.UNDO),
            change("pool delete", "nightly", Question.NAME, Inverse.UNDO),
            change(
                    "pool autoscale enable",
                    "nightly --auto-scale-formula '$TargetDedicatedNodes = 2;'",
                    Question.NONE,
                    Inverse.UNDO),
            change("pool autoscale disable", "scaling", Question.NONE, Inverse.UNDO),
            change("provider register", "Microsoft.ContainerService", Question.NONE, Inverse.UNDO),
            change("provider unregister", "Microsoft.Storage", Question.YES, Inverse.UNDO),
            change("role grant", "Reader --gallery contosogallery", Question.NONE, Inverse.UNDO),
            change("role revoke", "'Azure Batch Data Contributor' --account", Question.YES, Inverse.UNDO),
            change("node reboot", "nightly tvmps_00e", Question.NONE, Inverse.NONE),
            change("node reimage", "nightly tvmps_00e", Question.YES, Inverse.NONE),
            change("node start", "spare --state deallocated", Question.NONE, Inverse.UNDO),
            change("node deallocate", "nightly tvmps_00e", Question.NONE, Inverse.UNDO),
            change("node remove", "nightly tvmps_00e", Question.YES, Inverse.UNDO),
            change("node enable-scheduling", "nightly tvmps_8ac", Question.NONE, Inverse.UNDO),
            change("node disable-scheduling", "nightly tvmps_00e", Question.NONE, Inverse.UNDO),
            change("node logs", "nightly tvmps_00e --container-url-file container.url", Question.NONE, Inverse.NONE),
            change(
                    "node user add",
                    "nightly tvmps_00e --name you --ssh-public-key-file id_ed25519.pub",
                    Question.NONE,
                    Inverse.UNDO),
            change("node user delete", "nightly tvmps_00e me", Question.YES, Inverse.UNDO),
            change("job create", "--id render --pool-id nightly", Question.NONE, Inverse.UNDO),
            change("job disable", "trial", Question.NONE, Inverse.UNDO),
            change("job enable", "resting", Question.NONE, Inverse.UNDO),
            change("job terminate", "trial", Question.YES, Inverse.NONE),
            change("job delete", "trial", Question.YES, Inverse.UNDO),
            change("task add", "trial --id frame-1 --command-line hostname", Question.NONE, Inverse.UNDO),
            change("task delete", "trial hello", Question.YES, Inverse.UNDO),
            change("recording run", "run.batchsh.jsonl", Question.YES, Inverse.UNDO),
            change("recording undo", "done.batchsh.jsonl", Question.YES, Inverse.NONE));

    /** A job with a task, a job that rests, pools in motion, with a formula and with nodes that are off. */
    private static final List<String> BEFORE = List.of(
            "record start done.batchsh.jsonl",
            "gallery create done -g rg-images",
            "record stop",
            "job create --id trial --pool-id nightly",
            "task add trial --id hello --command-line hostname --wait",
            "job create --id resting --pool-id nightly",
            "job disable resting",
            "node disable-scheduling nightly tvmps_8ac",
            "node user add nightly tvmps_00e --name me --ssh-public-key-file id_ed25519.pub",
            "pool create --id spare" + POOL + " --wait",
            "node deallocate spare --state idle --wait",
            "pool create --id scaling" + POOL + " --wait",
            "pool autoscale enable scaling --auto-scale-formula '$TargetDedicatedNodes = 2;'",
            "pool create --id moving" + POOL + " --wait",
            "pool resize moving --target-dedicated-nodes 4",
            "simulator save state.json");

    private final List<String> sent = new CopyOnWriteArrayList<>();

    private Path home = Path.of("");

    private SimulatorServer server;

    static Stream<Change> changes() {
        return CHANGES.stream();
    }

    static Stream<Change> questions() {
        return CHANGES.stream().filter(change -> change.question() != Question.NONE);
    }

    @BeforeAll
    void serve(@TempDir Path folder) throws IOException {
        home = folder;
        Files.writeString(home.resolve("container.url"), "https://logs.blob.core.windows.net/c?sig=secret");
        Files.writeString(home.resolve("id_ed25519.pub"), "ssh-ed25519 AAAA me");
        new Batchsh(home).run(lines(List.of("record start run.batchsh.jsonl", "gallery create run -g rg-images")));
        Batchsh.Result before = new Batchsh(home).run(lines(BEFORE));
        assertThat(before.err()).doesNotContain("error:");
        SimulatedAzure azure = SimulatedAzure.demo();
        azure.controls().load(home.resolve("state.json"));
        server = SimulatorServer.start(azure, new ServerSettings(0, 0, home.resolve("certificates"), sent::add));
        SimulatedIdentity identity = server.details().identity();
        Path contexts = Files.createDirectories(home.resolve(".config/batchsh/contexts"));
        Files.writeString(contexts.resolve("served.json"), """
                {"tenant": "%s", "subscription": "%s", "credential": "service-principal", "clientId": "%s",
                 "secretVariable": "SERVED_SECRET", "account": "%s", "resourceGroup": "%s", "location": "%s",
                 "endpoint": "https://%s"}
                """.formatted(
                        identity.tenantId(),
                        identity.subscriptionId(),
                        identity.clientId(),
                        identity.accountName(),
                        identity.resourceGroup(),
                        identity.location(),
                        identity.accountEndpoint()));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** Runs a line on the served simulator. */
    private Batchsh.Result served(String line, String... options) {
        sent.clear();
        List<String> arguments = new ArrayList<>(List.of("--context", "served"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of(lines(List.of(line))));
        return new Batchsh(home)
                .environment(
                        "SERVED_SECRET",
                        server.details().identity().clientSecret().reveal())
                .environment("SSL_CERT_FILE", server.details().ca().toString())
                .environment("HTTPS_PROXY", server.details().proxy())
                .run(arguments.toArray(String[]::new));
    }

    /** Runs a line on a copy of the state, in memory. */
    private Batchsh.Result simulated(Batchsh batchsh, String line) {
        return batchsh.run(lines(List.of("simulator load state.json", line)));
    }

    private String[] lines(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll(
                        "(?<= )(state\\.json|container\\.url|id_ed25519\\.pub|(?:run|done)\\.batchsh\\.jsonl)",
                        home + "/$1"))
                .flatMap(line -> Stream.of("-c", line))
                .toArray(String[]::new);
    }

    /** The requests that came and were neither questions nor part of signing in. */
    private List<String> changesSent() {
        return sent.stream()
                .filter(request -> !request.matches("(GET|HEAD|CONNECT) .*"))
                .filter(request -> !request.matches("POST \\S+/(token|listkeys|listKeys|evaluateautoscale) .*"))
                .toList();
    }

    /** The parts of the pages of commands, one for each verb: its name in the first line. */
    private static List<String> verbs() throws IOException {
        List<String> parts = new ArrayList<>();
        try (Stream<Path> pages = Files.list(Path.of("..", "docs", "commands"))) {
            for (Path page : pages.sorted().toList()) {
                Arrays.stream(Files.readString(page).split("(?m)^## ")).skip(1).forEach(parts::add);
            }
        }
        return parts;
    }

    private static boolean hasDryRun(String verb) {
        return verb.contains("`--dry-run`");
    }

    /** Examples of verbs that are no changes; those that wait would wait for a clock that stands. */
    static Stream<String> readings() throws IOException {
        return verbs().stream()
                .filter(verb -> !hasDryRun(verb))
                .filter(verb -> !verb.matches("(?s)(simulator|tutorial|record|[a-z-]+ (wait|watch)\\b).*"))
                .flatMap(verb ->
                        Pattern.compile("(?s)```sh\n(.*?)```").matcher(verb).results())
                .flatMap(examples -> examples.group(1).lines());
    }

    @Test
    void theTableHasEveryVerbThatChangesAzure() throws IOException {
        List<String> names = verbs().stream()
                .filter(SafetyTest::hasDryRun)
                .map(verb -> verb.lines().findFirst().orElseThrow())
                .filter(name -> !OWN_FILES.contains(name))
                .toList();

        assertThat(CHANGES.stream().map(Change::verb)).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void whatIsSentIsCounted() {
        served("pool patch spare --metadata stage=test");

        assertThat(changesSent()).singleElement().asString().startsWith("PATCH ");
    }

    @ParameterizedTest
    @MethodSource("readings")
    void aVerbWithoutADryRunChangesNothing(String example) {
        served(example);

        assertThat(changesSent()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aDryRunShowsARequestAndSendsNone(Change change) {
        Batchsh.Result result = served(change.line() + " --dry-run");

        assertThat(result.err()).contains("dry run: nothing was sent").doesNotContain("error:");
        // A request, or the steps of what takes several.
        assertThat(result.out()).containsPattern("(?m)^((PUT|POST|PATCH|DELETE) https://|to do )");
        assertThat(sent).isNotEmpty();
        assertThat(changesSent()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aReadOnlySessionRefusesIt(Change change) {
        Batchsh.Result result =
                served(change.line() + " --yes --confirm nightly --confirm contosogallery", "--read-only");

        assertThat(result.err()).contains("read-only");
        assertThat(result.status()).isEqualTo(4);
        assertThat(changesSent()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void itSaysHowItIsTakenBack(Change change) {
        Batchsh.Result result =
                simulated(new Batchsh(home), change.line() + " --yes --confirm nightly --confirm contosogallery");

        assertThat(result.err()).doesNotContain("error:");
        if (change.inverse() == Inverse.UNDO) {
            assertThat(result.err()).containsPattern(UNDO);
        } else {
            assertThat(result.err()).doesNotContainPattern(UNDO);
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void noOtherAnswerIsTakenForYes(Change change) {
        List<String> answers = change.question() == Question.YES
                ? List.of("", "t", "n", "yep", "true", "1", "ja")
                : List.of("", "y", "yes", "t", "Nightly", "contoso");
        for (String answer : answers) {
            Batchsh.Result result = simulated(new Batchsh(home).person(answer + "\n"), change.line());

            assertThat(result.err()).as("'%s'", answer).contains("Not confirmed; nothing was done.");
            assertThat(result.status()).isEqualTo(4);
        }
        assertThat(simulated(new Batchsh(home), change.line()).err())
                .contains("Nobody is there to confirm; nothing was done.");
    }
}
