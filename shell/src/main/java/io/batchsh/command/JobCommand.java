package io.batchsh.command;

import io.batchsh.batch.Job;
import io.batchsh.batch.Jobs;
import io.batchsh.batch.TaskCounts;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code job}: the jobs of the account. Creating one has a file of its own. */
final class JobCommand {

    private JobCommand() {}

    @Command(
            name = "list",
            description = "List the jobs of the account.",
            footer = {"job list", "job list --query \"[?state=='active'].id\" -o tsv"})
    static final class ListJobs extends Verb {
        ListJobs(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.list(context.operations().jobs().list(), WorkLooks.job());
        }
    }

    @Command(name = "show", description = "Show a job and count its tasks.", footer = "job show trial")
    static final class ShowJob extends Verb {
        @Parameters(paramLabel = "<job>", description = "The job's id.")
        String id = "";

        ShowJob(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Jobs jobs = context.operations().jobs();
            Job job = jobs.show(id);
            context.console().message(jobs.taskCounts(id).summary());
            return Outcome.one(job, WorkLooks.job());
        }
    }

    /** A verb that changes one job. */
    abstract static class Change extends Verb.Changing {
        @Parameters(paramLabel = "<job>", description = "The job's id.")
        String id = "";

        Change(CommandContext context) {
            super(context);
        }

        /** Asks before unfinished tasks are lost. */
        final void confirm(String what) {
            if (change.dryRun || context.settings().dryRun()) {
                return;
            }
            TaskCounts counts = context.operations().jobs().taskCounts(id);
            int left = counts.active() + counts.running();
            if (left > 0) {
                change.confirmation(context)
                        .askForName(
                                what + " ends its " + left + (left == 1 ? " task" : " tasks") + " not done yet.", id);
            } else {
                change.confirmation(context).ask(what + "?");
            }
        }

        final void undo(String command) {
            context.console().message("undo: " + command);
        }
    }

    @Command(
            name = "delete",
            description = "Delete a job, its tasks and what they wrote.",
            footer = {"job delete trial --yes --wait", "job delete trial --dry-run"})
    static final class DeleteJob extends Change {
        @Option(names = "--wait", description = "Wait until the job is gone.")
        boolean wait;

        DeleteJob(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() throws InterruptedException {
            Job job = context.operations().jobs().show(id);
            confirm("Deleting job " + id);
            context.operations().jobs().delete(id);
            undo("job create --id " + id + " --pool-id " + job.poolId());
            context.console().message("      (its tasks do not come back)");
            if (wait) {
                context.operations().jobWaits().untilDeleted(id, Optional.empty());
            }
            return Outcome.done();
        }
    }

    @Command(
            name = "terminate",
            description = "End a job and what runs of it; the job and its tasks stay to be looked at.",
            footer = {"job terminate trial --yes", "job terminate trial --yes --reason \"enough seen\" --wait"})
    static final class TerminateJob extends Change {
        @Option(names = "--reason", paramLabel = "<text>", description = "Why, for who looks at the job later.")
        @Nullable
        String reason;

        @Option(names = "--wait", description = "Wait until the job is completed.")
        boolean wait;

        TerminateJob(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() throws InterruptedException {
            confirm("Terminating job " + id);
            context.operations().jobs().terminate(id, Optional.ofNullable(reason));
            context.console().message("a job that was terminated cannot go on");
            return Outcome.one(shown(context, id, wait ? "completed" : null), WorkLooks.job());
        }
    }

    @Command(
            name = "disable",
            description = "Let no more tasks of a job run.",
            footer = {"job disable trial", "job disable trial --disable-tasks wait"})
    static final class DisableJob extends Change {
        /** What becomes of tasks that run. */
        enum DisableTasks {
            REQUEUE,
            TERMINATE,
            WAIT
        }

        @Option(
                names = "--disable-tasks",
                paramLabel = "<fate>",
                description = "What becomes of running tasks: ${COMPLETION-CANDIDATES}; requeue without it.")
        DisableTasks tasks = DisableTasks.REQUEUE;

        @Option(names = "--wait", description = "Wait until the job is disabled.")
        boolean wait;

        DisableJob(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() throws InterruptedException {
            context.operations().jobs().disable(id, tasks.name().toLowerCase(Locale.ROOT));
            undo("job enable " + id);
            return Outcome.one(shown(context, id, wait ? "disabled" : null), WorkLooks.job());
        }
    }

    @Command(name = "enable", description = "Let the tasks of a disabled job run again.", footer = "job enable trial")
    static final class EnableJob extends Change {
        EnableJob(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() throws InterruptedException {
            context.operations().jobs().enable(id);
            undo("job disable " + id);
            return Outcome.one(shown(context, id, null), WorkLooks.job());
        }
    }

    private static Job shown(CommandContext context, String id, @Nullable String state) {
        return state == null
                ? context.operations().jobs().show(id)
                : context.operations().jobWaits().untilState(id, state, Optional.empty());
    }
}
