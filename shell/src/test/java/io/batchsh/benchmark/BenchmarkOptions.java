package io.batchsh.benchmark;

import java.nio.file.Path;
import java.util.List;

/**
 * What to measure, and where to write it.
 *
 * @param launcher the launcher of the distribution that is measured
 * @param page the page that the results are written on
 * @param only the chapters to measure; empty for all
 * @param runs how often programs take turns
 * @param warmUp how often they do so before it counts
 * @param most the largest size of anything that grows
 */
record BenchmarkOptions(Path launcher, Path page, List<String> only, int runs, int warmUp, int most) {

    /** Reads {@code --launcher FILE --page FILE [--only NAME,NAME] [--runs N] [--warm-up N] [--most N]}. */
    static BenchmarkOptions parse(String[] arguments) {
        BenchmarkOptions options = new BenchmarkOptions(
                Path.of("target/batchsh/bin/batchsh"), Path.of("../docs/benchmarks.md"), List.of(), 15, 2, 1_000_000);
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("every option has a value: " + String.join(" ", arguments));
        }
        for (int i = 0; i < arguments.length; i += 2) {
            options = options.with(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private BenchmarkOptions with(String name, String value) {
        return switch (name) {
            case "--launcher" -> new BenchmarkOptions(Path.of(value).toAbsolutePath(), page, only, runs, warmUp, most);
            case "--page" -> new BenchmarkOptions(launcher, Path.of(value), only, runs, warmUp, most);
            case "--only" -> new BenchmarkOptions(launcher, page, List.of(value.split(",")), runs, warmUp, most);
            case "--runs" -> new BenchmarkOptions(launcher, page, only, positive(name, value), warmUp, most);
            case "--warm-up" -> new BenchmarkOptions(launcher, page, only, runs, positive(name, value), most);
            case "--most" -> new BenchmarkOptions(launcher, page, only, runs, warmUp, positive(name, value));
            default ->
                throw new IllegalArgumentException("there is no option " + name
                        + "; there are --launcher, --page, --only, --runs, --warm-up and --most");
        };
    }

    private static int positive(String name, String value) {
        int number = Integer.parseInt(value);
        if (number < 1) {
            throw new IllegalArgumentException(name + " takes a number from 1, not " + value);
        }
        return number;
    }
}
