package io.batchsh.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code pool list} of ever more pools on a served simulator, in a heap of 64 MiB. */
final class ListingChapter implements Chapter {

    private static final int LARGE = 100_000;
    private static final int TIMES = 3;
    private static final double MOST = 100;
    private static final double SAME = 1.1;

    /** One listing: when its first row came after its first page and after its start, when the last, at what memory. */
    private record Listing(double afterPage, double first, double last, double memory) {}

    @Override
    public String name() {
        return "listing";
    }

    @Override
    public void measure(Surroundings surroundings, Findings findings) throws Exception {
        Table table = new Table(
                "pools",
                "first row after the first page, ms",
                "first row, ms",
                "last row, ms",
                "rows a second",
                "peak memory, MiB");
        List<Plot.Point> first = new ArrayList<>();
        List<Plot.Point> last = new ArrayList<>();
        List<Double> memories = new ArrayList<>();
        for (int size : surroundings.sizes(1000, LARGE)) {
            List<Listing> listings = listings(surroundings, size);
            double afterPage = median(listings.stream().map(Listing::afterPage).toList());
            double begun = median(listings.stream().map(Listing::first).toList());
            double ended = median(listings.stream().map(Listing::last).toList());
            double memory = median(listings.stream().map(Listing::memory).toList());
            memories.add(memory);
            table.row(
                    "%,d".formatted(size),
                    "%.0f".formatted(afterPage),
                    "%.0f".formatted(begun),
                    "%,.0f".formatted(ended),
                    "%,.0f".formatted(size / (ended - begun) * 1000),
                    "%.0f".formatted(memory));
            first.add(new Plot.Point(size, begun));
            last.add(new Plot.Point(size, ended));
            if (size == LARGE) {
                findings.add(Goal.atMost(
                        "listing 100,000 pools: first row",
                        "after the first page",
                        "< 100 ms",
                        MOST,
                        afterPage,
                        "%.0f ms"));
                double growth = memory / memories.get(memories.size() - 2);
                findings.add(Goal.atMost(
                        "listing 100,000 pools: memory",
                        "10,000 pools, -Xmx64m",
                        "constant",
                        SAME,
                        growth,
                        "%.2f times"));
            }
        }
        findings.add(table);
        findings.add(new Plot("listing.svg", "pool list over HTTPS, -Xmx64m", "pools", "milliseconds")
                .line("last row", last)
                .line("first row", first));
    }

    private static double median(List<Double> samples) {
        return Samples.of(samples).median();
    }

    private static List<Listing> listings(Surroundings surroundings, int size) throws Exception {
        List<Listing> listings = new ArrayList<>();
        try (ServedAzure served = ServedAzure.start(
                surroundings, Worlds.pools(surroundings.home(), size).toString())) {
            for (int run = -1; run < TIMES; run++) {
                Program list = served.client(surroundings
                        .batchsh("list", "--context", ServedAzure.CONTEXT, "-c", "pool list")
                        .with("BATCHSH_JAVA_OPTS", "-Xmx64m"));
                Listing listing = list(list, served, size);
                if (run >= 0) {
                    listings.add(listing);
                }
            }
        }
        return listings;
    }

    private static Listing list(Program program, ServedAzure served, int size)
            throws IOException, InterruptedException {
        int before = served.requests().size();
        long start = System.nanoTime();
        Process process = program.builder()
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long first = 0;
        long last = 0;
        double memory = 0;
        int rows = -2;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            while (lines.readLine() != null) {
                last = System.nanoTime();
                rows++;
                first = rows == 1 ? last : first;
                memory = rows % 1000 == 0 ? Math.max(memory, ProcessMemory.peak(process.pid())) : memory;
            }
        }
        if (process.waitFor() != 0 || rows != size) {
            throw new IOException(
                    "pool list ended with " + process.exitValue() + " after " + rows + " of " + size + " rows");
        }
        return new Listing(
                (first - firstPage(served, before)) / 1e6, (first - start) / 1e6, (last - start) / 1e6, memory);
    }

    /** When the server had answered the first request for pools. */
    private static long firstPage(ServedAzure served, int before) {
        List<ServedAzure.Request> requests = served.requests();
        return requests.subList(before, requests.size()).stream()
                .filter(request -> request.line().contains("/pools"))
                .mapToLong(ServedAzure.Request::heard)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no request for pools in " + requests));
    }
}
