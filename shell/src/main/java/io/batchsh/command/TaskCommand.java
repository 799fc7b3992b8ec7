package io.batchsh.command;

import io.batchsh.batch.Task;
import io.batchsh.batch.TaskOutput;
import io.batchsh.batch.Tasks;
import io.batchsh.completion.Words;
import io.batchsh.output.Console;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code task}: the tasks of a job. Adding one has a file of its own. */
final class TaskCommand {

    private static final String JOB = "The job's id.";
    private static final String TASK = "The task's id.";

    private TaskCommand() {}

    @Command(
            name = "list",
            description = "List the tasks of a job.",
            footer = {"task list trial", "task list trial --state completed"})
    static final class ListTasks extends Verb {
        /** Where a task is. */
        enum State {
            ACTIVE,
            PREPARING,
            RUNNING,
            COMPLETED
        }

        @Parameters(paramLabel = "<job>", description = JOB)
        String job = "";

        @Option(
                names = "--state",
                paramLabel = "<state>",
                description = "Only tasks in this state: ${COMPLETION-CANDIDATES}.")
        @Nullable
        State state;

        ListTasks(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Tasks tasks = context.operations().tasks();
            return Outcome.list(
                    state == null
                            ? tasks.list(job)
                            : tasks.list(job, state.name().toLowerCase(Locale.ROOT)),
                    WorkLooks.task());
        }
    }

    @Command(
            name = "show",
            description = "Show a task and, where it failed, say why.",
            footer = "task show trial hello")
    static final class ShowTask extends Verb {
        @Parameters(index = "0", paramLabel = "<job>", description = JOB)
        String job = "";

        @Parameters(index = "1", paramLabel = "<task>", description = TASK)
        String id = "";

        ShowTask(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Task task = context.operations().tasks().show(job, id);
            explain(task, context.console());
            return Outcome.one(task, WorkLooks.task());
        }
    }

    @Command(name = "files", description = "List the files of a task.", footer = "task files trial hello --recursive")
    static final class ListTaskFiles extends Verb {
        @Parameters(index = "0", paramLabel = "<job>", description = JOB)
        String job = "";

        @Parameters(index = "1", paramLabel = "<task>", description = TASK)
        String id = "";

        @Option(names = "--recursive", description = "Those of directories too.")
        boolean recursive;

        ListTaskFiles(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.list(context.operations().tasks().files(job, id, recursive), NodeLooks.file());
        }
    }

    @Command(
            name = "output",
            description = {
                "Print what a task has written so far: its standard output here, its standard error there.",
                "Of more than a megabyte the last part."
            },
            footer = {"task output trial hello", "task output trial hello -o json"})
    static final class PrintOutput extends Verb {
        @Parameters(index = "0", paramLabel = "<job>", description = JOB)
        String job = "";

        @Parameters(index = "1", paramLabel = "<task>", description = TASK)
        String id = "";

        PrintOutput(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Tasks tasks = context.operations().tasks();
            Task task = tasks.show(job, id);
            explain(task, context.console());
            return outcome(tasks.output(task), context.console());
        }
    }

    @Command(
            name = "delete",
            description = "Delete a task and what it wrote.",
            footer = {"task delete trial hello --yes", "task delete trial hello --dry-run"})
    static final class DeleteTask extends Verb.Changing {
        @Parameters(index = "0", paramLabel = "<job>", description = JOB)
        String job = "";

        @Parameters(index = "1", paramLabel = "<task>", description = TASK)
        String id = "";

        DeleteTask(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() throws InterruptedException {
            Task task = context.operations().tasks().show(job, id);
            if (!change.dryRun && !context.settings().dryRun()) {
                change.confirmation(context)
                        .ask("Delete the task " + id + ", which is " + task.state() + ", and what it wrote?");
            }
            context.operations().tasks().delete(job, id);
            context.console()
                    .message("undo: task add " + job + " --id " + id + " --command-line "
                            + Words.quote(task.commandLine()));
            return Outcome.done();
        }
    }

    /** Says why a task failed, if it did. */
    static void explain(Task task, Console console) {
        task.failure().ifPresent(failure -> console.message("task " + task.id() + " failed: " + failure));
    }

    /** The standard output as the result, the standard error beside it. */
    static Outcome outcome(TaskOutput output, Console console) {
        output.stderr().lines().forEach(console::message);
        if (output.cut()) {
            console.message("this is the last part only; the files are longer");
        }
        return Outcome.text(output, WorkLooks.output(), each -> FileText.inLines(each.stdout()));
    }
}
