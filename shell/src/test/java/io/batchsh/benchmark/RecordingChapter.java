package io.batchsh.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Recordings of ever more records, in a heap of 64 MiB. */
final class RecordingChapter implements Chapter {

    private static final int LARGE = 1_000_000;
    private static final double LEAST = 100_000;

    @Override
    public String name() {
        return "recording";
    }

    @Override
    public void measure(Surroundings surroundings, Findings findings) throws Exception {
        Table table = new Table(
                "records",
                "written a second",
                "verified a second",
                "played a second",
                "read and hashed a second, the floor",
                "bytes a record",
                "peak memory, MiB");
        List<Plot.Point> write = new ArrayList<>();
        List<Plot.Point> verify = new ArrayList<>();
        List<Plot.Point> play = new ArrayList<>();
        for (int size : surroundings.sizes(1000, LARGE)) {
            Map<String, Double> found = surroundings.probe(
                    RecordingProbe.class,
                    List.of("-XX:+UseSerialGC", "-Xmx64m"),
                    Integer.toString(size),
                    surroundings
                            .home()
                            .resolve("benchmark-" + size + ".batchsh.jsonl")
                            .toString());
            table.row(
                    "%,d".formatted(size),
                    "%,.0f".formatted(found.get("write")),
                    "%,.0f".formatted(found.get("verify")),
                    "%,.0f".formatted(found.get("play")),
                    "%,.0f".formatted(found.get("digest")),
                    "%.0f".formatted(found.get("bytes")),
                    "%.0f".formatted(found.get("memory")));
            write.add(new Plot.Point(size, size / found.get("write") * 1000));
            verify.add(new Plot.Point(size, size / found.get("verify") * 1000));
            play.add(new Plot.Point(size, size / found.get("play") * 1000));
            if (size == LARGE) {
                goal(findings, "written", found.get("write"));
                goal(findings, "verified", found.get("verify"));
                goal(findings, "played", found.get("play"));
            }
        }
        findings.add(table);
        findings.add(new Plot("recording.svg", "Recordings, -Xmx64m", "records", "milliseconds")
                .line("play", play)
                .line("write", write)
                .line("verify", verify));
    }

    private static void goal(Findings findings, String verb, double rate) {
        findings.add(Goal.atLeast(
                "recording of 1,000,000 records, " + verb,
                "disk and SHA-256",
                "> 100,000 records a second",
                LEAST,
                rate,
                "%,.0f"));
    }
}
