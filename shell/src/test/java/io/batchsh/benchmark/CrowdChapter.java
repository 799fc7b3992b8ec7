package io.batchsh.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Many simulated pools at once, with and without throttling. */
final class CrowdChapter implements Chapter {

    private static final int POOLS = 200;
    private static final int TIMES = 5;

    @Override
    public String name() {
        return "crowd";
    }

    @Override
    public void measure(Surroundings surroundings, Findings findings) throws Exception {
        Table table = new Table(
                "200 pools of 2 nodes", "to idle, ms", "middle half", "requests throttled", "peak memory, MiB", "runs");
        List<List<Double>> times = List.of(new ArrayList<>(), new ArrayList<>());
        List<Map<String, Double>> found = new ArrayList<>(List.of(Map.of(), Map.of()));
        for (int run = 0; run < TIMES; run++) {
            for (int kind = 0; kind < 2; kind++) {
                Map<String, Double> figures = surroundings.probe(
                        CrowdProbe.class,
                        List.of("-XX:+UseSerialGC"),
                        Integer.toString(POOLS),
                        Boolean.toString(kind == 1));
                if (figures.get("nodes") != 2 * POOLS) {
                    throw new IllegalStateException("there are " + figures.get("nodes") + " nodes");
                }
                times.get(kind).add(figures.get("time"));
                found.set(kind, figures);
            }
        }
        for (int kind = 0; kind < 2; kind++) {
            Samples taken = Samples.of(times.get(kind));
            table.row(
                    kind == 0 ? "undisturbed" : "one request in ten throttled",
                    "%.0f".formatted(taken.median()),
                    taken.spread("%.0f"),
                    "%.0f".formatted(found.get(kind).get("struck")),
                    "%.0f".formatted(found.get(kind).get("memory")),
                    Integer.toString(TIMES));
        }
        findings.add(table);
    }
}
