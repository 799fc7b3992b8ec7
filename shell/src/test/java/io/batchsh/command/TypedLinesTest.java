package io.batchsh.command;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TypedLinesTest {

    private static final TypedLines LINES =
            new TypedLines(line -> line.endsWith("\\") || line.endsWith("{"), line -> line.startsWith("pool "));

    @Test
    void commandsRunOneAfterTheOther() {
        assertThat(LINES.of("# what is there\n\npool list\r\npool show \\\n  nightly\nx = 1\n"))
                .containsExactly("# what is there", "pool list", "pool show \\\n  nightly", "x = 1");
    }

    @Test
    void groovyAloneIsOneText() {
        String text = "def a = 1\nif (a > 0) {\n  println a\n}\nelse {\n  println 0\n}";

        assertThat(LINES.of(text)).containsExactly(text);
    }

    @Test
    void whatGoesOnIsLast() {
        assertThat(LINES.of("pool list\npool show \\")).containsExactly("pool list", "pool show \\");
        assertThat(LINES.of("pool show \\\n")).containsExactly("pool show \\\n");
    }

    @Test
    void oneLineStaysAsItIs() {
        assertThat(LINES.of("  pool list ")).containsExactly("  pool list ");
        assertThat(LINES.of("")).containsExactly("");
    }
}
