package io.batchsh.tutorial;

import io.batchsh.Batchsh;
import io.batchsh.Conversation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tutorials as a learner meets them: what is typed does not count, what comes of it does. */
class TutorialTest {

    private static final String CREATE =
            "pool create --vm-size Standard_D2s_v3 --node-agent-sku-id 'batch.node.ubuntu 22.04'"
                    + " --image contosogallery/ubuntu-2204-gen2 --wait";

    @TempDir
    Path home;

    static Stream<String> names() {
        return Lessons.names().stream();
    }

    /** The answer to the last of some lines. */
    private String last(String... lines) {
        List<String> answers = new Conversation(home, true).say(List.of(lines));
        return answers.get(answers.size() - 1);
    }

    private String all(String... lines) {
        return String.join("", new Conversation(home, true).say(List.of(lines)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aStepIsDoneByItsCommandsAndNotBefore(String name) {
        Lesson lesson = Lessons.read(name);
        List<String> lines = new ArrayList<>(List.of("tutorial start " + name));
        List<Integer> before = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        for (LessonStep step : lesson.steps()) {
            before.add(lines.size());
            lines.add("tutorial next");
            step.commands().forEach(command -> lines.add(WalkthroughPages.inFolder(command, home)));
            after.add(lines.size() - 1);
        }

        List<String> answers = new Conversation(home, true).say(lines);

        for (int step = 0; step < before.size(); step++) {
            String place = "step " + (step + 1) + " of " + before.size();
            assertThat(answers.get(before.get(step)))
                    .contains(place + ": " + lesson.steps().get(step).title())
                    .containsIgnoringWhitespaces("`tutorial skip` does the step for you")
                    .doesNotContain("done.");
            assertThat(answers.get(after.get(step))).contains(place + " done.");
        }
        assertThat(answers.get(answers.size() - 1)).endsWith("you are back in the context simulated.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CREATE + " --id other --nodes 2",
                "pools.create(id: 'other', image: 'contosogallery/ubuntu-2204-gen2/1.0.0', vmSize: 'Standard_D4s_v3',"
                        + " nodeAgentSkuId: 'batch.node.ubuntu 22.04', targetDedicatedNodes: 2); pools.awaitIdle('other')",
                CREATE + " --id other --nodes 1 --target-low-priority-nodes 1",
            })
    void anyWayToThePoolWillDoAndItsNameIsKept(String way) {
        List<String> answers =
                new Conversation(home, true).say(List.of("tutorial start first-pool --step 5", way, "tutorial hint"));

        assertThat(answers.get(1)).contains("step 5 of 7 done.", "`pool test other` keeps it");
        assertThat(answers.get(2)).contains("  pool test other\n").doesNotContain("demo");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pool create --id a --image contosogallery/rocky-9                 | There is no new pool yet.
                    pol list                                                          | There is no new pool yet.
                    pool list                                                         | There is no new pool yet.
                    1 + 1                                                             | There is no new pool yet.
                    %s --id a --nodes 1 | The pool a is not as asked for: idle is 1, and is to be 2. If its nodes
                    pool create --id a --nodes 2 --image contosogallery/ubuntu-2404-hpc --vm-size Standard_D2s_v3 \
                      --node-agent-sku-id 'batch.node.ubuntu 24.04' --wait \
                    | The pool a is not as asked for: image is ubuntu-2404-hpc, and is to be ubuntu-2204-gen2.
                    """)
    void whatIsMissingIsSaid(String line, String missing) {
        assertThat(last("tutorial start first-pool --step 5", line.replace("%s", CREATE)))
                .containsIgnoringWhitespaces("step 5 of 7: " + missing)
                .containsIgnoringWhitespaces("(`tutorial hint`)");
    }

    @Test
    void theNamesOfATutorialAreNotKeptForTheNextStart() throws IOException {
        Path cache = home.resolve(".cache/batchsh/completion");
        new Conversation(home, true).say(List.of("tutorial start first-pool", "completion refresh"));
        assertThat(cache).doesNotExist();

        new Conversation(home, true).say(List.of("tutorial start first-pool", "tutorial stop", "completion refresh"));
        assertThat(cache.resolve("names/simulated")).exists();
        try (Stream<Path> files = Files.list(cache.resolve("names"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aContextThatIsChosenMeanwhileIsTheTutorials() {
        List<String> answers = new Conversation(home, true)
                .say(List.of(
                        "tutorial start first-pool",
                        "context use simulated",
                        "context show -o tsv --query context",
                        "context use simulated-shared-key",
                        "tutorial stop",
                        "context show -o tsv --query context"));

        assertThat(answers.get(1))
                .contains("The tutorial stays on the simulated Azure of its own; leave it with: tutorial stop");
        assertThat(answers.get(2)).startsWith("tutorial\n");
        assertThat(answers.get(3)).contains("tutorial").doesNotContain("simulated-shared-key");
        assertThat(answers.get(5)).startsWith("simulated\n");
    }

    @Test
    void whatWasDoneAheadOfItsStepCounts() {
        List<String> answers = new Conversation(home, true)
                .say(List.of(
                        "tutorial start first-pool --step 4",
                        CREATE + " --id early --nodes 2",
                        "pool check --image contosogallery/ubuntu-2204-gen2 --vm-size Standard_D2s_v3 --nodes 2"
                                + " --node-agent-sku-id 'batch.node.ubuntu 22.04'"));

        assertThat(answers.get(1)).contains("step 4 of 7: The last line showed no finding.");
        assertThat(answers.get(2))
                .contains(
                        "step 4 of 7 done.", "That is so already.", "step 5 of 7 done.", "step 6 of 7: Let the nodes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image-definition list | grep rocky",
                "image-definition list | where osType == Linux | count",
                "image-definition list -o none",
                "imageDefinitions.list('contosogallery').toList()",
                "x = image-definition list",
            })
    void whatWasShownInOtherWordsWasShown(String line) {
        assertThat(last("tutorial start first-pool", line)).contains("step 1 of 7 done.");
    }

    @Test
    void anImageOfAnotherNameIsAsGood() {
        List<String> answers = new Conversation(home, true)
                .say(List.of(
                        "tutorial start prepare-an-image --step 5",
                        "image prepare --from-vm build-linux --gallery contosogallery --definition mine --version 2.0.0 --yes",
                        CREATE + " --id a --nodes 1",
                        "pools.create(id: 'b', image: 'contosogallery/mine', vmSize: 'Standard_D2s_v3',"
                                + " nodeAgentSkuId: 'batch.node.ubuntu 22.04', targetDedicatedNodes: 1)",
                        "pool wait b"));

        assertThat(answers.get(1)).contains("Find the node agent for `contosogallery/mine/2.0.0`");
        assertThat(answers.get(2))
                .containsIgnoringWhitespaces(
                        "own-image is no, and is to be yes. It is to start from the image you prepared");
        assertThat(answers.get(4)).contains("step 6 of 8 done.", "`pool test b`");
    }

    @Test
    void helpIsNoAttempt() {
        assertThat(last("tutorial start first-pool", "help pool create")).doesNotContain("step 1");
        assertThat(last("tutorial start first-pool", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-pool", "prepare-an-image", "new-image-version"})
    void everyStepCanBeSkipped(String name) {
        int steps = Lessons.read(name).steps().size();
        List<String> lines = new ArrayList<>(List.of("tutorial start " + name));
        for (int step = 0; step < steps; step++) {
            lines.add("tutorial skip");
        }
        lines.add("tutorial list -o tsv");

        String answer = last(lines.toArray(String[]::new));

        assertThat(answer).containsPattern(name + "\t.*\tdone\n");
    }

    @Test
    void aTutorialGoesOnWhereItWasLeft() {
        all("tutorial start first-pool", "tutorial skip", "tutorial skip", "image-definition list", "tutorial stop");

        assertThat(last("tutorial list -o tsv")).contains("first-pool\tYour first pool\t7\tat step 3\n");
        assertThat(last("tutorial start first-pool"))
                .contains("You were at step 3.", "Steps 1 to 2 are done for you.", "step 3 of 7: Find its node agent")
                .doesNotContain("contosogallery  debian-12");
        assertThat(last("tutorial start first-pool --step 1")).contains("step 1 of 7: See which images there are");
    }

    @Test
    void stepsBeforeTheFirstAreReallyDone() {
        assertThat(last("tutorial start first-pool --step 7", "pool list -o tsv --query [].id"))
                .startsWith("demo\nnightly\n")
                .contains("step 7 of 7: The pool demo is still there.");
    }

    @Test
    void theSessionIsAsItWasAfterwards() {
        List<String> answers = new Conversation(home, true)
                .say(List.of(
                        "pool delete nightly --confirm nightly",
                        "simulator clock advance 1h",
                        "tutorial start replay-elsewhere",
                        "account show -o tsv --query name",
                        "pool list -o tsv --query [].id",
                        "tutorial stop",
                        "account show -o tsv --query name",
                        "pool list -o tsv --query [].id",
                        "simulator show -o tsv --query world"));

        assertThat(answers.get(3)).startsWith("contosotrial\n");
        assertThat(answers.get(5))
                .isEqualTo("The tutorial and its Azure are left; you are back in the context simulated.\n");
        assertThat(answers.subList(6, 9)).containsExactly("contosobatch\n", "", "demo\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login azure-cli", "login --metadata-url https://localhost:1/metadata/endpoints azure-cli"})
    void noLiveSessionIsOpenedMeanwhile(String line) {
        assertThat(last("tutorial start first-pool", line))
                .contains("error: A tutorial is running, which stays on a simulated Azure.")
                .contains("try: tutorial stop");
    }

    @Test
    void theBuiltInContextsLeadToTheTutorialsAzure() {
        assertThat(all("tutorial start first-pool --step 6", "context use simulated", "pool list -o tsv --query [].id"))
                .contains("demo\nnightly\n");
    }

    @Test
    void aRecordingIsOfTheLearnersRunOnly() throws Exception {
        Path file = home.resolve("mine.batchsh.jsonl");
        String answer = last(
                "tutorial start replay-elsewhere",
                "record start " + file,
                "tutorial hint",
                "pool list",
                "tutorial next",
                "tutorial stop");

        assertThat(answer).contains("recording: " + file);
        assertThat(Files.readString(file)).contains("pool list").doesNotContain("tutorial ", "step 2 of", "is to be");
        assertThat(new Batchsh(home).run("recording", "show", file.toString()).err())
                .contains("complete: ok");
    }

    @Test
    void aRecordingThatRunsIsNotMixedWithATutorial() {
        Path file = home.resolve("mine.batchsh.jsonl");

        assertThat(last("record start " + file, "tutorial start first-pool"))
                .contains("error: The recording to " + file + " runs")
                .contains("try: record stop");
    }

    @Test
    void withoutAPromptItIsPlayed() {
        Batchsh.Result refused = new Batchsh(home).run("-c", "tutorial start first-pool");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("error: A tutorial needs the prompt.", "add --play");

        Batchsh.Result played = new Batchsh(home).run("tutorial", "start", "first-pool", "--play");
        assertThat(played.status()).as(played.err()).isZero();
        assertThat(played.err()).contains("step 7 of 7 done.", "> pool test demo");
        assertThat(played.out()).contains("demo  active");
        assertThat(last("tutorial list -o tsv")).contains("first-pool\tYour first pool\t7\t\n");
    }

    @Test
    void whatIsPlayedCanBeRecordedWithItsProse() {
        String file = home.resolve("first.batchsh.jsonl").toString();
        Batchsh.Result made = new Batchsh(home).run("tutorial", "start", "first-pool", "--play", "--record", file);
        assertThat(made.status()).as(made.err()).isZero();

        Batchsh.Result played = new Batchsh(home).run("recording", "play", file, "--speed", "1000000", "--skip-waits");
        assertThat(played.out() + played.err())
                .contains(
                        "5. Create the pool",
                        "Now `pool create`",
                        "pool test demo",
                        "The job it needed is gone again.");
        Batchsh.Result chapter = new Batchsh(home)
                .run("recording", "play", file, "--speed", "1000000", "--skip-waits", "--chapter", "Delete the pool");
        assertThat(chapter.out() + chapter.err()).contains("pool delete demo").doesNotContain("pool test demo");

        assertThat(new Batchsh(home)
                        .run("tutorial", "start", "replay-elsewhere", "--play", "--record", file + ".2")
                        .err())
                .contains("The tutorial replay-elsewhere makes a recording itself.");
        assertThat(new Batchsh(home)
                        .run("tutorial", "start", "first-pool", "--record", file + ".2")
                        .err())
                .contains("try: tutorial start first-pool --play --record");
    }

    @Test
    void whatCannotBeStartedIsExplained() {
        assertThat(last("tutorial start frist-pool"))
                .contains("There is no tutorial 'frist-pool'.", "try: tutorial start first-pool");
        assertThat(last("tutorial start first-pool --step 9")).contains("The tutorial first-pool has steps 1 to 7.");
        assertThat(last("tutorial skip")).contains("No tutorial is running.", "try: tutorial start first-pool");
        assertThat(new Batchsh(home)
                        .run("--dry-run", "-c", "tutorial start first-pool --play")
                        .err())
                .contains("Nothing is done under --dry-run");
    }

    @Test
    void aStepThatCannotBeSkippedAnyMoreIsBegunAnew() {
        List<String> answers = new Conversation(home, true)
                .say(List.of(
                        "tutorial start first-pool --step 5",
                        CREATE + " --id demo --nodes 1",
                        "tutorial skip",
                        "tutorial start first-pool --step 5",
                        "tutorial skip"));

        assertThat(answers.get(2))
                .contains("error: Step 5 is not done by its commands", "try: tutorial start first-pool --step 5");
        assertThat(answers.get(4)).contains("step 5 of 7 done.");
    }
}
