package io.batchsh.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Contenders that take turns, so that whatever else the machine does meets all of them. Their first rounds are not counted.
 *
 * @param rounds how many are counted
 * @param warmUp how many come before
 */
record SideBySide(int rounds, int warmUp) {

    /** Something that can be measured once. */
    @FunctionalInterface
    interface Contender {
        Usage run() throws Exception;
    }

    /** The usages of each contender, in the contenders' order. */
    record Outcome(Map<String, List<Usage>> usages) {

        Samples wall(String name) {
            return of(name, Usage::wall);
        }

        Samples cpu(String name) {
            return of(name, Usage::cpu);
        }

        Samples memory(String name) {
            return of(name, Usage::memory);
        }

        /** Round by round the wall time of one in terms of the other: drifts of the machine cancel out. */
        Samples ratio(String name, String other) {
            return ratio(name, other, Usage::wall);
        }

        Samples ratio(String name, String other, ToDoubleFunction<Usage> what) {
            List<Usage> left = usages.get(name);
            List<Usage> right = usages.get(other);
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < left.size(); round++) {
                ratios.add(what.applyAsDouble(left.get(round)) / what.applyAsDouble(right.get(round)));
            }
            return Samples.of(ratios);
        }

        /** One row for each contender: wall, spread, processor, memory. */
        Table table() {
            Table table = new Table("what", "wall, ms", "middle half", "CPU, ms", "peak memory, MiB", "runs");
            usages.forEach((name, runs) -> table.row(
                    name,
                    "%.0f".formatted(wall(name).median()),
                    wall(name).spread("%.0f"),
                    figure(cpu(name).median()),
                    figure(memory(name).median()),
                    Integer.toString(runs.size())));
            return table;
        }

        private Samples of(String name, ToDoubleFunction<Usage> what) {
            return Samples.of(usages.get(name).stream().map(what::applyAsDouble).toList());
        }

        private static String figure(double value) {
            return value > 0 ? "%.0f".formatted(value) : "";
        }
    }

    Outcome measure(Map<String, ? extends Contender> contenders) throws Exception {
        Map<String, List<Usage>> usages = new LinkedHashMap<>();
        for (int round = -warmUp; round < rounds; round++) {
            for (Map.Entry<String, ? extends Contender> contender : contenders.entrySet()) {
                Usage usage = contender.getValue().run();
                if (round >= 0) {
                    usages.computeIfAbsent(contender.getKey(), name -> new ArrayList<>())
                            .add(usage);
                }
            }
        }
        return new Outcome(usages);
    }
}
