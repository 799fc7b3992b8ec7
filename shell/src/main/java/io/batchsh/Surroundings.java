package io.batchsh;

import io.batchsh.configuration.Configuration;
import io.batchsh.configuration.ConfigurationKey;
import io.batchsh.output.ColorMode;
import io.batchsh.output.StandardStreams;
import io.batchsh.output.Theme;
import io.batchsh.recording.LocalNames;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;

/**
 * What the program finds where it was started.
 *
 * @param configured its settings
 * @param local what a recording of a live account must not name
 * @param input where lines come from when none are given
 */
record Surroundings(
        Map<String, String> environment,
        Folders folders,
        ProgramConfiguration configured,
        LocalNames local,
        StandardStreams streams,
        InputStream input) {

    /** The look of results. */
    Theme resultTheme(Configuration configuration) {
        return theme(configuration, streams.output());
    }

    /** The look of what is said beside the results. */
    Theme messageTheme(Configuration configuration) {
        return theme(configuration, streams.error());
    }

    private Theme theme(Configuration configuration, boolean terminal) {
        ColorMode mode =
                ColorMode.valueOf(configuration.text(ConfigurationKey.COLOR).toUpperCase(Locale.ROOT));
        return Theme.resolve(mode, environment, terminal)
                .in(Theme.Palette.valueOf(
                        configuration.text(ConfigurationKey.THEME).toUpperCase(Locale.ROOT)));
    }
}
