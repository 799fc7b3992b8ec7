package io.batchsh.benchmark;

import java.util.ArrayList;
import java.util.List;

/** The whole benchmark: what {@code mvn -Pbenchmark verify} runs. */
public final class RunBenchmark {

    private RunBenchmark() {}

    /** @param arguments as {@link BenchmarkOptions} reads them */
    public static void main(String[] arguments) throws Exception {
        List<Chapter> chapters = new ArrayList<>(Benchmark.chapters());
        chapters.add(new LoopsChapter());
        try {
            new Benchmark(chapters).run(BenchmarkOptions.parse(arguments));
        } catch (IllegalArgumentException wrong) {
            System.err.println("benchmark: " + wrong.getMessage());
            System.exit(2);
        }
        // Threads of the pseudo-terminals may linger.
        System.exit(0);
    }
}
