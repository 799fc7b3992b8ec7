package io.batchsh.command;

import io.batchsh.completion.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be said of a line before it runs: its colours, what it lacks, the help that is due at its end. */
public final class LineInspection {

    private final Interpreter interpreter;
    private final Aliases aliases;
    private final CommandReader reader;
    private @Nullable LineLook look;

    LineInspection(Interpreter interpreter, Aliases aliases, CommandReader reader) {
        this.interpreter = Objects.requireNonNull(interpreter, "interpreter is null");
        this.aliases = Objects.requireNonNull(aliases, "aliases is null");
        this.reader = Objects.requireNonNull(reader, "reader is null");
    }

    /** The parts of a line, for colour. The first time it takes the grammar of all commands. */
    public List<LineSpan> look(String line) {
        LineLook known = look;
        if (known == null) {
            known = new LineLook(interpreter.grammar().get(), interpreter::kindOf, aliases::contains);
            look = known;
        }
        return known.of(line);
    }

    /**
     * What a line lacks, found without running any of it: an unknown command, verb or option, a missing or wrong value, a
     * pipe that leads nowhere. Groovy is not looked into, nor are lines after the first, which see what that one did.
     */
    public Optional<LineProblem> problem(String typed) {
        try {
            String expanded = aliases.expand(interpreter.linesOf(typed).get(0));
            Optional<String> behind = BackgroundLine.of(expanded);
            String line = behind.orElse(expanded);
            switch (interpreter.kindOf(line)) {
                case UNKNOWN -> throw reader.unknown(line);
                case COMMAND -> {
                    List<String> words =
                            interpreter.wordsOf(interpreter.pipelineOf(line).source());
                    if (behind.isEmpty()) {
                        reader.readAhead(words);
                    } else {
                        // It runs elsewhere.
                        reader.read(words);
                    }
                }
                case NOTHING, GROOVY -> {}
            }
            return Optional.empty();
        } catch (UsageException wrong) {
            return Optional.of(new LineProblem(String.valueOf(wrong.getMessage()), wrong.remedy()));
        } catch (IllegalArgumentException wrong) {
            return Optional.of(new LineProblem(String.valueOf(wrong.getMessage()), Optional.empty()));
        }
    }

    /** Whether help can be asked for behind this text: it is the beginning of a command, or of nothing yet. */
    public boolean takesHelp(String text) {
        boolean begins = text.isBlank() || interpreter.kindOf(aliases.expandIfComplete(text)) == LineKind.COMMAND;
        return begins && Words.at(text, text.length()).openQuote().isEmpty();
    }

    /** Help for a line up to the cursor. */
    public String help(String text) {
        String line = aliases.expandIfComplete(text);
        List<String> words = new ArrayList<>(Words.at(line, line.length()).before());
        words.add(Words.at(line, line.length()).prefix());
        return new HelpText(interpreter.table())
                .atCursor(words.stream().filter(word -> !word.isEmpty()).toList());
    }
}
