package io.batchsh.benchmark;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From the start of the program to its first prompt, in a pseudo-terminal. */
final class StartChapter implements Chapter {

    static final String PROMPT = "(simulated)> ";

    private static final String BATCHSH = "batchsh to its first prompt";
    private static final String JVM = "a bare JVM to its first words";
    private static final String AZ = "az --version";
    private static final List<String> BARE = List.of("-XX:+UseSerialGC", "-Xshare:auto");
    private static final double MOST = 200;
    private static final double MOST_OF_AZ = 0.6;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void measure(Surroundings surroundings, Findings findings) throws Exception {
        Map<String, SideBySide.Contender> contenders = new LinkedHashMap<>();
        contenders.put(
                BATCHSH,
                () -> inTerminal(surroundings, surroundings.batchsh(BATCHSH).command(), PROMPT));
        contenders.put(JVM, () -> inTerminal(surroundings, Surroundings.bareJvm(BARE, Hello.class), Hello.PROMPT));
        Program version = surroundings.batchsh("batchsh --version", "--version");
        contenders.put(version.name(), version::run);
        Program line = surroundings.batchsh("batchsh -c 'pool list'", "-c", "pool list");
        contenders.put(line.name(), line::run);
        Program bare = new Program(
                "a bare JVM, not in a terminal",
                Surroundings.bareJvm(BARE, Hello.class, "once"),
                surroundings.environment());
        contenders.put(bare.name(), bare::run);
        Optional<Path> az = Surroundings.onPath("az");
        if (az.isPresent()) {
            contenders.put(AZ, AzureCli.at(az.get(), surroundings).run("--version")::run);
        }
        SideBySide.Outcome outcome = surroundings.runs().measure(contenders);
        findings.add(outcome.table());
        Samples ratio = outcome.ratio(BATCHSH, JVM);
        findings.say("To the first prompt takes %.1f times as long as a bare JVM to its first words (middle half %s)."
                .formatted(ratio.median(), ratio.spread("%.1f")));
        findings.add(Goal.atMost(
                "first prompt", "", "<= 200 ms", MOST, outcome.wall(BATCHSH).median(), "%.0f ms"));
        findings.add(
                az.isPresent()
                        ? Goal.atMost(
                                "first prompt, ratio",
                                AZ,
                                "<= 0.6",
                                MOST_OF_AZ,
                                outcome.ratio(BATCHSH, AZ).median(),
                                "%.2f")
                        : Goal.notMeasured("first prompt, ratio", AZ, "<= 0.6", "no az here"));
    }

    private static Usage inTerminal(Surroundings surroundings, List<String> command, String prompt) throws Exception {
        try (PtyProgram program = PtyProgram.start(surroundings.home(), command, surroundings.environment())) {
            double wall = program.await(prompt);
            return new Usage(wall, 0, program.memory());
        }
    }
}
