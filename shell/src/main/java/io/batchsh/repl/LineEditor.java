package io.batchsh.repl;

import io.batchsh.configuration.Configuration;
import io.batchsh.configuration.ConfigurationKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;

/** Ctrl-X Ctrl-E: the line in the person's own editor. It comes back to the prompt and is not run by itself. */
final class LineEditor {

    private final Map<String, String> environment;
    private final Supplier<Configuration> configuration;

    LineEditor(Map<String, String> environment, Supplier<Configuration> configuration) {
        this.environment = Objects.requireNonNull(environment, "environment is null");
        this.configuration = Objects.requireNonNull(configuration, "configuration is null");
    }

    void edit(ShellReader reader) {
        reader.lend(terminal -> {
            try {
                // Readable by its owner only, as createTempFile has it; the suffix tells an editor the language.
                Path file = Files.createTempFile("batchsh-", ".groovy");
                try {
                    Files.writeString(file, reader.line());
                    if (run(file, terminal)) {
                        reader.replaceLine(Files.readString(file).stripTrailing());
                    }
                } finally {
                    Files.deleteIfExists(file);
                }
            } catch (IOException impossible) {
                terminal.writer().println("The editor cannot be started: " + impossible.getMessage());
            }
        });
    }

    private boolean run(Path file, Terminal terminal) throws IOException {
        List<String> command = new ArrayList<>(List.of(editor().split("\\s+")));
        command.add(file.toString());
        Attributes raw = terminal.getAttributes();
        Attributes cooked = new Attributes(raw);
        cooked.setLocalFlags(EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO, LocalFlag.ISIG, LocalFlag.IEXTEN), true);
        cooked.setInputFlags(EnumSet.of(InputFlag.ICRNL), true);
        terminal.pause();
        terminal.setAttributes(cooked);
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            terminal.setAttributes(raw);
            terminal.resume();
        }
    }

    private String editor() {
        return Stream.of(
                        configuration.get().text(ConfigurationKey.EDITOR),
                        environment.getOrDefault("VISUAL", ""),
                        environment.getOrDefault("EDITOR", ""))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("vi");
    }
}
