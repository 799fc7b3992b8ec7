package io.batchsh.command;

import io.batchsh.batch.SmokeTestPlan;
import io.batchsh.batch.SmokeTestResult;
import io.batchsh.batch.SmokeTestResult.Verdict;
import io.batchsh.output.Progress;
import io.batchsh.output.Theme;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pool test}: one task on each node. */
@Command(
        name = "test",
        description = {
            "Run one task on each node of a pool and print what it writes.",
            "The job this needs is deleted at the end. Exit code 1 if any node fails."
        },
        footer = {"pool test nightly", "pool test nightly --command \"/bin/sh -c 'printenv AZ_BATCH_NODE_ID'\" -o json"
        })
final class PoolTestCommand extends Verb.Changing {

    @Parameters(paramLabel = "<pool>", description = "The pool's id.")
    String id = "";

    @Option(
            names = {"--command", "--command-line"},
            paramLabel = "<command-line>",
            description = "What each node runs; host name and release of the system without it.")
    @Nullable
    String command;

    @Option(names = "--nodes", paramLabel = "<count>", description = "Test no more nodes than this.")
    @Nullable
    Integer nodes;

    @Option(
            names = "--timeout",
            paramLabel = "<duration>",
            defaultValue = "10m",
            description = "How long it may take; 10m without it.")
    Duration timeout = SmokeTestPlan.USUAL_TIMEOUT;

    PoolTestCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome run() throws InterruptedException {
        SmokeTestPlan plan = new SmokeTestPlan(
                Optional.ofNullable(command), nodes == null ? OptionalInt.empty() : OptionalInt.of(nodes), timeout);
        List<SmokeTestResult> results;
        try (Progress progress = new Progress(context.console())) {
            results = context.operations()
                    .smokeTest()
                    .run(
                            id,
                            plan,
                            counts -> progress.step(
                                    "pool " + id + ": " + counts.summary(),
                                    counts.total() == 0 ? 0 : counts.completed() * 100 / counts.total()),
                            context.console()::message);
        }
        long passed = results.stream()
                .filter(result -> result.verdict() == Verdict.PASSED)
                .count();
        context.console().message("pool " + id + ": " + passed + " of " + results.size() + " nodes passed");
        Theme theme = context.settings().resultTheme();
        return Outcome.texts(results, WorkLooks.smokeTest(), result -> WorkLooks.block(result, theme))
                .with(passed == results.size() ? ExitCode.DONE : ExitCode.FAILED);
    }
}
