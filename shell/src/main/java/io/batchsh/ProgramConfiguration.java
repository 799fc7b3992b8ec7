package io.batchsh;

import io.batchsh.configuration.Configuration;
import io.batchsh.configuration.ConfigurationException;
import io.batchsh.configuration.ConfigurationKey;
import io.batchsh.configuration.ConfigurationSources;
import io.batchsh.configuration.Origin;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a run.
 *
 * @param home the home folder
 */
record ProgramConfiguration(Folders folders, Path home, Map<String, String> environment) {

    /** Where settings are kept. */
    ConfigurationSources sources() {
        return new ConfigurationSources(
                folders.configuration().resolve("config.toml"), Path.of("").toAbsolutePath(), home, environment);
    }

    /**
     * The settings as the options of the program want them; those win over everything else.
     *
     * @throws IllegalArgumentException if an option has a value that its setting cannot have
     */
    Configuration by(BatchshOptions options) {
        Configuration settings =
                options.noConfig ? Configuration.defaults() : sources().read();
        settings = with(settings, ConfigurationKey.CONTEXT, options.context, "--context");
        settings = with(settings, ConfigurationKey.WORLD, options.simulated, "--simulated");
        settings = with(settings, ConfigurationKey.FORMAT, options.output, "--output");
        settings = with(settings, ConfigurationKey.COLOR, options.color, "--color");
        return options.readOnly ? with(settings, ConfigurationKey.READ_ONLY, "true", "--read-only") : settings;
    }

    private static Configuration with(
            Configuration settings, ConfigurationKey key, @Nullable String value, String option) {
        if (value == null) {
            return settings;
        }
        try {
            return settings.with(key, value, new Origin.Option(option));
        } catch (ConfigurationException wrong) {
            throw new IllegalArgumentException(option + " " + wrong.getMessage(), wrong);
        }
    }
}
