package io.batchsh.command;

import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommandTextTest {

    private final Aliases aliases = new Aliases(
            () -> Map.of("pl", "pool list", "up", "pool resize $1 --nodes $2", "idle", "pool list", "sum", "[1].sum()"),
            "pool"::equals,
            "idle"::equals);

    @Test
    void anAliasIsWrittenOutOnceItsWordHasEnded() {
        assertThat(text("pl --out")).isEqualTo(new CommandText("pool list --out", 3, 7));
        assertThat(text("  pl -o j")).isEqualTo(new CommandText("  pool list -o j", 5, 7));
        assertThat(text("x = pl -o j")).isEqualTo(new CommandText("    pool list -o j", 7, 7));
        assertThat(text("pl")).isEqualTo(new CommandText("pl", 0, 0));
    }

    @Test
    void whatHasPlacesForWordsOrIsNoAliasStaysAsItIs() {
        assertThat(text("up nightly ")).isEqualTo(new CommandText("up nightly ", 0, 0));
        assertThat(text("pool show ")).isEqualTo(new CommandText("pool show ", 0, 0));
    }

    @Test
    void whatIsKeptIsGroovyWhereItIsAVariableOrStandsForNoCommand() {
        assertThat(text("x = idle ")).isEqualTo(new CommandText("x = idle ", 0, 0));
        assertThat(text("idle -o j")).isEqualTo(new CommandText("pool list -o j", 5, 5));
        assertThat(text("x = sum ")).isEqualTo(new CommandText("x = sum ", 0, 0));
    }

    @Test
    void theVariableThatKeepsAResultBecomesBlanks() {
        assertThat(text("x = pool show p")).isEqualTo(new CommandText("    pool show p", 0, 0));
        assertThat(text("x = pools.show('p')")).isEqualTo(new CommandText("x = pools.show('p')", 0, 0));
    }

    private CommandText text(String line) {
        return CommandText.of(line, "pool"::equals, aliases);
    }
}
