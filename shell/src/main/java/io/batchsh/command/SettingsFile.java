package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.configuration.ConfigurationException;
import io.batchsh.configuration.ConfigurationFile;
import io.batchsh.configuration.ConfigurationKey;
import io.batchsh.configuration.ConfigurationSources;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * A file of settings that a command changes. The shell goes on with what all its files say then.
 *
 * @param file the file of the person, or that of a project
 */
record SettingsFile(Shell shell, ConfigurationSources sources, ConfigurationFile file) {

    /** The person's own. */
    static SettingsFile ofPerson(CommandContext context) {
        ConfigurationSources sources = context.configurationSources();
        return new SettingsFile(context.shell(), sources, new ConfigurationFile(sources.user()));
    }

    /** That of the present folder. */
    static SettingsFile ofProject(CommandContext context) {
        ConfigurationSources sources = context.configurationSources();
        Path path = sources.directory().resolve(ConfigurationSources.PROJECT_FILE);
        return new SettingsFile(context.shell(), sources, new ConfigurationFile(path));
    }

    Path path() {
        return file.path();
    }

    /**
     * @param value one that the setting can have
     * @throws AzureException as all that changes the file, if that cannot be done
     */
    void set(ConfigurationKey key, String value) {
        change(() -> {
            file.set(key, value);
            return true;
        });
    }

    void setAlias(String name, String line) {
        change(() -> {
            file.setAlias(name, line);
            return true;
        });
    }

    /** Whether it was there. */
    boolean remove(ConfigurationKey key) {
        return change(() -> file.remove(key));
    }

    /** Whether it was there. */
    boolean removeAlias(String name) {
        return change(() -> file.removeAlias(name));
    }

    private boolean change(BooleanSupplier change) {
        boolean changed;
        try {
            changed = change.getAsBoolean();
        } catch (ConfigurationException unusable) {
            throw AzureException.builder(AzureException.Kind.INVALID, path() + " " + unusable.getMessage() + ".")
                    .remedy("correct " + path() + " and repeat the command")
                    .cause(unusable)
                    .build();
        }
        shell.configure(sources.read());
        return changed;
    }
}
