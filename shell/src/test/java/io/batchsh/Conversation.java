package io.batchsh;

import io.batchsh.output.Console;
import io.batchsh.output.StandardStreams;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs the whole program in this process and says one line after the other to it, as a person at a prompt does who reads results and
 * messages in one stream. Each line is chosen in the light of what the last one brought.
 */
public final class Conversation {

    private final Path home;
    private final boolean interactive;
    private final StringBuilder heard = new StringBuilder();

    /** @param interactive whether the program may take the other end for a person */
    public Conversation(Path home, boolean interactive) {
        this.home = home;
        this.interactive = interactive;
    }

    /** Says lines and returns what came of each. */
    public List<String> say(List<String> lines, String... options) {
        List<String> answers = new ArrayList<>();
        Iterator<String> next = lines.iterator();
        converse(
                answer -> {
                    answers.add(answer);
                    return next.hasNext() ? Optional.of(next.next()) : Optional.empty();
                },
                options);
        return answers.subList(1, answers.size());
    }

    /**
     * Says lines until there is none.
     *
     * @param next the next line to the answer to the last one; the first answer is what was said before any line
     */
    public void converse(Function<String, Optional<String>> next, String... options) {
        List<String> arguments = new ArrayList<>(List.of("--on-error", "continue"));
        arguments.addAll(List.of(options));
        new Application(
                        Map.of("HOME", home.toString(), "LANG", "C.UTF-8"),
                        home.toString(),
                        StandardStreams.PIPES,
                        new Lines(next),
                        new Ears(),
                        Optional.empty())
                .run(arguments.toArray(String[]::new));
    }

    private String answer() {
        String answer = heard.toString();
        heard.setLength(0);
        return answer;
    }

    /** Hands out one line at a time: none is read before the one ahead of it has been done. */
    private final class Lines extends InputStream {
        private final Function<String, Optional<String>> next;
        private byte[] line = {};
        private int at;

        Lines(Function<String, Optional<String>> next) {
            this.next = next;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (at == line.length) {
                Optional<String> more = next.apply(answer());
                if (more.isEmpty()) {
                    return -1;
                }
                line = (more.get() + "\n").getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            int count = Math.min(length, line.length - at);
            System.arraycopy(line, at, buffer, offset, count);
            at += count;
            return count;
        }
    }

    private final class Ears implements Console {
        @Override
        public void print(String text) {
            heard.append(text);
        }

        @Override
        public void message(String line) {
            heard.append(line).append('\n');
        }

        @Override
        public boolean isInteractive() {
            return interactive;
        }

        @Override
        public int columns() {
            return 0;
        }

        @Override
        public Optional<String> ask(String question) {
            return Optional.empty();
        }
    }
}
