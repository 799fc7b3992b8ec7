package io.batchsh.command;

import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import io.batchsh.tutorial.Lesson;
import io.batchsh.tutorial.Lessons;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tutorial}: walkthroughs to do at the prompt. */
final class TutorialCommand {

    private TutorialCommand() {}

    /** The names of the walkthroughs. */
    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Names() {
            super(Lessons.names());
        }
    }

    @Command(
            name = "list",
            description = "List the tutorials, and how far you have come in each.",
            footer = {"tutorial list"})
    static final class ListTutorials extends Verb {

        /**
         * A tutorial in the list.
         *
         * @param progress the step to go on with, {@code done}, or nothing
         */
        record Row(String name, String title, int steps, String progress) {}

        ListTutorials(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.list(
                    Lessons.names().stream().map(Lessons::read).map(this::row),
                    new Looks<>(
                            row -> row,
                            TableLayout.of(
                                    Column.of("Name", Row::name),
                                    Column.of("Title", Row::title),
                                    Column.<Row>of("Steps", Row::steps).right(),
                                    Column.of("Progress", Row::progress))));
        }

        private Row row(Lesson lesson) {
            TutorialProgress progress = context.tutor().progress();
            OptionalInt step = progress.step(lesson.name());
            String words = step.isPresent() ? "at step " + step.getAsInt() : "";
            return new Row(
                    lesson.name(),
                    lesson.title(),
                    lesson.steps().size(),
                    progress.done(lesson.name()) ? "done" : words);
        }
    }

    @Command(
            name = "start",
            description = {
                "Do a tutorial at the prompt, on a simulated Azure of its own; your session is back afterwards.",
                "It goes on where you left it. Any way to reach what a step asks for will do."
            },
            footer = {
                "tutorial start first-pool --play",
                "tutorial start first-pool --play --record first-pool.batchsh.jsonl"
            })
    static final class StartTutorial extends Verb {
        @Parameters(
                paramLabel = "<tutorial>",
                description = "The tutorial: ${COMPLETION-CANDIDATES}.",
                completionCandidates = Names.class)
        String name = "";

        @Option(names = "--step", paramLabel = "<number>", description = "Begin with this step; 1 is the beginning.")
        int step;

        @Option(names = "--play", description = "Do all its steps without asking, and show what they do.")
        boolean play;

        @Option(
                names = "--record",
                paramLabel = "<new-recording>",
                description = "With --play: keep it as a recording, each step a chapter.")
        @Nullable
        Path record;

        private final LineRunner lines;

        StartTutorial(CommandContext context, LineRunner lines) {
            super(context);
            this.lines = lines;
        }

        @Override
        Outcome run() {
            Lesson lesson = lesson();
            if (record != null && !play) {
                throw new UsageException(
                        "Only what is played is recorded as a whole.",
                        "tutorial start " + name + " --play --record " + record);
            }
            if (play) {
                context.tutor().play(lesson, lines, Optional.ofNullable(record));
                return Outcome.done();
            }
            if (!context.console().isInteractive()) {
                throw new UsageException(
                        "A tutorial needs the prompt.", "batchsh, then tutorial start " + name + "; or add --play");
            }
            context.tutor().start(lesson, first(lesson), lines);
            return Outcome.done();
        }

        private Lesson lesson() {
            if (!Lessons.names().contains(name)) {
                throw new UsageException(
                        "There is no tutorial '" + name + "'.",
                        "tutorial start "
                                + io.batchsh.completion.Suggestions.nearest(name, Lessons.names()).stream()
                                        .findFirst()
                                        .orElse(Lessons.names().get(0)));
            }
            return Lessons.read(name);
        }

        private int first(Lesson lesson) {
            if (step < 0 || step > lesson.steps().size()) {
                throw new UsageException(
                        "The tutorial " + name + " has steps 1 to "
                                + lesson.steps().size() + ".",
                        "tutorial start " + name);
            }
            if (step > 0) {
                return step;
            }
            int kept = context.tutor().progress().step(name).orElse(1);
            if (kept < 2 || kept > lesson.steps().size()) {
                return 1;
            }
            context.console()
                    .message("You were at step " + kept + ". From the beginning: tutorial start " + name + " --step 1");
            return kept;
        }
    }

    @Command(
            name = "next",
            description = "Look whether the step is done and go on; otherwise show it again and say what is missing.",
            footer = {"tutorial next"})
    static final class NextStep extends Verb {
        NextStep(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            context.tutor().next();
            return Outcome.done();
        }
    }

    @Command(
            name = "hint",
            description = "Show a command that does the step.",
            footer = {"tutorial hint"})
    static final class Hint extends Verb {
        Hint(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            context.tutor().hint();
            return Outcome.done();
        }
    }

    @Command(
            name = "skip",
            description = "Let the tutorial do the step, and go on.",
            footer = {"tutorial skip"})
    static final class SkipStep extends Verb {
        private final LineRunner lines;

        SkipStep(CommandContext context, LineRunner lines) {
            super(context);
            this.lines = lines;
        }

        @Override
        Outcome run() {
            context.tutor().skip(lines);
            return Outcome.done();
        }
    }

    @Command(
            name = "stop",
            description = "Leave the tutorial and go back to the session before it.",
            footer = {"tutorial stop"})
    static final class StopTutorial extends Verb {
        StopTutorial(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            context.tutor().stop();
            return Outcome.done();
        }
    }
}
