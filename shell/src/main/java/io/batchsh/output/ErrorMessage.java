package io.batchsh.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A failure as a person reads it.
 *
 * @param problem what went wrong, in one sentence
 * @param reason why, possibly in several lines
 * @param remedy what to do next, as a command where there is one
 * @param requestId the id that Azure support asks for
 * @param stack the stack trace, for {@code --debug} only
 */
public record ErrorMessage(
        String problem,
        Optional<String> reason,
        Optional<String> remedy,
        Optional<String> requestId,
        Optional<String> stack) {

    public ErrorMessage {
        Objects.requireNonNull(problem, "problem is null");
        Objects.requireNonNull(reason, "reason is null");
        Objects.requireNonNull(remedy, "remedy is null");
        Objects.requireNonNull(requestId, "requestId is null");
        Objects.requireNonNull(stack, "stack is null");
    }

    /** A failure of which no more is known. */
    public static ErrorMessage of(String problem) {
        return new ErrorMessage(problem, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Says it on a console's standard error. */
    public void show(Console console, Theme theme) {
        lines(theme).forEach(console::message);
    }

    /** The same as a text of several lines. */
    public String text(Theme theme) {
        return String.join("\n", lines(theme)) + "\n";
    }

    private List<String> lines(Theme theme) {
        List<String> lines = new ArrayList<>(labelled(theme.render(Theme.Style.BAD, "error:"), problem));
        reason.ifPresent(text -> text.lines().forEach(line -> lines.add(indented(line))));
        remedy.ifPresent(text -> lines.addAll(labelled(theme.render(Theme.Style.GOOD, "try:"), text)));
        requestId.ifPresent(text -> lines.add(theme.render(Theme.Style.DIM, "request id: " + text)));
        stack.ifPresent(text -> text.lines().forEach(line -> lines.add(theme.render(Theme.Style.DIM, line))));
        return lines;
    }

    /** The first line behind a label, the others indented below it. */
    private static List<String> labelled(String label, String text) {
        List<String> lines = new ArrayList<>();
        text.lines()
                .forEach(line ->
                        lines.add(lines.isEmpty() ? label + indented(line).substring(1) : indented(line)));
        return lines;
    }

    private static String indented(String line) {
        return "  " + ControlCharacters.visible(line);
    }
}
