package io.batchsh.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Takes apart a text that was typed or pasted at once. Where there is a command in it, it is lines that run one after the
 * other, as those of a file do; Groovy alone is one text, whose lines may belong together.
 *
 * @param goesOn whether a line goes on in the next one
 * @param isCommand whether a line is a command
 */
record TypedLines(Predicate<String> goesOn, Predicate<String> isCommand) {

    /** The lines that run by themselves, at least one. */
    List<String> of(String text) {
        if (text.indexOf('\n') < 0) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : text.lines().toList()) {
            open.append(open.isEmpty() ? "" : "\n").append(line);
            if (!goesOn.test(open.toString())) {
                lines.add(open.toString());
                open.setLength(0);
            }
        }
        if (!open.isEmpty()) {
            lines.add(open.toString());
        }
        lines.removeIf(String::isBlank);
        return lines.size() > 1 && lines.stream().anyMatch(isCommand) ? List.copyOf(lines) : List.of(text);
    }
}
