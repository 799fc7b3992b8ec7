package io.batchsh.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Groovy in a running shell: the first evaluation, which meets Groovy not loaded or just being warmed up, and later ones. */
final class GroovyChapter implements Chapter {

    @Override
    public String name() {
        return "groovy";
    }

    @Override
    public void measure(Surroundings surroundings, Findings findings) throws Exception {
        List<Double> firsts = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        List<Double> firstsLater = new ArrayList<>();
        int rounds = Math.max(5, surroundings.runs().rounds() / 2);
        for (int round = -1; round < rounds; round++) {
            double[] hurried = evaluations(surroundings, 0);
            double[] patient = evaluations(surroundings, 2_000);
            if (round >= 0) {
                firsts.add(hurried[0]);
                seconds.add(hurried[1]);
                firstsLater.add(patient[0]);
            }
        }
        Program script = surroundings.batchsh("batchsh -c '1 + 1'", "-c", "1 + 1");
        Program command = surroundings.batchsh("batchsh -c 'pool list'", "-c", "pool list");
        SideBySide.Outcome runs = surroundings
                .runs()
                .measure(Map.<String, SideBySide.Contender>of("groovy", script::run, "command", command::run));
        Table table = new Table("Groovy", "wall, ms", "middle half", "runs");
        row(table, "first `1 + 1`, typed as soon as the prompt is there", Samples.of(firsts));
        row(table, "second, at once", Samples.of(seconds));
        row(table, "first, two seconds after the prompt", Samples.of(firstsLater));
        row(table, "`batchsh -c '1 + 1'`, the whole run", runs.wall("groovy"));
        findings.add(table);
        findings.say("A run of one Groovy line takes %.1f times as long as a run of one command."
                .formatted(runs.ratio("groovy", "command").median()));
    }

    private static void row(Table table, String what, Samples samples) {
        table.row(what, "%.0f".formatted(samples.median()), samples.spread("%.0f"), Integer.toString(samples.count()));
    }

    private static double[] evaluations(Surroundings surroundings, long patience) throws Exception {
        Map<String, String> environment = surroundings.environment();
        environment.put("BATCHSH_LINE_HIGHLIGHT", "false");
        try (PtyProgram program = PtyProgram.start(
                surroundings.home(), surroundings.batchsh("shell").command(), environment)) {
            program.await(StartChapter.PROMPT);
            Thread.sleep(patience);
            return new double[] {
                program.answer("40 + 2\r", "42"), program.answer("50 + 3\r", "53"),
            };
        }
    }
}
