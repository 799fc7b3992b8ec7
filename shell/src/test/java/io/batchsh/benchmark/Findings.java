package io.batchsh.benchmark;

import java.util.ArrayList;
import java.util.List;

/** What a chapter of the benchmark found: text for its place on the page, goals, pictures. */
final class Findings {

    private final StringBuilder text = new StringBuilder();
    private final List<Goal> goals = new ArrayList<>();
    private final List<Plot> plots = new ArrayList<>();

    void say(String paragraph) {
        text.append(text.isEmpty() ? "" : "\n").append(paragraph.strip()).append('\n');
    }

    void add(Table table) {
        say(table.markdown());
    }

    void add(Goal goal) {
        goals.add(goal);
    }

    /** The picture stands where it is added. */
    void add(Plot plot) {
        plots.add(plot);
        say("![" + plot.title() + "](benchmarks/" + plot.fileName() + ")");
    }

    String text() {
        return text.toString();
    }

    List<Goal> goals() {
        return goals;
    }

    List<Plot> plots() {
        return plots;
    }
}
