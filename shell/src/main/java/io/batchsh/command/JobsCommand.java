package io.batchsh.command;

import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.ControlCharacters;
import io.batchsh.output.TableLayout;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobs}: lines that run behind the prompt. */
@Command(
        name = "jobs",
        description = {
            "List the lines that run behind the prompt, or show what one of them printed.",
            "A line with & at its end runs behind the prompt; when it has ended, a line above the prompt says so. The jobs of the",
            "Batch account are another thing: job list."
        },
        footer = {"jobs", "jobs -o json"})
final class JobsCommand extends Verb {

    private static final Looks<BackgroundJob> LOOKS = new Looks<>(
            job -> {
                Map<String, @Nullable Object> tree = new LinkedHashMap<>();
                tree.put("number", job.number());
                tree.put("line", job.line());
                tree.put("state", word(job));
                tree.put("started", job.started().toString());
                tree.put("took", job.took().toString());
                tree.put("exitCode", job.exitCode().map(ExitCode::status).orElse(null));
                return tree;
            },
            TableLayout.of(
                    Column.<BackgroundJob>of("Job", BackgroundJob::number).right(),
                    Column.of("State", JobsCommand::word),
                    Column.of("Took", job -> Durations.words(job.took())),
                    Column.of("Line", BackgroundJob::line)));

    @Parameters(
            paramLabel = "<background-job>",
            arity = "0..1",
            description = "The number of a job, to see what it printed.")
    @Nullable
    Integer number;

    @Option(names = "--wait", description = "Wait until it has ended.")
    boolean wait;

    @Option(names = "--stop", description = "Interrupt it. What it asked of Azure goes on there.")
    boolean stop;

    JobsCommand(CommandContext context) {
        super(context);
    }

    private static String word(BackgroundJob job) {
        return job.state().name().toLowerCase(Locale.ROOT);
    }

    @Override
    Outcome run() throws InterruptedException {
        BackgroundJobs jobs = context.jobs();
        if (number == null) {
            if (wait || stop) {
                throw new UsageException("jobs needs the number of the job for that.", "jobs");
            }
            return Outcome.list(jobs.list().stream(), LOOKS);
        }
        if (stop) {
            jobs.stop(number);
            return Outcome.done();
        }
        ExitCode exitCode = wait ? jobs.await(number).exitCode().orElse(ExitCode.FAILED) : ExitCode.DONE;
        context.console().print(ControlCharacters.visibleText(jobs.output(number)));
        return Outcome.ended(exitCode);
    }
}
