package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.output.Theme.Style;
import io.batchsh.tutorial.Lesson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Leads through a tutorial on a simulated Azure of its own: shows a step, looks after each line whether it is done, and goes on.
 * The session before is kept, and entered again at the end. Methods throw {@link AzureException}. For one thread.
 */
final class Tutor {

    private final Shell shell;
    private final CommandContext context;
    private final TutorialProgress progress;
    private final LessonFiles files = new LessonFiles();
    private @Nullable Course course;
    private boolean playing;
    private boolean recordsWhole;

    Tutor(CommandContext context, TutorialProgress progress) {
        this.context = Objects.requireNonNull(context, "context is null");
        this.progress = Objects.requireNonNull(progress, "progress is null");
        this.shell = context.shell();
    }

    TutorialProgress progress() {
        return progress;
    }

    /**
     * Begins a tutorial, one that runs being left.
     *
     * @param step the step to begin with, from 1; those before it are done first, unseen
     * @param lines does them
     */
    void start(Lesson lesson, int step, LineRunner lines) {
        enter(lesson);
        if (step == 1) {
            say(lesson.introduction());
        } else {
            line("Steps 1 to " + (step - 1) + " are done for you.");
            try {
                shell.hush(true);
                while (current().number() < step) {
                    run(lines);
                }
            } finally {
                shell.hush(false);
            }
        }
        showStep();
    }

    /**
     * Runs a whole tutorial and shows what it does.
     *
     * @param recording where to record it, each step a chapter; no recording without it
     */
    void play(Lesson lesson, LineRunner lines, Optional<Path> recording) {
        if (recording.isPresent() && files.recordsItself(lesson)) {
            throw AzureException.builder(
                            AzureException.Kind.CONFLICT,
                            "The tutorial " + lesson.name() + " makes a recording itself.")
                    .remedy("tutorial start " + lesson.name() + " --play, without --record")
                    .build();
        }
        enter(lesson);
        try {
            recording.ifPresent(shell::startRecording);
            recordsWhole = recording.isPresent();
            playing = true;
            note(lesson.introduction());
            say(lesson.introduction());
            while (!current().atEnd()) {
                if (recordsWhole) {
                    shell.recorder()
                            .ifPresent(recorder -> recorder.mark(
                                    current().number() + ". " + current().step().title()));
                }
                note(current().step().before());
                showStep();
                run(lines);
            }
            end(lesson);
        } finally {
            leave();
        }
    }

    private void enter(Lesson lesson) {
        if (course != null) {
            leave();
        }
        if (context.settings().dryRun()) {
            throw AzureException.builder(
                            AzureException.Kind.REFUSED, "Nothing is done under --dry-run, not even a tutorial.")
                    .remedy("batchsh, without --dry-run")
                    .build();
        }
        shell.recordingFile().ifPresent(file -> {
            throw AzureException.builder(
                            AzureException.Kind.CONFLICT,
                            "The recording to " + file + " runs, and a tutorial is on another Azure.")
                    .remedy("record stop")
                    .build();
        });
        var before = shell.session();
        shell.enter(context.sessionHost().enterLesson(lesson.world()));
        course = new Course(lesson, before, new SessionClassroom(context));
        files.free(lesson).forEach(current().names()::put);
        line(heading(lesson.title() + ": " + lesson.steps().size() + " steps, on a simulated Azure of its own."));
        line("Nothing here reaches the session you come from; it is back when the tutorial ends.");
        line("tutorial hint shows a way, tutorial skip goes it for you, tutorial stop leaves.");
        line("");
    }

    /** The tutorial that runs. */
    Optional<Course> running() {
        return Optional.ofNullable(course);
    }

    private Course current() {
        Course running = course;
        if (running == null) {
            throw AzureException.builder(AzureException.Kind.CONFLICT, "No tutorial is running.")
                    .remedy("tutorial start first-pool")
                    .build();
        }
        return running;
    }

    /** Looks, after a line of the learner, whether the step is done. */
    void after(String line) {
        Course running = course;
        String first = LineKind.firstWord(line.strip());
        if (running == null
                || first.isEmpty()
                || List.of("tutorial", "help", "exit", "quit").contains(first)) {
            return;
        }
        Optional<String> missing = missing(running);
        if (missing.isEmpty()) {
            done(running);
            showStepOrEnd();
        } else {
            say(place(running) + ": " + missing.get() + " (`tutorial hint`)");
        }
    }

    private static Optional<String> missing(Course running) {
        try {
            return running.missing();
        } catch (AzureException unreadable) {
            return Optional.of("What there is cannot be seen from here: " + unreadable.getMessage());
        }
    }

    /** Looks again, and goes on if the step is done; otherwise shows it again. */
    void next() {
        Course running = current();
        Optional<String> missing = missing(running);
        if (missing.isEmpty()) {
            done(running);
            showStepOrEnd();
            return;
        }
        showStep();
        say(missing.get() + " (`tutorial hint`; `tutorial skip` does the step for you)");
    }

    /** Shows the commands of the step, and puts them into the history. */
    void hint() {
        Course running = current();
        line("One way to do it; the up arrow brings it to the prompt:");
        List<String> commands = new ArrayList<>();
        for (String command : running.step().commands()) {
            String own = running.names().inCommand(command);
            line("  " + context.settings().messageTheme().render(Style.VALUE, own));
            commands.add(own);
        }
        // The up arrow is to bring the first of them first.
        Collections.reverse(commands);
        commands.forEach(shell::addToHistory);
    }

    /** Does the step for the learner. */
    void skip(LineRunner lines) {
        run(lines);
        showStepOrEnd();
    }

    private void run(LineRunner lines) {
        Course running = current();
        for (String command : running.step().commands()) {
            String own = running.names().inCommand(command);
            line(context.settings().messageTheme().render(Style.KEY, "> " + own));
            if (lines.run(own) == ExitCode.INTERRUPTED) {
                throw AzureException.builder(AzureException.Kind.FAILED, "The step was given up.")
                        .remedy("tutorial next")
                        .build();
            }
        }
        Optional<String> missing = missing(running);
        if (missing.isPresent()) {
            throw AzureException.builder(
                            AzureException.Kind.FAILED,
                            "Step " + running.number() + " is not done by its commands: " + missing.get())
                    .reason("What was done before stands in their way.")
                    .remedy("tutorial start " + running.lesson().name() + " --step " + running.number())
                    .build();
        }
        done(running);
    }

    private void done(Course running) {
        line("");
        line(context.settings().messageTheme().render(Style.GOOD, place(running) + " done."));
        String after = running.names().inProse(running.step().after());
        note(after);
        running.goOn();
        // What was shown so far does not count for the next step.
        shell.beginLine();
        if (!after.isEmpty()) {
            say(after);
        }
        if (playing) {
            return;
        }
        if (running.atEnd()) {
            progress.keepDone(running.lesson().name());
        } else {
            progress.keep(running.lesson().name(), running.number());
        }
    }

    private void showStepOrEnd() {
        Course running = current();
        while (!running.atEnd()) {
            showStep();
            if (missing(running).isPresent()) {
                return;
            }
            line("That is so already.");
            done(running);
        }
        end(running.lesson());
        leave();
    }

    /** Prose is a part of a recording of the whole, and not of one that the learner makes. */
    private void note(String markdown) {
        if (recordsWhole && !markdown.isEmpty()) {
            String paragraphs = markdown.replaceAll("(?<!\\n)\\n(?!\\n|- )", " ");
            shell.recorder().ifPresent(recorder -> recorder.note(paragraphs));
        }
    }

    private void end(Lesson lesson) {
        line("");
        line(heading("Read on"));
        say(lesson.ending());
        line("");
    }

    private void showStep() {
        Course running = current();
        line("");
        line(heading(place(running) + ": " + running.step().title()));
        say(running.names().inProse(running.step().before()));
    }

    private static String place(Course running) {
        return "step " + running.number() + " of " + running.steps();
    }

    /** Ends the tutorial and goes back to where the learner came from. */
    void stop() {
        Course running = current();
        boolean begun = running.number() > 1 && !running.atEnd();
        leave();
        if (begun) {
            line("You were at step " + running.number() + "; go on there: tutorial start "
                    + running.lesson().name());
        }
    }

    private void leave() {
        Course running = current();
        course = null;
        recordsWhole = false;
        playing = false;
        if (shell.recordingFile().isPresent()) {
            line("recording: " + shell.stopRecording("ok"));
        }
        context.sessionHost().leaveLesson();
        shell.enter(running.before());
        line("The tutorial and its Azure are left; you are back in the context "
                + running.before().context() + ".");
    }

    private String heading(String text) {
        return context.settings().messageTheme().render(Style.HEADING, text);
    }

    private void say(String markdown) {
        new LessonText(context.settings().messageTheme(), shell.plainConsole().columns())
                .lines(markdown)
                .forEach(this::line);
    }

    /** Not through the recorder: a recording is of the learner's run. */
    private void line(String text) {
        shell.plainConsole().message(text);
    }
}
