package io.batchsh.command;

import io.batchsh.output.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WatchedTextTest {

    private static WatchedText text(String printed) {
        return WatchedText.of(printed, List.of());
    }

    @Test
    void marksTheWordsThatAreNew() {
        List<String> marked = text("Id  State\na   idle\nnew idle\nb   running\n")
                .markedAgainst(text("Id  State\na   \u001b[32mstarting\u001b[0m\nb   running\n"), Theme.full());

        assertThat(marked)
                .containsExactly(
                        "Id  State",
                        "a   \u001b[7midle\u001b[0m",
                        "\u001b[7mnew\u001b[0m \u001b[7midle\u001b[0m",
                        "b   running");
    }

    @Test
    void marksLinesWithAStarWithoutColour() {
        assertThat(text("a 1\nb 2\n").markedAgainst(text("a 1\nb 1\n"), Theme.plain()))
                .containsExactly("  a 1", "* b 2");
    }

    @Test
    void looksDoNotMatter() {
        assertThat(text("\u001b[32ma\u001b[0m").saysTheSameAs(text("a"))).isTrue();
        assertThat(text("a").saysTheSameAs(text("b"))).isFalse();
    }
}
