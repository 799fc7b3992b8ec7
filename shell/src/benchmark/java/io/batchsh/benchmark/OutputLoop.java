package io.batchsh.benchmark;

import io.batchsh.output.Console;
import io.batchsh.output.OutputFormat;
import io.batchsh.output.ResultWriter;
import io.batchsh.output.Theme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.openjdk.jmh.annotations.Warmup;

/** A thousand rows, printed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class OutputLoop {

    private static final int ROWS = 1000;

    /** How they look. */
    @Param({"table", "json", "tsv"})
    public String format;

    private List<Map<String, Object>> rows;
    private OutputFormat chosen;

    @Setup
    public void fill() {
        chosen = OutputFormat.parse(format);
        rows = IntStream.range(0, ROWS)
                .<Map<String, Object>>mapToObj(number -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("id", "pool-" + number);
                    row.put("state", "active");
                    row.put("allocationState", "steady");
                    row.put("vmSize", "standard_d2s_v3");
                    row.put("currentDedicatedNodes", number % 40);
                    row.put("image", "contosogallery/ubuntu-2204-gen2");
                    return row;
                })
                .toList();
    }

    /** All of them. */
    @Benchmark
    public long rows() {
        Letters letters = new Letters();
        new ResultWriter(letters, chosen, Theme.plain(), Optional.empty()).writeRows(rows);
        return letters.count;
    }

    private static final class Letters implements Console {
        private long count;

        @Override
        public void print(String text) {
            count += text.length();
        }

        @Override
        public void message(String line) {
            count += line.length();
        }

        @Override
        public boolean isInteractive() {
            return false;
        }

        @Override
        public int columns() {
            return 0;
        }

        @Override
        public Optional<String> ask(String question) {
            return Optional.empty();
        }
    }
}
