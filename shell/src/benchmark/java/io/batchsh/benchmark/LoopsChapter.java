package io.batchsh.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What runs for every candidate, row and record, by JMH. */
final class LoopsChapter implements Chapter {

    @Override
    public String name() {
        return "loops";
    }

    @Override
    public void measure(Surroundings surroundings, Findings findings) throws Exception {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(CompletionLoop.class.getName())
                        .include(OutputLoop.class.getName())
                        .include(RecordingLoop.class.getName())
                        .build())
                .run();
        Table table = new Table("loop", "size", "microseconds", "error");
        for (RunResult result : results) {
            String method = result.getParams().getBenchmark();
            List<String> parameters = new TreeMap<>(result.getParams().getParamsKeys().stream()
                            .collect(java.util.stream.Collectors.toMap(
                                    key -> key, key -> result.getParams().getParam(key))))
                    .values().stream().toList();
            table.row(
                    method.substring(method.lastIndexOf('.', method.lastIndexOf('.') - 1) + 1),
                    String.join(", ", parameters),
                    "%,.2f".formatted(result.getPrimaryResult().getScore()),
                    "%,.2f".formatted(result.getPrimaryResult().getScoreError()));
        }
        findings.add(table);
    }
}
