package io.batchsh.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Simulated pools until all their nodes are idle. */
final class NodesChapter implements Chapter {

    private static final int LARGE = 10_000;
    private static final double MOST = 2000;
    private static final int TIMES = 5;

    @Override
    public String name() {
        return "nodes";
    }

    @Override
    public void measure(Surroundings surroundings, Findings findings) throws Exception {
        Table table = new Table("nodes", "to idle, ms", "middle half", "heap of the pool, KiB", "KiB a node", "runs");
        List<Plot.Point> time = new ArrayList<>();
        List<Plot.Point> memory = new ArrayList<>();
        for (int size : surroundings.sizes(100, LARGE)) {
            List<Double> times = new ArrayList<>();
            List<Double> heap = new ArrayList<>();
            for (int run = 0; run < TIMES; run++) {
                Map<String, Double> found =
                        surroundings.probe(NodesProbe.class, List.of("-XX:+UseSerialGC"), Integer.toString(size));
                if (found.get("nodes") != size) {
                    throw new IllegalStateException("the pool has " + found.get("nodes") + " nodes, not " + size);
                }
                times.add(found.get("time"));
                heap.add(found.get("memory"));
            }
            Samples taken = Samples.of(times);
            double kept = Samples.of(heap).median();
            table.row(
                    "%,d".formatted(size),
                    "%.0f".formatted(taken.median()),
                    taken.spread("%.0f"),
                    "%,.0f".formatted(kept),
                    "%.2f".formatted(kept / size),
                    Integer.toString(TIMES));
            time.add(new Plot.Point(size, taken.median()));
            memory.add(new Plot.Point(size, Math.max(1, kept)));
            if (size == LARGE) {
                findings.add(Goal.atMost(
                        "simulated pool of 10,000 nodes to idle", "", "< 2 s", MOST, taken.median(), "%.0f ms"));
            }
        }
        findings.add(table);
        findings.add(new Plot("nodes.svg", "A simulated pool until its nodes are idle", "nodes", "ms, KiB")
                .line("time, ms", time)
                .line("heap, KiB", memory));
    }
}
