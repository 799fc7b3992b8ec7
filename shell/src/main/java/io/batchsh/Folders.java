package io.batchsh;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where files go, by the XDG base directory specification; never the checkout and never the installation.
 *
 * @param configuration settings and saved contexts
 * @param state history and recordings
 * @param cache what can be made anew: the values that Tab completes
 */
record Folders(Path configuration, Path state, Path cache) {

    static Folders of(Map<String, String> environment, String home) {
        return new Folders(
                folder(environment, "XDG_CONFIG_HOME", home, ".config"),
                folder(environment, "XDG_STATE_HOME", home, ".local/state"),
                folder(environment, "XDG_CACHE_HOME", home, ".cache"));
    }

    /** The specification says that a relative path is to be ignored. */
    private static Path folder(Map<String, String> environment, String variable, String home, String otherwise) {
        String value = environment.getOrDefault(variable, "");
        Path base = !value.isEmpty() && Path.of(value).isAbsolute() ? Path.of(value) : Path.of(home, otherwise);
        return base.resolve("batchsh");
    }
}
