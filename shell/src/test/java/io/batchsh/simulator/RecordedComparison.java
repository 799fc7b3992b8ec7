package io.batchsh.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares the simulator with recordings of the real service: of each recorded test the requests are sent to a simulated
 * Azure, in order and in their time, and the answers are held against the recorded ones by status, error code, and names
 * and types of the JSON. Arguments: the folder of the recordings, and perhaps
 * {@code details}, or the end of a test's name, whose exchanges are then shown with both answers.
 */
public final class RecordedComparison {

    /** How an exchange compares. */
    enum Result {
        SAME,
        DIFFERING,
        NOT_COMPARABLE
    }

    private final String shown;
    private final Map<String, int[]> counts = new TreeMap<>();
    private final Map<String, Difference> differences = new TreeMap<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final Map<String, Integer> notModelled = new TreeMap<>();

    private static final class Difference {
        final TreeSet<String> versions = new TreeSet<>();
        final String example;
        int count;

        Difference(String example) {
            this.example = example;
        }
    }

    /** @param shown the end of a test's name, whose exchanges are shown with both answers; empty for none */
    private RecordedComparison(String shown) {
        this.shown = shown;
    }

    public static void main(String[] arguments) throws IOException {
        String asked = arguments.length > 1 ? arguments[1] : "";
        boolean details = asked.equals("details");
        RecordedComparison comparison = new RecordedComparison(details ? "" : asked);
        comparison.read(Path.of(arguments[0]));
        System.out.print(comparison.report(details));
    }

    private void read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".ndjson"))
                    .sorted()
                    .toList();
        }
        Map<Path, List<RecordedExchange>> recorded = new LinkedHashMap<>();
        for (Path file : files) {
            recorded.put(file, exchanges(file));
        }
        RecordedBodies bodies = new RecordedBodies();
        recorded.values().forEach(exchanges -> exchanges.forEach(bodies::learn));
        recorded.values().forEach(exchanges -> replay(exchanges, bodies));
    }

    private static List<RecordedExchange> exchanges(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> RecordedExchange.of(Json.parseObject(line.getBytes(StandardCharsets.UTF_8))))
                .toList();
    }

    private void replay(List<RecordedExchange> exchanges, RecordedBodies bodies) {
        boolean keepsBodies = exchanges.stream()
                .anyMatch(exchange -> exchange.writes() && !exchange.sent().isEmpty());
        Map<String, List<RecordedExchange>> tests = new LinkedHashMap<>();
        exchanges.forEach(exchange -> tests.computeIfAbsent(exchange.source(), src -> new ArrayList<>())
                .add(exchange));
        tests.forEach((source, test) -> {
            if (source.endsWith(shown)) {
                new RecordedTest(bodies.complete(test, keepsBodies), this).replay();
            }
        });
    }

    /** Shows an exchange, if its test is to be shown. */
    void show(RecordedExchange exchange, Caller.Answer answer) {
        if (!shown.isEmpty() && exchange.source().endsWith(shown)) {
            System.out.printf(
                    "%d %s %s%n  sent  %s%n  there %d %s%n  here  %d %s%n",
                    exchange.index(),
                    exchange.method(),
                    exchange.url(),
                    exchange.body(),
                    exchange.status(),
                    exchange.answer(),
                    answer.status(),
                    answer.json());
        }
    }

    /** Counts an exchange of an operation that the simulator has a route for. */
    void count(String operation, Result result, String reason) {
        if (result == Result.NOT_COMPARABLE) {
            reasons.merge(operation + "\t" + reason, 1, Integer::sum);
        }
        counts.computeIfAbsent(operation, name -> new int[Result.values().length])[result.ordinal()]++;
    }

    void notModelled(String operation) {
        notModelled.merge(operation, 1, Integer::sum);
    }

    void differs(String operation, String difference, String version, String example) {
        Difference known = differences.computeIfAbsent(operation + "\t" + difference, key -> new Difference(example));
        known.count++;
        known.versions.add(version);
    }

    private String report(boolean details) {
        StringBuilder text = new StringBuilder();
        text.append("%-40s %6s %9s %14s%n".formatted("operation", "same", "differing", "not comparable"));
        int[] sum = new int[3];
        counts.forEach((operation, each) -> {
            text.append("%-40s %6d %9d %14d%n".formatted(operation, each[0], each[1], each[2]));
            for (int i = 0; i < 3; i++) {
                sum[i] += each[i];
            }
        });
        text.append("%-40s %6d %9d %14d%n%n".formatted("all", sum[0], sum[1], sum[2]));
        text.append("not modelled: ")
                .append(notModelled.values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .append(" exchanges of ")
                .append(notModelled.size())
                .append(" operations\n\n");
        differences.forEach((what, known) -> {
            text.append("%5d  %s  [%s .. %s]%n"
                    .formatted(known.count, what.replace("\t", "  "), known.versions.first(), known.versions.last()));
            if (details) {
                text.append("       ").append(known.example).append('\n');
            }
        });
        if (details) {
            text.append('\n');
            reasons.forEach((what, count) -> text.append("%5d  %s%n".formatted(count, what.replace("\t", "  "))));
            text.append('\n');
            notModelled.forEach((operation, count) -> text.append("%5d  %s%n".formatted(count, operation)));
        }
        return text.toString();
    }
}
