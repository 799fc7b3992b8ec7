package io.batchsh.completion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class FileNamesTest {

    private final SettableClock clock = new SettableClock();
    private final ValueIndex index = new ValueIndex(clock);
    private final CompletionEngine engine = new CompletionEngine(
            Grammar.of(CommandNode.of("show", "")
                    .withParameters(ParameterNode.of("recording", "", Argument.file("recording", ".jsonl")))),
            index,
            new PickHistory(clock),
            Map.of());

    @TempDir
    Path home;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectory(home.resolve("runs and tries"));
        for (String name : List.of("first.jsonl", "second.jsonl", "notes.txt", ".hidden.jsonl")) {
            Files.createFile(home.resolve(name));
        }
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void filesThatEndSoComeBeforeFoldersWhichGoOn() {
        assertThat(complete(home + "/").candidates())
                .extracting(Candidate::display, Candidate::finished)
                .containsExactly(
                        tuple(home + "/first.jsonl", true),
                        tuple(home + "/second.jsonl", true),
                        tuple(home + "/runs and tries/", false));
    }

    @Test
    void aQuotationStaysOpenWhereAFolderGoesOn() {
        assertThat(complete(home + "/runs").candidates())
                .singleElement()
                .extracting(Candidate::text)
                .isEqualTo("'" + home + "/runs and tries/");
    }

    @Test
    void hiddenFilesAreForWhoTypesTheirDot() {
        assertThat(texts(home + "/.")).containsExactly(home + "/.hidden.jsonl");
    }

    @Test
    void namesOfASourceAreOfferedToo() {
        index.register("account", "recording", () -> List.of(Value.of("/elsewhere/first.jsonl")));
        index.touch("account", Duration.ZERO);
        index.settled().join();
        assertThat(texts("/elsew")).containsExactly("/elsewhere/first.jsonl");
    }

    @Test
    void aFolderThatIsNotThereOffersNothing() {
        assertThat(texts(home + "/nowhere/x")).isEmpty();
    }

    private List<String> texts(String typed) {
        return complete(typed).candidates().stream().map(Candidate::text).toList();
    }

    private Completion complete(String typed) {
        String line = "show " + typed;
        return engine.complete(line, line.length(), "account");
    }
}
