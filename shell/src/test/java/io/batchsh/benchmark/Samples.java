package io.batchsh.benchmark;

import java.util.Arrays;
import java.util.Collection;

/**
 * What one thing measured, again and again. A median and quantiles, not a mean: a machine that does something else for a
 * moment makes some samples long, and none short.
 */
record Samples(double[] sorted) {

    Samples {
        if (sorted.length == 0) {
            throw new IllegalArgumentException("there is no sample");
        }
        sorted = sorted.clone();
        Arrays.sort(sorted);
    }

    static Samples of(Collection<Double> samples) {
        return new Samples(samples.stream().mapToDouble(Double::doubleValue).toArray());
    }

    int count() {
        return sorted.length;
    }

    double median() {
        return quantile(0.5);
    }

    /** The smallest sample that at least this share of the samples does not exceed. */
    double quantile(double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    /** The middle half: the first and the third quartile. */
    String spread(String form) {
        return form.formatted(quantile(0.25)) + " to " + form.formatted(quantile(0.75));
    }
}
