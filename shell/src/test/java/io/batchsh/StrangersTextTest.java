package io.batchsh;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.batchsh.recording.CraftedRecording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Text of a stranger's recording is shown by every verb and obeyed by no terminal; none of it runs. */
class StrangersTextTest {

    /** Escape sequences, C0, C1, bidirectional overrides, and code in three languages. */
    private static final String HOSTILE =
            "\u001b]0;owned\u0007\u001b[2J\u009b31m\u0000\b\u007f\u202e\u2066\u200f\u061c\u2028\r"
                    + "${new File('TOUCHED').createNewFile()}$(touch TOUCHED)`touch TOUCHED`';touch TOUCHED;'\"*/";

    private static final String API = "2025-06-01";

    @TempDir
    private Path home;

    private Path recording;
    private Path broken;

    @BeforeEach
    void craft() {
        CraftedRecording crafted = new CraftedRecording().id(hostile()).fact(hostile(), hostile());
        for (String fact :
                List.of("context", "tenant", "subscription", "account", "resourceGroup", "endpoint", "location")) {
            crafted.fact(fact, hostile());
        }
        crafted.add("cmd", "text", hostile());
        crafted.add("note", "text", hostile());
        crafted.add("mark", "text", hostile());
        crafted.add("out", "stream", "out", "text", hostile() + "\n");
        crafted.add("out", "stream", "err", "text", hostile() + "\n");
        for (String type : List.of("poolId", "location", "text", "int", "galleryImageVersionId", hostile())) {
            crafted.add(
                    "input", "name", hostile() + type.length(), "type", type, "value", hostile(), "source", hostile());
        }
        crafted.add("input", "name", "pool", "type", "poolId", "value", hostile(), "source", "line");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", hostile());
        body.put(hostile(), Map.of(hostile(), hostile()));
        body.put("displayName", hostile());
        body.put("metadata", List.of(Map.of("name", hostile(), "value", hostile())));
        List<String> pools = List.of("contosobatch.westeurope", "pools");
        List<String> pool = List.of("contosobatch.westeurope", "pools", hostile());
        for (String operation : List.of("batch.pool.create", "batch.pool.delete", hostile(), "unknown")) {
            call(crafted, operation, operation.endsWith("create") ? pools : pool, body);
            crafted.add("baseline", "op", operation, "res", pool, "api", "2025-06-01", "body", body);
        }
        call(
                crafted,
                "batch.pool.resize",
                List.of("contosobatch.westeurope", "pools", "nightly", "resize"),
                Map.of(hostile(), hostile()));
        crafted.add(
                "baseline", "op", "batch.pool.get", "res", List.of("c.w", "pools", "nightly"), "api", "", "body", body);
        crafted.add("call", "op", "batch.pool.list", "res", pools, "args", Map.of());
        crafted.add(
                "result",
                "of",
                999,
                "outcome",
                hostile(),
                "status",
                500,
                "error",
                hostile(),
                "body",
                Map.of("value", List.of(body)));
        crafted.add(
                "wait",
                "res",
                List.of("pools", hostile()),
                "until",
                hostile(),
                "at",
                List.of(List.of(0, hostile(), hostile())),
                "polls",
                1,
                "elapsed",
                1,
                "outcome",
                "met");
        crafted.add(
                "wait",
                "res",
                List.of("pools", hostile()),
                "until",
                "idle or running nodes == target nodes",
                "at",
                List.of(),
                "polls",
                1,
                "elapsed",
                1,
                "outcome",
                "met");
        recording = crafted.write(home.resolve("a.batchsh.jsonl"), true);
        broken = crafted.write(home.resolve("b.batchsh.jsonl"), false);
    }

    private static void call(
            CraftedRecording crafted, String operation, List<String> resource, Map<String, Object> body) {
        crafted.add(
                "call",
                "op",
                operation,
                "res",
                resource,
                "api",
                "2025-06-01",
                "mutates",
                true,
                "args",
                body,
                "links",
                Map.of("/args/id", "pool", hostile(), hostile()),
                "captures",
                Map.of(hostile(), Map.of("res", resource, "api", "2025-06-01", "from", hostile())));
    }

    private static String hostile() {
        return HOSTILE;
    }

    private void run(String... arguments) {
        Batchsh.Result result = new Batchsh(home).run(arguments);
        assertThat(result.err()).doesNotContain("Exception", "at io.batchsh");
        assertThat(IntStream.concat(
                                result.out().replace("\r\n", "\n").codePoints(),
                                result.err().codePoints())
                        .filter(StrangersTextTest::isObeyed)
                        .mapToObj(Integer::toHexString))
                .as(String.join(" ", arguments))
                .isEmpty();
        assertThat(Path.of("TOUCHED")).doesNotExist();
        assertThat(home.resolve("TOUCHED")).doesNotExist();
    }

    private static boolean isObeyed(int c) {
        boolean format = Character.getType(c) == Character.FORMAT || c == 0x2028 || c == 0x2029;
        return (Character.isISOControl(c) && c != '\n' && c != '\t') || format;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recording show FILE",
                "recording play FILE",
                "recording play FILE --speed 1000000 --skip-waits",
                "recording play FILE --chapter owned",
                "recording parameters FILE",
                "recording plan FILE",
                "recording run FILE --yes",
                "recording run FILE --yes --set nothing=1",
                "recording verify FILE --defaults",
                "recording undo FILE --yes",
                "recording recover FILE",
                "recording lint FILE",
                "recording diff FILE BROKEN",
                "recording export FILE --format groovy",
                "recording export FILE --format az",
                "recording export FILE --format markdown",
                "recording export FILE --format cast",
                "recording export FILE --format svg",
            })
    void noTerminalObeysIt(String line) {
        for (String format : List.of("table", "json", "yaml", "tsv", "csv")) {
            run("-o", format, "-c", filled(line, recording, broken));
            run("-o", format, "-c", filled(line, broken, recording));
        }
    }

    private static String filled(String line, Path file, Path other) {
        return line.replace("FILE", file.toString()).replace("BROKEN", other.toString());
    }

    @Test
    void anEditedCopyIsNoMoreDangerous() {
        for (String option : List.of(
                "--title '" + quoted() + "'",
                "--note '2=" + quoted() + "'",
                "--mark '2=" + quoted() + "'",
                "--set 'pool=" + quoted() + "'",
                "--set '" + quoted() + "=x'",
                "--drop '" + quoted() + "'",
                "--drop 2..3 --set pool=../../../evil",
                "--set location=https://evil.example/")) {
            Path edited = home.resolve("edited" + option.hashCode() + ".batchsh.jsonl");
            run("-c", "recording edit " + recording + " --out " + edited + " " + option);
            run("-c", "recording edit " + broken + " --out " + edited + ".of-broken " + option);
            if (Files.exists(edited)) {
                run("-c", "recording show " + edited, "-c", "recording play " + edited + " --speed 1000000");
                run("-c", "recording run " + edited + " --yes");
                run("-c", "recording export " + edited + " --format groovy");
            }
        }
        assertThat(home.resolve("edited" + "--drop 2..3 --set pool=../../../evil".hashCode() + ".batchsh.jsonl"))
                .exists();
    }

    /** What a line can carry: its quotes and line ends belong to the language of the prompt. */
    private static String quoted() {
        return hostile().replace("'", "").replace("\r", "");
    }

    @Test
    void whatIsMadeOfAForeignFileIsObeyedByNobody() throws IOException {
        ObjectMapper json = new ObjectMapper();
        String body = json.writeValueAsString(Map.of("id", hostile(), "displayName", hostile(), hostile(), hostile()));
        ObjectNode har = json.createObjectNode();
        ArrayNode entries = har.putObject("log").putArray("entries");
        for (String url : List.of(
                "https://contosobatch.westeurope.batch.azure.com/pools?api-version=" + API,
                "https://contosobatch.westeurope.batch.azure.com/pools/..%2F..%2Fevil?api-version=" + API,
                "https://evil.example/pools?api-version=" + API,
                hostile())) {
            ObjectNode entry = entries.addObject()
                    .put("startedDateTime", "2026-03-01T10:00:00Z")
                    .put("time", 1);
            ObjectNode request =
                    entry.putObject("request").put("method", "POST").put("url", url);
            request.putArray("headers").addObject().put("name", hostile()).put("value", hostile());
            request.putObject("postData").put("mimeType", "application/json").put("text", body);
            ObjectNode response = entry.putObject("response").put("status", 201).put("statusText", hostile());
            response.putArray("headers").addObject().put("name", "ETag").put("value", hostile());
            response.putObject("content").put("mimeType", "application/json").put("text", body);
        }
        Path foreign = Files.writeString(home.resolve("foreign.har"), har.toString());
        Path made = home.resolve("made.batchsh.jsonl");
        run("-c", "recording convert " + foreign + " --out " + made);
        assertThat(made).exists();
        for (String verb : List.of("show", "play", "parameters", "plan", "lint", "verify", "export --format groovy")) {
            run("-c", "recording " + verb.replaceFirst("( |$)", " " + made + "$1"));
        }
        run("-c", "recording run " + made + " --yes");
        Files.writeString(foreign, hostile());
        run("-c", "recording convert " + foreign + " --out " + home.resolve("none.batchsh.jsonl"));
        assertThat(home.resolve("none.batchsh.jsonl")).doesNotExist();
    }

    @Test
    void aRolloutObeysNothingAndStaysInItsFolder() throws IOException {
        Path folder = home.resolve("deep/runs");
        Path harmless = new CraftedRecording()
                .fact("subscription", "")
                .add("input", "name", "pool", "type", "poolId", "value", "nightly", "source", "line")
                .add("cmd", "text", hostile())
                .change(
                        "batch.pool.resize",
                        List.of("contosobatch.westeurope", "pools", "nightly", "resize"),
                        Map.of("targetDedicatedNodes", 1),
                        "2025-06-01")
                .write(home.resolve("harmless.batchsh.jsonl"), true);
        Path targets = home.resolve("targets.json");
        ArrayNode rows = new ObjectMapper().createArrayNode();
        rows.addObject().put("name", "../../../evil");
        rows.addObject().put("name", "/evil").put("account", "contosobatch");
        rows.addObject().put("name", hostile()).put("pool", "nightly");
        rows.addObject().put("account", hostile());
        rows.addObject().put("account", "evil.example/x");
        rows.addObject().put("context", "../../../evil");
        rows.addObject().put("subscription", hostile());
        rows.addObject().put("name", "..").put("pool", hostile());
        rows.addObject().put("name", ".").put("pool", "../../evil");
        Files.writeString(targets, rows.toString());
        for (Path file : List.of(harmless, recording, broken)) {
            run("-c", "recording run " + file + " --yes --each " + targets + " --recordings " + folder);
        }
        assertThat(folder).isDirectoryContaining(file -> file.toString().contains("evil"));
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !file.startsWith(home.resolve(".local")))
                            .filter(file -> !file.startsWith(home.resolve(".cache"))))
                    .allMatch(file -> file.startsWith(folder)
                            || List.of(recording, broken, harmless, targets).contains(file));
        }
        rows.removeAll().addObject().put(hostile(), hostile());
        Files.writeString(targets, rows.toString());
        run("-c", "recording run " + harmless + " --yes --each " + targets);
        Files.writeString(targets, hostile());
        run("-c", "recording run " + harmless + " --yes --each " + targets);
        try (Stream<Path> made = Files.list(folder)) {
            for (Path each : made.toList()) {
                run("-c", "recording show " + each, "-c", "recording play " + each);
            }
        }
    }

    @Test
    void noTerminalObeysWhatPlaybackAnswers() {
        for (String format : List.of("table", "json", "yaml", "tsv", "csv")) {
            run(
                    "--playback",
                    recording.toString(),
                    "-o",
                    format,
                    "--on-error",
                    "continue",
                    "-c",
                    "pool list",
                    "-c",
                    "pool show x",
                    "-c",
                    "account show",
                    "-c",
                    "context show");
        }
    }
}
