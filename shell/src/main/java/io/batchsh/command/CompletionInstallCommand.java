package io.batchsh.command;

import io.batchsh.azure.AzureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code completion install}: puts the script where the shell looks for it. */
@Command(
        name = "install",
        description = "Put the completion script where the shell finds it.",
        footer = {"completion install bash", "completion install fish --dry-run"})
final class CompletionInstallCommand extends Verb.Changing {

    @Parameters(paramLabel = "<shell>", description = "The shell: ${COMPLETION-CANDIDATES}.")
    OuterShell outer = OuterShell.BASH;

    private final CommandTable table;

    CompletionInstallCommand(CommandContext context, CommandTable table) {
        super(context);
        this.table = table;
    }

    @Override
    Outcome run() {
        Path file = file();
        if (change.dryRun || context.settings().dryRun()) {
            context.console().message("would write " + file);
            return Outcome.done();
        }
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent(), "a script has a folder"));
            Files.writeString(file, CompletionCommand.script(context, table, outer));
        } catch (IOException unwritable) {
            throw AzureException.builder(AzureException.Kind.FAILED, file + " cannot be written.")
                    .reason(unwritable.getClass().getSimpleName())
                    .remedy("batchsh completion " + outer + " > FILE")
                    .cause(unwritable)
                    .build();
        }
        context.console().message("written: " + file);
        context.console().message(next(file));
        context.console().message("undo: rm '" + file + "'");
        return Outcome.done();
    }

    private Path file() {
        return switch (outer) {
            case BASH -> folder("XDG_DATA_HOME", ".local/share").resolve("bash-completion/completions/batchsh");
            case ZSH -> folder("XDG_DATA_HOME", ".local/share").resolve("zsh/site-functions/_batchsh");
            case FISH -> folder("XDG_CONFIG_HOME", ".config").resolve("fish/completions/batchsh.fish");
        };
    }

    private static String next(Path file) {
        return file.endsWith("_batchsh")
                ? "new shells use it if ~/.zshrc has, before compinit: fpath=('" + file.getParent() + "' $fpath)"
                : "new shells use it";
    }

    /** A folder of the XDG base directories; a relative path there is to be ignored. */
    private Path folder(String variable, String otherwise) {
        @Nullable String configured = context.settings().variables().apply(variable);
        if (configured != null && Path.of(configured).isAbsolute()) {
            return Path.of(configured);
        }
        @Nullable String home = context.settings().variables().apply("HOME");
        return Path.of(Objects.requireNonNullElse(home, System.getProperty("user.home")), otherwise);
    }
}
