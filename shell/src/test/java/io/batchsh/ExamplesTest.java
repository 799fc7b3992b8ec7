package io.batchsh;

import io.batchsh.completion.Words;
import io.batchsh.recording.ForeignFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every example that help shows is run, each in a fresh simulated Azure. */
class ExamplesTest {

    private static final String BROKEN = "broken.batchsh.jsonl";
    private static final String RECORDING = "first-pool.batchsh.jsonl";
    private static final String STATE = "before-the-storm.json";

    /** Files that examples read. */
    private static final Map<String, String> FILES = Map.of(
            "container.url",
            "https://logs.blob.core.windows.net/c?sig=secret",
            "id_ed25519.pub",
            "ssh-ed25519 AAAA me",
            "targets.csv",
            "account\ncontosobatch\n",
            "test_batch_pool.yaml",
            ForeignFiles.CASSETTE,
            "portal.har",
            ForeignFiles.HAR);

    @TempDir
    Path home;

    static Stream<String> examples(@TempDir Path home) {
        List<String> examples = new ArrayList<>();
        for (String noun : linesBetween(new Batchsh(home).run("help").out(), "Commands:", "")) {
            collect(home, List.of(noun), examples);
        }
        // A server serves until it is stopped; its own tests start and stop it. So have sign-ins: with a device code
        // the library polls by the real clock.
        return examples.stream()
                .filter(example -> !example.startsWith("simulator serve"))
                // Within a tutorial, which needs the prompt; TutorialTest has them.
                .filter(example -> !example.matches("tutorial (next|hint|skip|stop)"))
                .filter(example -> !example.startsWith("login"));
    }

    private static void collect(Path home, List<String> words, List<String> examples) {
        List<String> call = new ArrayList<>(words);
        call.add(0, "help");
        String help = new Batchsh(home).run(call.toArray(String[]::new)).out();
        examples.addAll(linesBetween(help, "Examples:", "\u0000"));
        for (String verb : linesBetween(help, "Commands:", "")) {
            List<String> deeper = new ArrayList<>(words);
            deeper.add(verb);
            collect(home, deeper, examples);
        }
    }

    /** The lines after a heading, up to an end: whole for examples, the first word for commands. */
    private static List<String> linesBetween(String text, String heading, String end) {
        List<String> lines = text.lines().toList();
        int from = lines.indexOf(heading);
        return from < 0
                ? List.of()
                : lines.subList(from + 1, lines.size()).stream()
                        .takeWhile(line -> !line.equals(end))
                        .map(line -> heading.equals("Commands:") ? line.strip().split("\\s+")[0] : line.strip())
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleWorks(String example) throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Files.writeString(home.resolve(file.getKey()), file.getValue());
        }
        List<String> lines = new ArrayList<>();
        if (example.equals("record stop")
                || (example.contains(RECORDING) && !example.matches("(record|tutorial) start.*"))) {
            lines.add("record start " + RECORDING);
        }
        if (example.startsWith("recording") && !example.matches("recording convert .*|.*" + BROKEN + ".*")) {
            lines.add("record stop");
        }
        if (example.startsWith("simulator load")) {
            lines.add("simulator save " + STATE);
        }
        if (example.matches("(job|task|node file) .*") && !example.startsWith("job create")) {
            lines.add("job create --id trial --pool-id nightly -o none");
            lines.add("task add trial --id hello --command-line hostname --wait -o none");
        }
        if (example.equals("job enable trial")) {
            lines.add("job disable trial -o none");
        }
        if (example.equals("simulator fork --back")) {
            lines.add("simulator fork what-if");
        }
        if (example.startsWith("pool autoscale evaluate") || example.startsWith("pool autoscale disable")) {
            lines.add("pool autoscale enable nightly --auto-scale-formula '$TargetDedicatedNodes = 3;'");
        }
        if (example.startsWith("pool stop")) {
            lines.add("pool resize nightly --target-dedicated-nodes 8");
        }
        if (example.contains(BROKEN)) {
            breakOff(home.resolve(BROKEN));
        }
        if (example.startsWith("context delete")) {
            lines.add("context save work");
        }
        if (example.startsWith("alias delete")) {
            lines.add("alias set pl 'pool list'");
        }
        lines.add(example);
        String state = home.resolve(STATE).toString();
        String files = Words.quote(home.toString() + "/");
        String recording = home.resolve(RECORDING).toString();
        List<String> arguments = new ArrayList<>();
        lines.forEach(line -> {
            arguments.add("-c");
            arguments.add(line.replace(RECORDING, Words.quote(recording))
                    .replace(BROKEN, Words.quote(home.resolve(BROKEN).toString()))
                    .replace(STATE, Words.quote(state))
                    .replaceAll("(?<=-file |--each |--out |recording convert )", files)
                    .replace("scripts/", "../scripts/"));
        });

        Batchsh.Result result = new Batchsh(home).run(arguments.toArray(String[]::new));

        assertThat(result.err()).doesNotContain("error:");
        assertThat(result.status()).isZero();
    }

    /** A recording whose run was killed before its end. */
    private void breakOff(Path file) throws IOException {
        new Batchsh(home).run("--record", file.toString(), "-c", "pool list");
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.lastIndexOf('\n', whole.length() - 2) + 1));
    }
}
