package io.batchsh.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Commands over HTTPS on a served simulator, signing in included; and az on the same server. */
final class RemoteChapter implements Chapter {

    private static final int MANY = 20;
    private static final long SETTLING_MILLIS = 3000;
    private static final String POOLS = "batchsh -c 'pool list'";
    private static final String GALLERIES = "batchsh -c 'gallery list'";
    private static final String TOGETHER = "batchsh, 20 commands in one run";
    private static final String ONE_BY_ONE = "batchsh, 20 runs of one command";
    private static final String AZ_POOLS = "az batch pool list";
    private static final String AZ_GALLERIES = "az sig list";
    private static final String INSIDE = "'pool list' in a running shell";
    private static final int FIRST = 10;
    private static final int WARM = 100;
    private static final int LINES = 150;
    private static final double PART_OF_POOLS = 0.7;
    private static final double PART_OF_MEMORY = 1.2;
    private static final double PART_OF_GALLERIES = 0.65;

    @Override
    public String name() {
        return "remote";
    }

    @Override
    public void measure(Surroundings surroundings, Findings findings) throws Exception {
        try (ServedAzure served = ServedAzure.start(surroundings, "demo")) {
            Optional<Path> az = Surroundings.onPath("az");
            Map<String, SideBySide.Contender> contenders = new LinkedHashMap<>();
            add(contenders, client(surroundings, served, POOLS, "-c", "pool list"));
            add(contenders, client(surroundings, served, GALLERIES, "-c", "gallery list"));
            List<String> many = new ArrayList<>();
            Collections.nCopies(MANY, "pool list").forEach(line -> many.addAll(List.of("-c", line)));
            add(contenders, client(surroundings, served, TOGETHER, many.toArray(String[]::new)));
            if (az.isPresent()) {
                AzureCli cli = AzureCli.at(az.get(), surroundings).signIn(served);
                contenders.put(AZ_POOLS, cli.run("batch", "pool", "list")::run);
                contenders.put(AZ_GALLERIES, cli.run("sig", "list")::run);
            }
            SideBySide.Outcome outcome = surroundings.runs().measure(contenders);
            SideBySide few = new SideBySide(Math.max(2, surroundings.runs().rounds() / 5), 1);
            Map<String, SideBySide.Contender> slow = new LinkedHashMap<>();
            slow.put(ONE_BY_ONE, () -> oneByOne(contenders.get(POOLS)));
            slow.put(TOGETHER, contenders.get(TOGETHER));
            SideBySide.Outcome runs = few.measure(slow);
            List<Double> lines = inside(surroundings, served);
            Samples begun = Samples.of(lines.subList(0, FIRST));
            Samples inside = Samples.of(lines.subList(WARM, LINES));

            Table table = outcome.table();
            table.row(
                    ONE_BY_ONE,
                    "%.0f".formatted(runs.wall(ONE_BY_ONE).median()),
                    runs.wall(ONE_BY_ONE).spread("%.0f"),
                    "%.0f".formatted(runs.cpu(ONE_BY_ONE).median()),
                    "%.0f".formatted(runs.memory(ONE_BY_ONE).median()),
                    Integer.toString(few.rounds()));
            row(table, INSIDE + ", its first ten lines", begun);
            row(table, INSIDE + ", after a hundred lines", inside);
            findings.add(table);
            findings.say(
                    "Twenty commands in one run take %.3f of the time of twenty runs; a command in a running shell takes %.3f of a run of its own."
                            .formatted(
                                    runs.ratio(TOGETHER, ONE_BY_ONE).median(),
                                    inside.median() / outcome.wall(POOLS).median()));
            goals(findings, outcome, inside, az.isPresent());
        }
    }

    private static void row(Table table, String name, Samples samples) {
        table.row(
                name,
                "%.1f".formatted(samples.median()),
                samples.spread("%.1f"),
                "",
                "",
                Integer.toString(samples.count()));
    }

    private static void goals(Findings findings, SideBySide.Outcome outcome, Samples inside, boolean az) {
        if (!az) {
            String why = "no az here";
            findings.add(Goal.notMeasured("'pool list' over HTTPS, wall time", AZ_POOLS, "<= 0.7", why));
            findings.add(Goal.notMeasured("'pool list' over HTTPS, memory", AZ_POOLS, "<= 1.2", why));
            findings.add(Goal.notMeasured("'gallery list' over HTTPS, wall time", AZ_GALLERIES, "<= 0.65", why));
            findings.add(Goal.notMeasured("20 commands in one run", "20 az runs", "<= 1/12", why));
            findings.add(Goal.notMeasured("a command in a running shell", AZ_POOLS, "<= 1/50", why));
            return;
        }
        findings.add(Goal.atMost(
                "'pool list' over HTTPS, wall time",
                AZ_POOLS,
                "<= 0.7",
                PART_OF_POOLS,
                outcome.ratio(POOLS, AZ_POOLS).median(),
                "%.2f"));
        findings.add(Goal.atMost(
                "'pool list' over HTTPS, memory",
                AZ_POOLS,
                "<= 1.2",
                PART_OF_MEMORY,
                outcome.ratio(POOLS, AZ_POOLS, Usage::memory).median(),
                "%.2f"));
        findings.add(Goal.atMost(
                "'gallery list' over HTTPS, wall time",
                AZ_GALLERIES,
                "<= 0.65",
                PART_OF_GALLERIES,
                outcome.ratio(GALLERIES, AZ_GALLERIES).median(),
                "%.2f"));
        double azRuns = MANY * outcome.wall(AZ_POOLS).median();
        findings.add(Goal.atMost(
                "20 commands in one run",
                "20 az runs",
                "<= 1/12",
                1.0 / 12,
                outcome.wall(TOGETHER).median() / azRuns,
                "%.3f"));
        findings.add(Goal.atMost(
                "a command in a running shell",
                AZ_POOLS,
                "<= 1/50",
                1.0 / 50,
                inside.median() / outcome.wall(AZ_POOLS).median(),
                "%.3f"));
    }

    private static void add(Map<String, SideBySide.Contender> contenders, Program program) {
        contenders.put(program.name(), program::run);
    }

    private static Program client(Surroundings surroundings, ServedAzure served, String name, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--context", ServedAzure.CONTEXT));
        all.addAll(List.of(arguments));
        return served.client(surroundings.batchsh(name, all.toArray(String[]::new)));
    }

    private static Usage oneByOne(SideBySide.Contender one) throws Exception {
        double wall = 0;
        double cpu = 0;
        double memory = 0;
        for (int run = 0; run < MANY; run++) {
            Usage usage = one.run();
            wall += usage.wall();
            cpu += usage.cpu();
            memory = Math.max(memory, usage.memory());
        }
        return new Usage(wall, cpu, memory);
    }

    /** Each time from Enter to the next prompt, in a shell that is done with what it does behind its start. */
    private static List<Double> inside(Surroundings surroundings, ServedAzure served) throws Exception {
        Program shell = client(surroundings, served, "shell");
        Map<String, String> environment = new HashMap<>(shell.environment());
        environment.put("BATCHSH_LINE_HIGHLIGHT", "false");
        List<Double> times = new ArrayList<>();
        String prompt = "(" + ServedAzure.CONTEXT + ")> ";
        try (PtyProgram program = PtyProgram.start(surroundings.home(), shell.command(), environment)) {
            program.await(prompt);
            Thread.sleep(SETTLING_MILLIS);
            while (times.size() < LINES) {
                program.answer("pool list", "pool list");
                times.add(program.answer("\r", "nightly", prompt));
            }
        }
        return times;
    }
}
