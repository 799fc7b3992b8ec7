package io.batchsh.repl;

import io.batchsh.command.LineCompletion;
import io.batchsh.completion.Completion;
import io.batchsh.output.WrappedText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/** Hands the candidates of the completion engine to JLine, in their order. */
final class EngineCompleter implements Completer {

    /** Up to this age, values count as those of now: they are asked for anew every few minutes. */
    private static final Duration YOUNG = Duration.ofMinutes(5);

    /** Columns of a description that say something. */
    private static final int LEAST_DESCRIPTION = 12;

    private final LineCompletion completion;
    private final BooleanSupplier ready;
    private String said = "";

    /** @param ready whether the completion is; until then there are no candidates */
    EngineCompleter(LineCompletion completion, BooleanSupplier ready) {
        this.completion = completion;
        this.ready = ready;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (!ready.getAsBoolean()) {
            return;
        }
        Completion answer = completion.complete(line.line(), line.cursor());
        int shown = answer.candidates().size();
        String remarks = remarks(answer, reader.getTerminal().getColumns());
        if (shown == 0) {
            answer.note().ifPresent(note -> say(note, line.line(), reader));
        }
        int place = 0;
        for (io.batchsh.completion.Candidate candidate : answer.candidates()) {
            candidates.add(new Candidate(
                    candidate.text(),
                    candidate.display(),
                    group(candidate.group(), remarks),
                    description(candidate, reader.getTerminal().getColumns()),
                    null,
                    null,
                    candidate.finished(),
                    place++));
        }
    }

    /** JLine cuts a description to what is left of the line; where that is next to nothing, there is none. */
    private static @Nullable String description(io.batchsh.completion.Candidate candidate, int columns) {
        boolean fits =
                columns <= 0 || new AttributedString(candidate.display()).columnLength() + LEAST_DESCRIPTION <= columns;
        return candidate.description().isEmpty() || !fits ? null : candidate.description();
    }

    /** With nothing to choose from, the reason is worth a line; once, however often Tab is pressed. */
    private void say(String note, String line, LineReader reader) {
        String saying = line + "\n" + note;
        if (!saying.equals(said)) {
            said = saying;
            reader.printAbove(WrappedText.of(note, reader.getTerminal().getColumns() - 1));
        }
    }

    /**
     * What the heading of the candidates says of them.
     *
     * @param columns the terminal's width, which a heading must not exceed; 0 is unlimited
     */
    static String remarks(Completion answer, int columns) {
        int shown = answer.candidates().size();
        List<String> remarks = new ArrayList<>();
        if (answer.total() > shown) {
            remarks.add(shown + " of " + answer.total() + ", type on to narrow");
        }
        answer.age()
                .filter(age -> age.compareTo(YOUNG) > 0)
                .ifPresent(age -> remarks.add("as of " + words(age) + " ago"));
        if (shown > 0) {
            // There are values, so that it says why there are no newer ones.
            answer.note().ifPresent(remarks::add);
        }
        String all = String.join(", ", remarks);
        return columns <= 0 || all.length() < columns ? all : all.substring(0, Math.max(1, columns - 2)) + "…";
    }

    private static String words(Duration age) {
        if (age.toDays() > 1) {
            return age.toDays() + " days";
        }
        return age.toHours() > 1 ? age.toHours() + " hours" : age.toMinutes() + " minutes";
    }

    private static @Nullable String group(String group, String remarks) {
        if (remarks.isEmpty()) {
            return group.isEmpty() ? null : group;
        }
        return group.isEmpty() ? remarks : group + ", " + remarks;
    }
}
