package io.batchsh;

import io.batchsh.output.StandardConsole;
import io.batchsh.output.StandardStreams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Runs the whole program in this process, as a pipe sees it: on the demo world, with a home folder of its own. */
public final class Batchsh {

    private final Map<String, String> environment = new HashMap<>();
    private final Path home;
    private String input = "";
    private StandardStreams streams = StandardStreams.PIPES;

    public Batchsh(Path home) {
        this.home = home;
        environment.put("HOME", home.toString());
        environment.put("LANG", "C.UTF-8");
    }

    /** What a run printed and how it ended. */
    public record Result(String out, String err, int status) {}

    public Batchsh environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** What is on standard input. */
    public Batchsh input(String text) {
        input = text;
        return this;
    }

    /** Output and messages go to a terminal that many columns wide, which does not redraw lines. */
    public Batchsh terminal(int columns) {
        streams = new StandardStreams(false, true, true, false, () -> columns);
        return this;
    }

    /** A person sits at a terminal and answers questions with what is on standard input. */
    public Batchsh person(String answers) {
        streams = new StandardStreams(true, true, true, false, () -> 80);
        return input(answers);
    }

    public Result run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        int status;
        try (StandardConsole console = new StandardConsole(
                in,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                streams)) {
            status = new Application(environment, home.toString(), streams, in, console, Optional.empty())
                    .run(arguments)
                    .status();
        }
        return new Result(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), status);
    }
}
