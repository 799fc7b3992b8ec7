package io.batchsh.benchmark;

import java.util.Locale;

/** What a probe in a JVM of its own tells the benchmark: a name and a figure on each line. */
final class ProbeOutput {

    private ProbeOutput() {}

    static void tell(String name, double figure) {
        System.out.println(name + " " + String.format(Locale.ROOT, "%.4f", figure));
    }

    /** Milliseconds from a time of {@link System#nanoTime}. */
    static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
