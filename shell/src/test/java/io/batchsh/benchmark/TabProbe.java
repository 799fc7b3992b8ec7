package io.batchsh.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/** Tab, again and again, among so many image versions: the time until the candidates are there. */
final class TabProbe {

    private static final int WARM_UP = 400;
    private static final int MEASURED = 2000;

    private TabProbe() {}

    public static void main(String[] arguments) throws InterruptedException {
        int count = Integer.parseInt(arguments[0]);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        try (ImageVersionNames names = new ImageVersionNames(count)) {
            long first = System.nanoTime();
            int matching = names.complete(1);
            ProbeOutput.tell("first", ProbeOutput.since(first));
            for (int turn = 0; turn < WARM_UP; turn++) {
                matching += names.complete(turn);
            }
            List<Double> wall = new ArrayList<>();
            List<Double> cpu = new ArrayList<>();
            for (int turn = 0; turn < MEASURED; turn++) {
                // A hand pauses between two keys.
                Thread.sleep(turn % 10 == 0 ? 1 : 0);
                long cpuBefore = threads.getCurrentThreadCpuTime();
                long before = System.nanoTime();
                matching += names.complete(turn);
                wall.add(ProbeOutput.since(before));
                cpu.add((threads.getCurrentThreadCpuTime() - cpuBefore) / 1e6);
            }
            tell("wall", Samples.of(wall));
            tell("cpu", Samples.of(cpu));
            ProbeOutput.tell("matching", matching);
        }
    }

    private static void tell(String name, Samples samples) {
        ProbeOutput.tell(name + "-p50", samples.median());
        ProbeOutput.tell(name + "-p99", samples.quantile(0.99));
    }
}
