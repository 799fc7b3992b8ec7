package io.batchsh.command;

import io.batchsh.configuration.ConfigurationSources;
import io.batchsh.session.Contexts;
import java.util.Objects;

/**
 * What a person keeps between two runs.
 *
 * @param configuration the settings
 * @param history the lines of the prompt
 * @param recordings where recordings go that were given no path
 * @param contexts the saved contexts of the configuration folder
 */
public record PersonalFiles(
        ConfigurationSources configuration, HistoryFile history, RecordingFolder recordings, Contexts contexts) {

    public PersonalFiles {
        Objects.requireNonNull(configuration, "configuration is null");
        Objects.requireNonNull(history, "history is null");
        Objects.requireNonNull(recordings, "recordings is null");
        Objects.requireNonNull(contexts, "contexts is null");
    }
}
