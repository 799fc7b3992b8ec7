package io.batchsh.command;

import io.batchsh.command.Outcome.Looks;
import io.batchsh.completion.Suggestions;
import io.batchsh.configuration.ConfigurationException;
import io.batchsh.configuration.ConfigurationKey;
import io.batchsh.configuration.ConfiguredValue;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code config}: the settings, and where each comes from. */
final class ConfigCommand {

    /** What is looked at once, when the shell starts. */
    private static final Set<ConfigurationKey> AT_START = EnumSet.of(
            ConfigurationKey.CONTEXT,
            ConfigurationKey.WORLD,
            ConfigurationKey.FORMAT,
            ConfigurationKey.COLOR,
            ConfigurationKey.THEME,
            ConfigurationKey.PAGER,
            ConfigurationKey.HISTORY_SIZE,
            ConfigurationKey.READ_ONLY);

    private ConfigCommand() {}

    /** The names of the settings. */
    static final class Keys extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Keys() {
            super(Arrays.stream(ConfigurationKey.values())
                    .map(ConfigurationKey::word)
                    .toList());
        }
    }

    private static ConfigurationKey key(String word) {
        return ConfigurationKey.of(word)
                .orElseThrow(() -> new UsageException(
                        "There is no setting '" + word + "'.",
                        Suggestions.nearest(word, new Keys()).stream()
                                .findFirst()
                                .map(nearest -> "config show " + nearest)
                                .orElse("config list")));
    }

    private static SettingsFile file(CommandContext context, boolean project) {
        return project ? SettingsFile.ofProject(context) : SettingsFile.ofPerson(context);
    }

    /** The value as it is written. */
    private static String read(ConfigurationKey key, String value) {
        try {
            return key.kind().read(value);
        } catch (ConfigurationException wrong) {
            throw new UsageException(key.word() + " " + wrong.getMessage() + ".", "config show " + key.word());
        }
    }

    private static Looks<ConfiguredValue> looks(boolean origin) {
        List<Column<ConfiguredValue>> columns = new ArrayList<>();
        columns.add(Column.of("Setting", value -> value.key().word()));
        columns.add(Column.of("Value", ConfiguredValue::value));
        if (origin) {
            columns.add(Column.of("Origin", value -> value.origin().toString()));
        }
        columns.add(
                Column.<ConfiguredValue>of("Description", value -> value.key().description())
                        .priority(1));
        return new Looks<>(ConfigCommand::tree, new TableLayout<>(columns));
    }

    private static Map<String, @Nullable Object> tree(ConfiguredValue value) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("key", value.key().word());
        tree.put("value", value.value());
        tree.put("origin", value.origin().toString());
        tree.put("default", value.key().otherwise());
        tree.put("values", value.key().kind().description());
        tree.put("variable", value.key().variable());
        tree.put("description", value.key().description());
        return tree;
    }

    @Command(
            name = "list",
            description = {
                "List the settings. A flag wins over an environment variable, that over the project's .batchsh.toml, that over",
                "your own config.toml."
            },
            footer = {"config list", "config list --show-origin"})
    static final class ListSettings extends Verb {
        @Option(names = "--show-origin", description = "Say where each value comes from.")
        boolean origin;

        ListSettings(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.list(context.shell().configuration().values().stream(), looks(origin));
        }
    }

    @Command(
            name = "show",
            description = "Show one setting: its value, where it comes from, and what it may be.",
            footer = {"config show output.format", "config show line.editing-mode -o json"})
    static final class ShowSetting extends Verb {
        @Parameters(paramLabel = "<setting>", description = "Its name.", completionCandidates = Keys.class)
        String word = "";

        ShowSetting(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.one(context.shell().configuration().of(key(word)), looks(true));
        }
    }

    @Command(
            name = "set",
            description = "Write a setting into your configuration file, or into that of the project.",
            footer = {
                "config set line.editing-mode vi",
                "config set safety.production-contexts 'prod*,live'",
                "config set output.format json --project --dry-run"
            })
    static final class SetSetting extends Verb {
        @Parameters(index = "0", paramLabel = "<setting>", description = "Its name.", completionCandidates = Keys.class)
        String word = "";

        @Parameters(index = "1", paramLabel = "<value>", description = "Its value; names are joined by commas.")
        String value = "";

        @Option(names = "--project", description = "Write .batchsh.toml of the present folder.")
        boolean project;

        @Option(names = "--dry-run", description = "Show the line and do not write it.")
        boolean dryRun;

        SetSetting(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            ConfigurationKey key = key(word);
            String written = read(key, value);
            SettingsFile file = file(context, project);
            if (dryRun || context.settings().dryRun()) {
                context.console().message("would write " + key.word() + " = " + written + " into " + file.path());
                return Outcome.done();
            }
            ConfiguredValue before = context.shell().configuration().of(key);
            file.set(key, value);
            ConfiguredValue now = context.shell().configuration().of(key);
            if (now.equals(before)) {
                context.console().message(key.word() + " stays " + now.value() + ", from " + now.origin());
            } else if (AT_START.contains(key)) {
                context.console().message("holds from the next start on");
            }
            return Outcome.done();
        }
    }

    @Command(
            name = "unset",
            description = "Remove a setting from your configuration file, so that its default holds.",
            footer = {"config unset line.editing-mode"})
    static final class UnsetSetting extends Verb {
        @Parameters(paramLabel = "<setting>", description = "Its name.", completionCandidates = Keys.class)
        String word = "";

        @Option(names = "--project", description = "Remove it from .batchsh.toml of the present folder.")
        boolean project;

        UnsetSetting(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            ConfigurationKey key = key(word);
            SettingsFile file = file(context, project);
            if (context.settings().dryRun()) {
                context.console().message("would remove " + key.word() + " from " + file.path());
                return Outcome.done();
            }
            if (!file.remove(key)) {
                context.console().message(file.path() + " does not set " + key.word());
            }
            return Outcome.done();
        }
    }
}
