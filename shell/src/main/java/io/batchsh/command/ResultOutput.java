package io.batchsh.command;

import io.batchsh.output.Console;
import io.batchsh.output.ControlCharacters;
import io.batchsh.output.OutputFormat;
import io.batchsh.output.Query;
import io.batchsh.output.ResultWriter;
import io.batchsh.output.Theme;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the result of a line is printed, as the line's options and the run's settings want it.
 *
 * @param format the format
 * @param chosen whether somebody asked for the format
 * @param query what of the result is printed
 */
record ResultOutput(OutputFormat format, boolean chosen, Optional<Query> query) {

    /**
     * @param output the format that the line names, or null
     * @param query the query that the line has, or null
     * @throws UsageException if there is no such format
     * @throws io.batchsh.output.QueryException if the query cannot be read
     */
    static ResultOutput of(Settings settings, @Nullable String output, @Nullable String query) {
        OutputFormat format = output == null ? settings.format() : formatOf(output);
        Optional<Query> parsed = Optional.ofNullable(query).or(settings::query).map(Query::parse);
        return new ResultOutput(format, output != null || settings.format() != OutputFormat.TABLE, parsed);
    }

    /** For what is text already. */
    static ResultOutput text() {
        return new ResultOutput(OutputFormat.TABLE, true, Optional.empty());
    }

    private static OutputFormat formatOf(String name) {
        try {
            return OutputFormat.parse(name);
        } catch (IllegalArgumentException unknown) {
            throw new UsageException(unknown.getMessage() + ".", null);
        }
    }

    /** The same in JSON, unless somebody asked for another format. */
    ResultOutput preferringJson() {
        return chosen ? this : new ResultOutput(OutputFormat.JSON, false, query);
    }

    /** Writes a value of Groovy: a resource as its command shows it, a single word or number as it is. */
    void write(Object value, Console console, Theme theme) {
        Optional<Outcome.View<?>> view = ResourceLooks.viewOf(value);
        if (view.isPresent()) {
            write(view.get(), console, theme);
        } else if (format.inColumns() && query.isEmpty() && isScalar(value)) {
            console.print(ControlCharacters.visibleText(value.toString()) + "\n");
        } else {
            writer(console, theme).write(value);
        }
    }

    private static boolean isScalar(Object value) {
        return !(value instanceof Map<?, ?> || value instanceof Iterable<?> || value instanceof Record)
                && !value.getClass().isArray();
    }

    <T> void write(Outcome.View<T> view, Console console, Theme theme) {
        new ViewPrinter(writer(console, theme), format.inColumns() && query.isEmpty()).print(view);
    }

    private ResultWriter writer(Console console, Theme theme) {
        return new ResultWriter(console, format, theme, query);
    }
}
