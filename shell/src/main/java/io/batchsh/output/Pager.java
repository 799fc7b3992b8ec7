package io.batchsh.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The program through which a person reads what is longer than the screen.
 *
 * @param command the program and its arguments; nothing is paged if empty
 * @param variables environment variables that the program gets where it has none of that name
 */
public record Pager(List<String> command, Map<String, String> variables) {

    /** Pages nothing. */
    public static final Pager NONE = new Pager(List.of(), Map.of());

    // As git does: quit where all fits a screen, show colours, and leave on the screen what was read.
    private static final Map<String, String> LESS = Map.of("LESS", "FRX", "LESSCHARSET", "utf-8");

    public Pager {
        command = List.copyOf(command);
        variables = Map.copyOf(variables);
    }

    /**
     * The pager that a person wants: what is configured, then {@code BATCHSH_PAGER}, then {@code PAGER}, then less. The words
     * {@code never} and {@code cat}, and nothing at all, page nothing.
     *
     * @param configured a command, {@code never}, or {@code auto} for what the environment says
     */
    public static Pager resolve(Optional<String> configured, Map<String, String> environment) {
        String text = configured
                .filter(setting -> !setting.equals("auto"))
                .or(() -> Optional.ofNullable(environment.get("BATCHSH_PAGER")))
                .or(() -> Optional.ofNullable(environment.get("PAGER")))
                .orElse(StandardStreams.isWindows() ? "never" : "less")
                .strip();
        return text.isEmpty() || text.equals("never") || text.equals("cat")
                ? NONE
                : new Pager(List.of(text.split("\\s+")), LESS);
    }

    /** Whether something is paged at all. */
    public boolean isUsed() {
        return !command.isEmpty();
    }

    /**
     * Shows a result: at once while it fits the screen, and through the program from there on.
     *
     * @param rows rows of the screen
     * @param result prints to the console it is given
     */
    public void show(Console console, int rows, Consumer<Console> result) {
        PagedConsole paged = new PagedConsole(console, this, rows);
        try {
            result.accept(paged);
        } catch (BrokenPipeException hasReadEnough) {
            if (!paged.isPaging()) {
                throw hasReadEnough;
            }
        } finally {
            paged.end();
        }
    }

    /** Starts the program; it reads what it shows and writes to the terminal. */
    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command))
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        variables.forEach(
                (name, value) -> Objects.requireNonNull(builder.environment()).putIfAbsent(name, value));
        return builder.start();
    }
}
