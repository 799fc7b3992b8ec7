package io.batchsh.command;

import io.batchsh.command.Outcome.View;
import io.batchsh.command.pipe.Ending;
import io.batchsh.command.pipe.Pipeline;
import io.batchsh.command.pipe.Stage;
import io.batchsh.command.pipe.Surroundings;
import io.batchsh.output.BrokenPipeException;
import io.batchsh.output.LineWriter;
import io.batchsh.output.RedirectedConsole;
import io.batchsh.output.TableLayout;
import io.batchsh.output.Theme;
import io.batchsh.output.Trees;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes what the source of a line has made through the line's pipe to its end. */
final class PipeRun {

    private final Shell shell;
    private final Settings settings;
    private final Evaluator evaluator;
    private final Pipeline pipeline;

    PipeRun(Shell shell, Settings settings, Evaluator evaluator, Pipeline pipeline) {
        this.shell = shell;
        this.settings = settings;
        this.evaluator = evaluator;
        this.pipeline = pipeline;
    }

    /** What makes the rows. */
    interface Source {
        Made make() throws InterruptedException;
    }

    /**
     * What a source has made.
     *
     * @param output the format its options name, or null
     * @param query the query its options have, or null
     */
    record Made(
            Outcome outcome,
            @Nullable String output,
            @Nullable String query) {}

    ExitCode run(Source source) throws InterruptedException {
        List<String> printed = new ArrayList<>();
        Made made = captured(source, printed);
        Outcome outcome = made.outcome();
        ResultOutput output = ResultOutput.of(
                settings,
                pipeline.options().getOrDefault("output", made.output()),
                pipeline.options().getOrDefault("query", made.query()));
        if (pipeline.isPlain() && pipeline.variable().isEmpty()) {
            outcome.view().ifPresent(view -> show(view, output));
            if (outcome.value() != null) {
                shell.remember(outcome.value());
            }
            return outcome.exitCode();
        }
        if (outcome.value() != null) {
            shell.showed(outcome.value());
        }
        View<?> rows =
                outcome.view().orElseGet(() -> outcome.value() == null ? lines(printed) : viewOf(outcome.value()));
        Surroundings surroundings =
                new Surroundings(evaluator::condition, (view, lines) -> printLines(view, output, lines));
        boolean text = false;
        for (Stage stage : pipeline.stages()) {
            rows = stage.apply(rows, surroundings);
            text |= stage.makesText();
        }
        ExitCode end = keepAndEnd(rows, text ? ResultOutput.text() : output);
        return outcome.exitCode() == ExitCode.DONE ? end : outcome.exitCode();
    }

    /** What a command prints by itself counts as its result where that goes on. */
    private Made captured(Source source, List<String> printed) throws InterruptedException {
        if (pipeline.isPlain()) {
            return source.make();
        }
        try (LineWriter lines = new LineWriter(printed::add)) {
            return shell.printingTo(new RedirectedConsole(shell.console(), lines), source::make);
        }
    }

    private static View<String> lines(List<String> printed) {
        return new View<>(printed, false, line -> line, TableLayout.derived(), Optional.of(line -> line + "\n"));
    }

    /** Looks of a value that came from Groovy. */
    private static View<?> viewOf(Object value) {
        Optional<View<?>> known = ResourceLooks.viewOf(value);
        if (known.isPresent()) {
            return known.get();
        }
        if (value instanceof Iterable<?> || value.getClass().isArray()) {
            List<?> rows = Objects.requireNonNullElse((List<?>) Trees.of(value), List.of());
            return new View<>(rows, false, row -> row, TableLayout.derived());
        }
        return new View<>(List.of(value), true, row -> row, TableLayout.derived());
    }

    private <T> ExitCode keepAndEnd(View<T> rows, ResultOutput output) throws InterruptedException {
        boolean all = pipeline.variable().isPresent();
        KeptRows<T> kept = new KeptRows<>(rows.values().iterator(), all);
        ExitCode end = end(new View<>(kept, rows.single(), rows.tree(), rows.layout(), rows.text()), output);
        if (all) {
            kept.iterator().forEachRemaining(row -> {});
        }
        Object value = rows.single() ? kept.kept().stream().findFirst().orElse(null) : kept.kept();
        shell.remember(value);
        pipeline.variable().ifPresent(name -> shell.keep(name, value));
        return end;
    }

    private ExitCode end(View<?> rows, ResultOutput output) throws InterruptedException {
        if (pipeline.ending() instanceof Ending.ToFile file) {
            try (LateWriter writer = new LateWriter(() -> file.open(settings.variables()))) {
                write(rows, output, writer);
                writer.finish();
            } catch (IOException failure) {
                throw file.unwritable(failure);
            }
            return ExitCode.DONE;
        }
        if (pipeline.ending() instanceof Ending.ToProgram command) {
            return new OuterProgram(command.command(), shell.console())
                    .feed(writer -> write(rows, command.wantsJson() ? output.preferringJson() : output, writer));
        }
        show(rows, output);
        return ExitCode.DONE;
    }

    private void show(View<?> rows, ResultOutput output) {
        shell.console().page(console -> output.write(rows, console, settings.resultTheme()));
    }

    private void write(View<?> rows, ResultOutput output, Writer writer) {
        try {
            output.write(rows, new RedirectedConsole(shell.console(), writer), Theme.plain());
        } catch (BrokenPipeException nobodyReads) {
            // As after head: the rest is not wanted.
        }
    }

    private void printLines(View<?> view, ResultOutput output, Consumer<String> lines) {
        try (LineWriter writer = new LineWriter(lines)) {
            output.write(view, new RedirectedConsole(shell.console(), writer), Theme.plain());
        }
    }
}
