package io.batchsh.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures chapter by chapter and writes what it finds on the page and into pictures beside it. */
final class Benchmark {

    private final List<Chapter> chapters;

    Benchmark(List<Chapter> chapters) {
        this.chapters = List.copyOf(chapters);
    }

    /** The chapters that need no more than the program and its tests. */
    static List<Chapter> chapters() {
        return List.of(
                new StartChapter(),
                new RemoteChapter(),
                new GroovyChapter(),
                new TabChapter(),
                new NodesChapter(),
                new CrowdChapter(),
                new ListingChapter(),
                new RecordingChapter());
    }

    /** Runs as the options say. */
    void run(BenchmarkOptions options) throws Exception {
        List<String> known = chapters.stream().map(Chapter::name).toList();
        options.only().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException(
                            "there is no chapter " + unknown + "; there are " + String.join(", ", known));
                });
        Path home = Files.createTempDirectory("batchsh-benchmark");
        Surroundings surroundings = new Surroundings(
                options.launcher(), home, new SideBySide(options.runs(), options.warmUp()), options.most());
        try {
            BenchmarkPage page = new BenchmarkPage(Files.readString(options.page()));
            for (Chapter chapter : chapters) {
                if (!options.only().isEmpty() && !options.only().contains(chapter.name())) {
                    continue;
                }
                System.out.println("== " + chapter.name());
                Findings findings = new Findings();
                chapter.measure(surroundings, findings);
                System.out.println(findings.text());
                findings.goals()
                        .forEach(goal ->
                                System.out.println(goal.what() + ": " + goal.measured() + ", goal " + goal.goal()));
                page = page.with(chapter.name(), findings.text())
                        .withGoals(findings.goals())
                        .with(BenchmarkPage.MACHINE, machine(options));
                pictures(options.page(), findings.plots());
                // A chapter that fails later takes nothing along.
                Files.writeString(options.page(), page.text());
            }
        } finally {
            delete(home);
        }
    }

    private static void pictures(Path page, List<Plot> plots) throws IOException {
        Path folder = Files.createDirectories(page.resolveSibling("benchmarks"));
        for (Plot plot : plots) {
            Files.writeString(folder.resolve(plot.fileName()), plot.svg());
        }
    }

    private static String machine(BenchmarkOptions options) throws IOException {
        String runs = options.runs() + " rounds, " + options.warmUp() + " before them not counted";
        return new Table("", "")
                .row("date", LocalDate.now(java.time.ZoneOffset.UTC).toString())
                .row(
                        "commit",
                        said("git", "rev-parse", "--short", "HEAD")
                                + (said("git", "status", "--porcelain", "-uno").isEmpty() ? "" : ", with changes"))
                .row("processor", processor())
                .row("memory", memory())
                .row("system", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .row("JDK", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"))
                .row(
                        "az",
                        Surroundings.onPath("az").isPresent()
                                ? AzureCli.version(Surroundings.onPath("az").get())
                                : "not there")
                .row(
                        "load average at the end",
                        "%.1f"
                                .formatted(java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                                        .getSystemLoadAverage()))
                .row("programs take turns in", runs)
                .markdown();
    }

    private static String processor() throws IOException {
        int count = Runtime.getRuntime().availableProcessors();
        Path told = Path.of("/proc/cpuinfo");
        String name = Files.isReadable(told)
                ? Files.readAllLines(told).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse("")
                : "";
        return count + " of " + (name.isEmpty() ? System.getProperty("os.arch") : name);
    }

    private static String memory() throws IOException {
        Path told = Path.of("/proc/meminfo");
        if (!Files.isReadable(told)) {
            return "";
        }
        long kib = Long.parseLong(Files.readAllLines(told).get(0).replaceAll("\\D", ""));
        return Math.round(kib / 1024.0 / 1024.0) + " GiB";
    }

    private static String said(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .collect(Collectors.joining(" "));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException stays) {
                    throw new UncheckedIOException(stays);
                }
            });
        }
    }
}
