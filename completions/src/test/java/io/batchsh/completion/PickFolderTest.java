package io.batchsh.completion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PickFolderTest {

    private final SettableClock clock = new SettableClock();
    private final PickHistory picks = new PickHistory(clock);

    @TempDir
    Path home;

    @Test
    void choicesOfAContextComeBackAndThoseOfAnotherDoNot() {
        picks.add("account", "pool", "often");
        picks.add("account", "pool", "often");
        picks.add("account", "agent", "batch.node.ubuntu 22.04");
        picks.add("other", "pool", "elsewhere");
        new PickFolder(home).save("account", picks.picks());

        PickHistory next = new PickHistory(clock);
        next.restore(new PickFolder(home).load("account"));
        assertThat(next.ranking("account", "pool")).containsExactly("often");
        assertThat(next.ranking("account", "agent")).containsExactly("batch.node.ubuntu 22.04");
        assertThat(new PickFolder(home).load("other")).isEmpty();
    }

    @Test
    void whatIsNotSensibleIsPassedOver() throws IOException {
        picks.add("account", "pool", "p1");
        new PickFolder(home).save("account", picks.picks());
        try (Stream<Path> files = Files.list(home)) {
            Path file = files.findFirst().orElseThrow();
            Files.writeString(
                    file,
                    Files.readString(file)
                            + "pool\tp2\tNaN\t0\npool\tp3\t1e99\t0\npool\tp4\t1\tsoon\npool\tp5\npool\tp6\t2\t0\n");
        }

        assertThat(new PickFolder(home).load("account")).extracting(Pick::value).containsExactly("p1", "p6");
    }
}
