package io.batchsh.command.pipe;

import io.batchsh.command.Outcome.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code grep text}: the lines that contain a text.
 *
 * @param ignoringCase whether case does not matter
 * @param inverted whether the other lines are meant
 */
record Grep(String text, boolean ignoringCase, boolean inverted) implements Stage {

    @Override
    public <T> View<?> apply(View<T> rows, Surroundings surroundings) {
        return Rows.lines(() -> {
            List<String> lines = new ArrayList<>();
            surroundings.printing().print(rows, line -> {
                if (matches(line)) {
                    lines.add(line);
                }
            });
            return lines.iterator();
        });
    }

    @Override
    public boolean makesText() {
        return true;
    }

    private boolean matches(String line) {
        boolean contains = ignoringCase ? folded(line).contains(folded(text)) : line.contains(text);
        return contains != inverted;
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
