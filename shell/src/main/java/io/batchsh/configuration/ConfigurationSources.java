package io.batchsh.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where settings come from: the file of the person, then that of the project, then environment variables; later ones win.
 *
 * @param user the file of the person; it need not exist
 * @param directory where the shell was started
 * @param home where the search for a project's file ends
 * @param environment the environment variables
 */
public record ConfigurationSources(Path user, Path directory, Path home, Map<String, String> environment) {

    /** The name of a project's file. */
    public static final String PROJECT_FILE = ".batchsh.toml";

    private static final String ALIASES = "aliases.";

    public ConfigurationSources {
        Objects.requireNonNull(user, "user is null");
        Objects.requireNonNull(directory, "directory is null");
        Objects.requireNonNull(home, "home is null");
        environment = Map.copyOf(environment);
    }

    /** Reads them all. What cannot be used is a warning of the result, never a failure: a shell must start. */
    public Configuration read() {
        Configuration configuration = Configuration.defaults();
        if (Files.isRegularFile(user)) {
            configuration = file(configuration, new Origin.User(user));
        }
        Optional<Path> project = project();
        if (project.isPresent()) {
            configuration = file(configuration, new Origin.Project(project.get()));
        }
        for (ConfigurationKey key : ConfigurationKey.values()) {
            String value = environment.getOrDefault(key.variable(), "");
            if (!value.isEmpty()) {
                configuration = set(configuration, key, value, new Origin.Variable(key.variable()));
            }
        }
        return configuration;
    }

    /**
     * The nearest file of a project, in the directory or above it, up to the home directory. One that belongs to somebody
     * else than the directory's own files would is not taken: whoever can write to /tmp must not configure others.
     */
    public Optional<Path> project() {
        for (Path folder = directory.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(PROJECT_FILE);
            if (Files.isRegularFile(file) && isOwn(file)) {
                return Optional.of(file);
            }
            if (folder.equals(home)) {
                break;
            }
        }
        return Optional.empty();
    }

    private boolean isOwn(Path file) {
        try {
            return !Files.isDirectory(home) || Files.getOwner(file).equals(Files.getOwner(home));
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    private Configuration file(Configuration before, Origin origin) {
        Path file = Path.of(origin.toString());
        Map<String, Object> settings;
        try {
            settings = TomlFile.read(file);
        } catch (ConfigurationException unusable) {
            return before.withWarning(file + " " + unusable.getMessage() + ".");
        }
        Configuration configuration = before;
        for (Map.Entry<String, Object> setting : settings.entrySet()) {
            configuration = setting(configuration, setting.getKey(), setting.getValue(), origin);
        }
        return configuration;
    }

    private static Configuration setting(Configuration before, String name, Object value, Origin origin) {
        boolean ofProject = origin instanceof Origin.Project;
        if (name.startsWith(ALIASES)) {
            return ofProject
                    ? before.withWarning(origin + " cannot set aliases; they belong to your own file.")
                    : before.withAlias(name.substring(ALIASES.length()), value.toString());
        }
        Optional<ConfigurationKey> key = ConfigurationKey.of(name);
        if (key.isEmpty()) {
            return before.withWarning(origin + " sets " + name + ", which is no setting.");
        }
        return ofProject ? ofProject(before, key.get(), value, origin) : set(before, key.get(), value, origin);
    }

    private static Configuration ofProject(Configuration before, ConfigurationKey key, Object value, Origin origin) {
        return switch (key.inProject()) {
            case ALLOWED -> set(before, key, value, origin);
            case STRENGTHENS -> before.flag(key) ? before : set(before, key, value, origin);
            case ADDS -> {
                try {
                    yield before.adding(key, value, origin);
                } catch (ConfigurationException unusable) {
                    yield unusable(before, key, origin, unusable);
                }
            }
            case REFUSED -> before.withWarning(origin + " cannot set " + key.word() + "; it belongs to your own file.");
        };
    }

    private static Configuration set(Configuration before, ConfigurationKey key, Object value, Origin origin) {
        try {
            return before.with(key, value, origin);
        } catch (ConfigurationException unusable) {
            return unusable(before, key, origin, unusable);
        }
    }

    private static Configuration unusable(
            Configuration before, ConfigurationKey key, Origin origin, ConfigurationException unusable) {
        return before.withWarning(key.word() + " " + unusable.getMessage() + " (" + origin + ").");
    }
}
