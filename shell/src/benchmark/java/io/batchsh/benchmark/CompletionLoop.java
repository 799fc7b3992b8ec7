package io.batchsh.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Matching and ranking among any number of names. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CompletionLoop {

    /** How many names. */
    @Param({"1000", "10000", "100000"})
    public int names;

    private ImageVersionNames index;
    private int turn;

    @Setup
    public void fill() {
        index = new ImageVersionNames(names);
    }

    @TearDown
    public void close() {
        index.close();
    }

    /** One Tab, the words by turns. */
    @Benchmark
    public int tab() {
        turn = (turn + 1) % ImageVersionNames.WORDS;
        return index.complete(turn);
    }
}
