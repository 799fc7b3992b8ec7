package io.batchsh.command.pipe;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line in its parts.
 *
 * @param variable the Groovy variable that keeps the result, for {@code x = pool show p1}
 * @param source what makes the rows: the text of a command or Groovy
 * @param stages what the rows go through
 * @param ending where they go
 * @param options {@code output} and {@code query} where a stage has them
 */
public record Pipeline(
        Optional<String> variable, String source, List<Stage> stages, Ending ending, Map<String, String> options) {

    public Pipeline {
        stages = List.copyOf(stages);
        options = Map.copyOf(options);
    }

    /** A line without any pipe. */
    public static Pipeline of(String source) {
        return new Pipeline(Optional.empty(), source, List.of(), new Ending.Shown(), Map.of());
    }

    /** The same line, its result kept. */
    public Pipeline keptIn(String name) {
        return new Pipeline(Optional.of(name), source, stages, ending, options);
    }

    /** Whether the source is shown as it is. */
    public boolean isPlain() {
        return stages.isEmpty() && ending instanceof Ending.Shown;
    }
}
