package io.batchsh.command;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Reading the words of a command, once for the look at a line and for its run. */
class CommandReaderTest {

    private static final List<String> POOLS = List.of("pool", "list");

    // To read a command needs no context; only to run it does.
    private final CommandReader reader = new CommandReader(new CommandTable(null, null), Set::of);

    private Verb read(List<String> words) {
        return reader.read(words).verb().orElseThrow();
    }

    @Test
    void eachReadingHasAVerbOfItsOwn() {
        assertThat(read(POOLS)).isNotSameAs(read(POOLS));
    }

    @Test
    void whatWasReadAheadIsTakenOnce() {
        Verb ahead = reader.readAhead(POOLS).verb().orElseThrow();

        assertThat(read(POOLS)).isSameAs(ahead);
        assertThat(read(POOLS)).isNotSameAs(ahead);
    }

    @Test
    void whatWasReadAheadIsOfItsOwnWords() {
        reader.readAhead(List.of("pool", "list", "-o", "json"));

        assertThat(read(POOLS).common.output).isNull();
    }

    @Test
    void nothingStaysOfWhatIsWrong() {
        Verb ahead = reader.readAhead(POOLS).verb().orElseThrow();

        assertThatThrownBy(() -> reader.readAhead(List.of("pool", "lits"))).isInstanceOf(UsageException.class);
        assertThat(read(POOLS)).isNotSameAs(ahead);
    }
}
