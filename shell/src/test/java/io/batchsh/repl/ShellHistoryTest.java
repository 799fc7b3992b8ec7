package io.batchsh.repl;

import io.batchsh.command.HistoryFile;
import io.batchsh.command.HistoryLine;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShellHistoryTest {

    @TempDir
    Path folder;

    private String context = "work";
    private ShellHistory history;

    @BeforeEach
    void make() {
        history = new ShellHistory(new HistoryFile(folder.resolve("history"), line -> false), 100, () -> context);
    }

    private void add(String line) {
        history.add(Instant.EPOCH, line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login -p planted",
                "login service-principal -pplanted",
                "  login --tenant t --password planted",
                "login --password=planted --tenant t",
                "login --client-secret 'planted x'",
                "login --federated-token \\\n planted",
                "pool create --set registry.password=planted",
                "clientSecret = 'planted'",
                " pool list"
            })
    void keepsNoLineWithASecretOrABlankBeforeIt(String line) {
        add(line);

        assertThat(history.size()).isZero();
        assertThat(folder.resolve("history")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login",
                "login service-principal --secret-file s --secret-variable V --federated-token-file f",
                "pool list -p",
                "login -p"
            })
    void keepsEveryOtherLine(String line) {
        add(line);

        assertThat(history.size()).isOne();
    }

    @Test
    void theArrowKeysStayInTheContext() {
        add("pool list");
        context = "play";
        add("pool delete x");
        context = "work";
        add("pool show y");

        assertThat(history.previous()).isTrue();
        assertThat(history.current()).isEqualTo("pool show y");
        assertThat(history.previous()).isTrue();
        assertThat(history.current()).isEqualTo("pool list");
        assertThat(history.previous()).isFalse();
        assertThat(history.next()).isTrue();
        assertThat(history.current()).isEqualTo("pool show y");
        history.next();
        assertThat(history.current()).isEmpty();
        assertThat(history.lines()).extracting(HistoryLine::text).contains("pool delete x");
    }

    @Test
    void theRestOfTheNewestLineOfTheContextIsSuggested() {
        add("pool list --all");
        add("pool list -o json");
        context = "play";
        add("pool list elsewhere");
        context = "work";

        assertThat(history.restOf("pool li")).contains("st -o json");
        assertThat(history.restOf("pool list -o json")).isEmpty();
        assertThat(history.restOf("gallery")).isEmpty();
    }

    @Test
    void theSameLineTwiceInARowIsKeptOnce() {
        add("pool list");
        add("pool list");

        assertThat(history.size()).isOne();
    }

    @Test
    void aNewShellReadsWhatTheLastOneWrote() {
        add("pool list");
        ShellHistory next =
                new ShellHistory(new HistoryFile(folder.resolve("history"), line -> false), 100, () -> context);

        next.load();

        assertThat(next.previous()).isTrue();
        assertThat(next.current()).isEqualTo("pool list");
    }
}
