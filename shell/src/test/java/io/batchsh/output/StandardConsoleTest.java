package io.batchsh.output;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StandardConsoleTest {

    private static final StandardStreams TERMINAL = new StandardStreams(true, true, true, true, () -> 20);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private StandardConsole console(StandardStreams streams, String input) {
        return new StandardConsole(
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                new PrintStream(out, false, UTF_8),
                new PrintStream(err, false, UTF_8),
                streams);
    }

    @Test
    void keepsResultsAndWordsApart() {
        try (StandardConsole console = console(StandardStreams.PIPES, "")) {
            console.print("Grüße\t1\n");
            console.message("note \u001b[2J");
            assertThat(console.columns()).isZero();
        }
        assertThat(out.toString(UTF_8)).isEqualTo("Grüße\t1\n");
        assertThat(err.toString(UTF_8)).isEqualTo("note ^[[2J\n");
    }

    @Test
    void asksOnlyAPerson() {
        assertThat(console(StandardStreams.PIPES, "yes\n").ask("Delete?")).isEmpty();
        assertThat(err.toString(UTF_8)).isEmpty();

        assertThat(console(TERMINAL, "p1\n").ask("Type the name:")).contains("p1");
        assertThat(err.toString(UTF_8)).isEqualTo("Type the name: ");
        assertThat(console(TERMINAL, "").ask("Again:")).isEmpty();
    }

    @Test
    void redrawsProgressOnATerminal() {
        StandardConsole console = console(TERMINAL, "");
        Progress progress = new Progress(console);
        progress.step("a");
        progress.step("a");
        progress.step("a line far longer than the terminal");
        console.message("note");
        progress.done();
        progress.done();

        String erase = "\r" + " ".repeat(19) + "\r";
        assertThat(err.toString(UTF_8))
                .isEqualTo("a" + "\r \r" + "a line far longe..." + erase + "note\na line far longe..." + erase);
    }

    @Test
    void appendsProgressWhereNothingCanBeRedrawn() {
        try (StandardConsole console = console(StandardStreams.PIPES, "");
                Progress progress = new Progress(console)) {
            progress.step("1/2 replicated");
            progress.step("1/2 replicated");
            progress.step("2/2 replicated");
        }
        assertThat(err.toString(UTF_8)).isEqualTo("1/2 replicated\n2/2 replicated\n");
    }

    @Test
    void saysThatNobodyReadsAnyMore() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        StandardConsole console = new StandardConsole(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(closed, false, UTF_8),
                new PrintStream(err, false, UTF_8),
                StandardStreams.PIPES);

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        console.print("row\n");
                    }
                })
                .isInstanceOf(BrokenPipeException.class);
        console.close();
    }

    @Test
    void aListenerHearsEachStreamAsPrinted() {
        StringBuilder heard = new StringBuilder();
        Console console = Console.tee(console(StandardStreams.PIPES, ""), new OutputListener() {
            @Override
            public void out(String text) {
                heard.append("out:").append(text);
            }

            @Override
            public void err(String text) {
                heard.append("err:").append(text);
            }
        });
        console.message("reading\u0007");
        console.print("row\n");
        console.status("half way");
        console.flush();

        assertThat(heard).hasToString("err:reading^G\nout:row\nerr:half way\n");
        assertThat(out.toString(UTF_8)).isEqualTo("row\n");
    }

    @Test
    void believesTheLauncherAboutTerminals() {
        Map<String, String> environment = Map.of("BATCHSH_TTY", "12", "COLUMNS", "132", "TERM", "xterm");
        StandardStreams streams = StandardStreams.detect(environment);

        assertThat(streams.input()).isFalse();
        assertThat(streams.output()).isTrue();
        assertThat(streams.redraw()).isTrue();
        assertThat(streams.width().getAsInt()).isEqualTo(132);
    }

    @Test
    void redrawsNeitherOnDumbTerminalsNorInBuilds() {
        assertThat(StandardStreams.detect(Map.of("BATCHSH_TTY", "012", "TERM", "dumb"))
                        .redraw())
                .isFalse();
        assertThat(StandardStreams.detect(Map.of("BATCHSH_TTY", "012", "CI", "true"))
                        .redraw())
                .isFalse();
        assertThat(StandardStreams.detect(Map.of("BATCHSH_TTY", "")).error()).isFalse();
    }
}
