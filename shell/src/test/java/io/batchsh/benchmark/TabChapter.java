package io.batchsh.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From Tab to the candidates, by the size of the index. */
final class TabChapter implements Chapter {

    private static final int LARGE = 100_000;
    private static final double MOST = 10;

    @Override
    public String name() {
        return "tab";
    }

    @Override
    public void measure(Surroundings surroundings, Findings findings) throws Exception {
        Table table = new Table(
                "image versions", "wall p50, ms", "wall p99, ms", "CPU p50, ms", "CPU p99, ms", "first Tab, ms");
        List<Plot.Point> median = new ArrayList<>();
        List<Plot.Point> worst = new ArrayList<>();
        for (int size : surroundings.sizes(1000, LARGE)) {
            // The prompt's own options.
            Map<String, Double> found =
                    surroundings.probe(TabProbe.class, List.of("-XX:+UseSerialGC"), Integer.toString(size));
            table.row(
                    "%,d".formatted(size),
                    "%.2f".formatted(found.get("wall-p50")),
                    "%.2f".formatted(found.get("wall-p99")),
                    "%.2f".formatted(found.get("cpu-p50")),
                    "%.2f".formatted(found.get("cpu-p99")),
                    "%.1f".formatted(found.get("first")));
            median.add(new Plot.Point(size, found.get("wall-p50")));
            worst.add(new Plot.Point(size, found.get("wall-p99")));
            if (size == LARGE) {
                findings.add(Goal.atMost(
                        "Tab to candidates, p99",
                        "100,000 image versions",
                        "< 10 ms",
                        MOST,
                        found.get("wall-p99"),
                        "%.1f ms"));
            }
        }
        findings.add(table);
        findings.add(new Plot("tab.svg", "Tab to candidates", "image versions in the index", "milliseconds")
                .line("p99", worst)
                .line("p50", median));
    }
}
