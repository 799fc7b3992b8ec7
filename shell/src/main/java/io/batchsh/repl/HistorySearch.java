package io.batchsh.repl;

import io.batchsh.command.HistoryLine;
import io.batchsh.output.Menu;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jline.terminal.Terminal;

/** Ctrl-R: a menu of the lines of all contexts, the newest first, that narrows while one types. */
final class HistorySearch {

    private final ShellHistory history;
    private final InstantSource clock;

    HistorySearch(ShellHistory history, InstantSource clock) {
        this.history = Objects.requireNonNull(history, "history is null");
        this.clock = Objects.requireNonNull(clock, "clock is null");
    }

    /**
     * The line that was taken.
     *
     * @param begun what the search begins with
     */
    Optional<String> search(Terminal terminal, String begun) {
        List<HistoryLine> lines = newestOfEach();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        List<Menu.Item> items = lines.stream()
                .map(line -> new Menu.Item(
                        line.text().replace('\n', ' '), age(Duration.between(line.time(), now)) + " " + line.context()))
                .toList();
        return new MenuPicker(terminal, new Menu("history", items))
                .beginningWith(begun)
                .choose()
                .map(place -> lines.get(place).text());
    }

    private List<HistoryLine> newestOfEach() {
        Map<String, HistoryLine> newest = new LinkedHashMap<>();
        List<HistoryLine> all = history.lines();
        for (int i = all.size() - 1; i >= 0; i--) {
            newest.putIfAbsent(all.get(i).text(), all.get(i));
        }
        return new ArrayList<>(newest.values());
    }

    private static String age(Duration age) {
        if (age.toDays() > 0) {
            return age.toDays() + " d";
        }
        if (age.toHours() > 0) {
            return age.toHours() + " h";
        }
        return age.toMinutes() > 0 ? age.toMinutes() + " min" : Math.max(0, age.toSeconds()) + " s";
    }
}
