package io.batchsh.recording;

import com.azure.core.http.HttpMethod;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.BatchAccountReference;
import io.batchsh.azure.Cloud;
import io.batchsh.azure.Credentials;
import io.batchsh.azure.Secret;
import io.batchsh.azure.Transport;
import io.batchsh.command.HistoryFile;
import io.batchsh.command.HistoryLine;
import io.batchsh.simulator.SimulatedAzure;
import io.batchsh.simulator.SimulatedIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.batchsh.recording.FakeAzure.BATCH;
import static io.batchsh.recording.FakeAzure.GALLERIES;
import static io.batchsh.recording.FakeAzure.get;
import static io.batchsh.recording.FakeAzure.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Secrets of every kind, planted in everything a recording is made of, are in no file afterwards. */
class PlantedSecretsTest {

    private static final String SECRET = PlantedSecrets.SECRET;

    @TempDir
    private Path folder;

    static List<String> kinds() {
        return PlantedSecrets.kinds();
    }

    private interface Channel {
        void pass(Recorder recorder, FakeAzure azure, Transport transport, String text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String json(String text) {
        return JsonText.text(text);
    }

    private static Map<String, Channel> channels() {
        Map<String, Channel> channels = new LinkedHashMap<>();
        channels.put("command option", (r, a, t, text) -> r.command("pool create --id x --display-name " + text));
        channels.put("positional", (r, a, t, text) -> r.command("pool show " + text));
        channels.put("variable", (r, a, t, text) -> r.command("x = \"" + text + "\""));
        channels.put("script", (r, a, t, text) -> r.command("pools.list().each { println '" + text + "' }"));
        channels.put("output", (r, a, t, text) -> r.output(Stream.OUT, "before\n" + text + "\nafter\n"));
        channels.put("error stream", (r, a, t, text) -> {
            for (String piece : ("error: " + text + "\n").split("(?<=\\G.{5})")) {
                r.output(Stream.ERR, piece);
            }
        });
        channels.put("unfinished output", (r, a, t, text) -> r.output(Stream.OUT, text));
        channels.put("table", (r, a, t, text) -> r.output(Stream.OUT, "pool  " + text + "  steady\n"));
        channels.put("note", (r, a, t, text) -> r.note("see " + text));
        channels.put("mark", (r, a, t, text) -> r.mark(text));
        channels.put("input", (r, a, t, text) -> r.input("x", ValueType.TEXT, text, "script"));
        channels.put("input name", (r, a, t, text) -> r.input(text, ValueType.TEXT, "x", "script"));
        channels.put("resource", (r, a, t, text) -> {
            a.answer(404, "");
            get(t, BATCH + "/pools/" + encoded(text) + "?api-version=1");
        });
        channels.put("query", (r, a, t, text) -> {
            a.answer(200, "{\"value\":[]}");
            get(t, BATCH + "/pools?$filter=" + encoded(text));
        });
        for (String field : List.of(
                "{\"id\":%s}",
                "{\"id\":\"x\",\"displayName\":%s}",
                "{\"startTask\":{\"commandLine\":%s}}",
                "{\"startTask\":{\"environmentSettings\":[{\"name\":\"TOKEN\",\"value\":%s}]}}",
                "{\"startTask\":{\"environmentSettings\":[{\"name\":%s}]}}",
                "{\"metadata\":[{\"name\":\"a\",\"value\":%s}]}",
                "{\"virtualMachineConfiguration\":{\"containerConfiguration\":{\"containerRegistries\":[{\"password\":%s}]}}}",
                "{\"userAccounts\":[{\"name\":\"a\",\"password\":%s}]}",
                "{\"autoScaleFormula\":%s}",
                "{\"unheardOf\":{\"a\":[%s]}}")) {
            channels.put("body " + field, (r, a, t, text) -> {
                a.answer(400, "{\"code\":\"Bad\",\"message\":{\"value\":\"no good\"}}");
                send(t, HttpMethod.POST, BATCH + "/pools?api-version=1", field.formatted(json(text)));
            });
        }
        channels.put("key of a body", (r, a, t, text) -> {
            a.answer(201, "");
            send(t, HttpMethod.PUT, GALLERIES + "/g?api-version=1", "{\"tags\":{" + json(text) + ":\"x\"}}");
        });
        channels.put("service error", (r, a, t, text) -> {
            a.answer(
                    400,
                    "{\"code\":\"Bad\",\"message\":{\"value\":" + json("wrong: " + text)
                            + "},\"values\":[{\"key\":\"V\",\"value\":" + json(text) + "}]}");
            get(t, BATCH + "/pools/x");
        });
        channels.put("management error", (r, a, t, text) -> {
            a.answer(
                    400,
                    "{\"error\":{\"code\":\"Bad\",\"message\":" + json(text) + ",\"details\":[{\"message\":"
                            + json(text) + "}]}}");
            get(t, GALLERIES + "/g?api-version=1");
        });
        channels.put("answer", (r, a, t, text) -> {
            a.answer(
                    200,
                    "{\"id\":\"x\",\"displayName\":" + json(text) + ",\"new\":" + json(text) + ",\"value\":[{\"id\":"
                            + json(text) + "}]}");
            get(t, BATCH + "/pools/x");
        });
        channels.put("etag and request id", (r, a, t, text) -> {
            a.answer(200, "{}", "ETag", text, "request-id", text);
            get(t, BATCH + "/pools/x");
        });
        channels.put("operation", (r, a, t, text) -> {
            a.answer(202, "{}", "Azure-AsyncOperation", GALLERIES + "/o/" + text, "Location", text);
            send(t, HttpMethod.DELETE, GALLERIES + "/g?api-version=1", "");
        });
        channels.put("next link", (r, a, t, text) -> {
            a.answer(200, "{\"value\":[],\"odata.nextLink\":" + json(BATCH + "/pools?$skiptoken=" + text) + "}");
            get(t, BATCH + "/pools");
        });
        channels.put("transport error", (r, a, t, text) -> {
            a.answer(request -> {
                throw new UncheckedIOException(new IOException("GET " + text + " failed"));
            });
            assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> get(t, BATCH + "/pools/x"));
        });
        channels.put("wait", (r, a, t, text) -> {
            t.waits().waitBegins("pools/" + text, "state == " + text);
            t.waits().transition("/state", text, a.instant());
            t.waits().waitEnds("met");
        });
        channels.put("outcome", (r, a, t, text) -> r.end(text));
        return channels;
    }

    /** Records what passes through one channel, and returns all that is on the disk then. */
    private static String recorded(Path folder, Channel channel, String text, SecretRegister secrets)
            throws IOException {
        Path file = Files.createTempDirectory(folder, "run").resolve("run.batchsh.jsonl");
        FakeAzure azure = new FakeAzure();
        try (Recorder recorder = azure.recorder(file, secrets)) {
            channel.pass(recorder, azure, recorder.record(azure.transport()), text);
        }
        StringBuilder written = new StringBuilder(Files.readString(file));
        for (ExportFormat format : ExportFormat.values()) {
            written.append(RecordingExport.of(file, format));
        }
        return written.toString();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void neverReachTheDisk(String secret) throws IOException {
        List<String> leaks = new ArrayList<>();
        for (Map.Entry<String, Channel> channel : channels().entrySet()) {
            if (recorded(folder, channel.getValue(), secret, new SecretRegister())
                    .contains(SECRET)) {
                leaks.add(channel.getKey());
            }
        }
        assertThat(leaks).as(secret).isEmpty();
    }

    /** A plan, an edited copy and the history of the prompt, each with a text wherever they take one. */
    private static String kept(Path folder, String text, SecretRegister secrets) throws IOException {
        Path kept = Files.createTempDirectory(folder, "kept");
        RecordedRun run = RecordedRun.read(new CraftedRecording()
                .add("input", "name", "label", "type", "text", "value", "x", "source", "script")
                .write(kept.resolve("run.batchsh.jsonl"), true));
        for (RunPlan plan : List.of(
                new RunPlan(run, List.of(new Rebinding.Bound("label", ValueType.TEXT, "x", text)), List.of()),
                new RunPlan(run, List.of(new Rebinding.Bound("token", ValueType.TEXT, "x", text)), List.of()),
                new RunPlan(run, List.of(new Rebinding.Bound(text, ValueType.TEXT, "x", "x")), List.of()),
                new RunPlan(
                        run,
                        List.of(),
                        List.of(new RunPlan.PlannedStep(
                                1, RunPlan.Verdict.CREATE, "batch.pool.create", "pools/" + text, List.of(text)))))) {
            try {
                PlanFile.write(Files.createTempDirectory(kept, "plan").resolve("p"), plan, nowhere(), secrets);
            } catch (AzureException refused) {
                assertThat(refused.getMessage() + refused.reason() + refused.remedy())
                        .doesNotContain(SECRET);
            }
        }
        new RecordingEdit(
                        Optional.of(text),
                        Map.of("label", text),
                        List.of(),
                        List.of(
                                new RecordingEdit.Insertion(2, true, text),
                                new RecordingEdit.Insertion(3, false, "a\n" + text + "\nb")))
                .write(run.file(), kept.resolve("edited.batchsh.jsonl"), secrets);
        HistoryFile history = new HistoryFile(kept.resolve("history"), secrets::occursIn);
        for (String line : List.of(text, "pool create --id " + text, "x = '" + text + "'", "a \\\n" + text)) {
            history.add(new HistoryLine(Instant.EPOCH, "work", line));
        }
        history.add(new HistoryLine(Instant.EPOCH, "work", "pool list"));
        assertThat(history.read()).extracting(HistoryLine::text).containsExactly("pool list");
        return everything(kept);
    }

    private static ReplayTarget nowhere() {
        SimulatedAzure azure = SimulatedAzure.demo();
        SimulatedIdentity identity = azure.identity();
        return new ReplayTarget(new AzureClients(new AzureClients.Settings(
                Cloud.azurePublic(),
                new Transport(Transport.Kind.SIMULATED, azure.httpClient(), azure.clock()),
                new Credentials.ServicePrincipal(identity.clientId(), Secret.of("none")),
                identity.tenantId(),
                identity.subscriptionId(),
                BatchAccountReference.named(identity.accountName()),
                Map.of(),
                text -> {})));
    }

    private static String everything(Path folder) throws IOException {
        StringBuilder written = new StringBuilder();
        try (java.util.stream.Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                written.append(Files.readString(file));
            }
        }
        return written.toString();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areInNoPlanNoEditedCopyAndNoHistory(String secret) throws IOException {
        assertThat(kept(folder, secret, new SecretRegister())).doesNotContain(SECRET);
    }

    @Test
    void aKnownSecretIsInNoPlanNoEditedCopyAndNoHistory() throws IOException {
        SecretRegister secrets = new SecretRegister();
        secrets.add(() -> "correct horse " + SECRET);

        assertThat(kept(folder, "a correct horse " + SECRET + " b", secrets)).doesNotContain(SECRET);
    }

    @Test
    void aPlanWithoutASecretKeepsItsInputs() throws IOException {
        RecordedRun run = RecordedRun.read(new CraftedRecording().write(folder.resolve("run.batchsh.jsonl"), true));
        RunPlan plan = new RunPlan(run, List.of(new Rebinding.Bound("pool", ValueType.POOL_ID, "a", "b")), List.of());
        Path file = folder.resolve("plan.json");
        PlanFile.write(file, plan, nowhere(), new SecretRegister());

        assertThat(Files.readString(file))
                .contains("\"inputs\":{\"pool\":\"b\"}")
                .doesNotContain("redacted");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void neverAreTheNameOfAFile(String secret) {
        Path file = folder.resolve(secret.replaceAll("[/\\\\\n]", "_") + ".batchsh.jsonl");
        if (!SecretScanner.finds(file.toString())) {
            return;
        }
        assertThatExceptionOfType(AzureException.class)
                .isThrownBy(() -> new FakeAzure().recorder(file, new SecretRegister()))
                .matches(refusal -> refusal.kind() == AzureException.Kind.INVALID)
                .matches(refusal -> !(refusal.getMessage() + refusal.reason() + refusal.remedy()).contains(SECRET));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aKnownSecretIsNoNameOfAFileEither() {
        SecretRegister secrets = new SecretRegister();
        secrets.add(() -> "correct horse");

        assertThatExceptionOfType(AzureException.class)
                .isThrownBy(() -> new FakeAzure().recorder(folder.resolve("correct horse.batchsh.jsonl"), secrets))
                .withMessageNotContaining("correct");
        assertThat(folder).isEmptyDirectory();
    }

    @Provide
    Arbitrary<String> around() {
        return Arbitraries.strings().withChars(" \t\n.,:;=\"'()[]{}<>/|-_ab1").ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> channel() {
        return Arbitraries.of(List.copyOf(channels().keySet()));
    }

    @Provide
    Arbitrary<String> kind() {
        return Arbitraries.of(kinds());
    }

    /** A secret that the session knows is found whatever it looks like, and whatever is around it. */
    @Property(tries = 150)
    void aKnownSecretNeverReachesTheDisk(
            @ForAll @From("channel") String channel,
            @ForAll @From("around") String before,
            @ForAll @From("around") String after)
            throws IOException {
        String secret = "correct+horse/" + SECRET;
        SecretRegister secrets = new SecretRegister();
        secrets.add(() -> secret);
        Path temporary = Files.createTempDirectory("planted");
        try {
            assertThat(recorded(temporary, channels().get(channel), before + secret + after, secrets))
                    .doesNotContain(SECRET);
        } finally {
            remove(temporary);
        }
    }

    /** What looks like a secret is found with any text that people put around it. */
    @Property(tries = 250)
    void noKindReachesTheDiskInAnySurroundings(
            @ForAll @From("kind") String kind,
            @ForAll @From("channel") String channel,
            @ForAll @From("around") String before,
            @ForAll @From("around") String after)
            throws IOException {
        Path temporary = Files.createTempDirectory("planted");
        try {
            assertThat(recorded(
                            temporary,
                            channels().get(channel),
                            before + " " + kind + " " + after,
                            new SecretRegister()))
                    .doesNotContain(SECRET);
        } finally {
            remove(temporary);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (java.util.stream.Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
