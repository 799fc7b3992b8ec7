package io.batchsh.command;

import io.batchsh.output.OutputFormat;
import io.batchsh.output.Theme;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the program's own options say for every line of a run.
 *
 * @param format how results are printed where a command does not say
 * @param query the JMESPath query over results where a command has none of its own
 * @param resultTheme the look of standard output
 * @param messageTheme the look of standard error
 * @param dryRun whether nothing that changes Azure is sent
 * @param yes whether questions are answered yes
 * @param confirmedNames names given to confirm with
 * @param debug whether errors show their stack
 * @param variables the environment variables by name
 */
public record Settings(
        OutputFormat format,
        Optional<String> query,
        Theme resultTheme,
        Theme messageTheme,
        boolean dryRun,
        boolean yes,
        List<String> confirmedNames,
        boolean debug,
        Function<String, @Nullable String> variables) {

    public Settings {
        confirmedNames = List.copyOf(confirmedNames);
    }
}
