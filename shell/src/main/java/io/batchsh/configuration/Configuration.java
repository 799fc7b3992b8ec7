package io.batchsh.configuration;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** All settings of a run, each with where it comes from. A value: setting one makes another. */
public final class Configuration {

    private final Map<ConfigurationKey, ConfiguredValue> values;
    private final Map<String, String> aliases;
    private final List<String> warnings;

    private Configuration(
            Map<ConfigurationKey, ConfiguredValue> values, Map<String, String> aliases, List<String> warnings) {
        this.values = values;
        this.aliases = Collections.unmodifiableMap(aliases);
        this.warnings = warnings;
    }

    /** What holds where nobody says anything. */
    public static Configuration defaults() {
        Map<ConfigurationKey, ConfiguredValue> values = new EnumMap<>(ConfigurationKey.class);
        for (ConfigurationKey key : ConfigurationKey.values()) {
            values.put(key, new ConfiguredValue(key, key.otherwise(), new Origin.Default()));
        }
        return new Configuration(values, Map.of(), List.of());
    }

    /**
     * The same with another value of a setting.
     *
     * @throws ConfigurationException if the setting cannot have it
     */
    public Configuration with(ConfigurationKey key, Object value, Origin origin) {
        Map<ConfigurationKey, ConfiguredValue> changed = new EnumMap<>(values);
        changed.put(key, new ConfiguredValue(key, key.kind().read(value), origin));
        return new Configuration(changed, aliases, warnings);
    }

    /** The same with names added to those of a setting. */
    Configuration adding(ConfigurationKey key, Object value, Origin origin) {
        Set<String> all = new LinkedHashSet<>(names(key));
        all.addAll(split(key.kind().read(value)));
        return with(key, List.copyOf(all), origin);
    }

    Configuration withAlias(String name, String line) {
        Map<String, String> more = new LinkedHashMap<>(aliases);
        more.put(name, line);
        return new Configuration(values, more, warnings);
    }

    Configuration withWarning(String warning) {
        return new Configuration(
                values,
                aliases,
                Stream.concat(warnings.stream(), Stream.of(warning)).toList());
    }

    /** The value of a setting, and where it comes from. */
    public ConfiguredValue of(ConfigurationKey key) {
        return Objects.requireNonNull(values.get(key), "every setting has a value");
    }

    public String text(ConfigurationKey key) {
        return of(key).value();
    }

    public boolean flag(ConfigurationKey key) {
        return Boolean.parseBoolean(text(key));
    }

    public int number(ConfigurationKey key) {
        return Integer.parseInt(text(key));
    }

    /** The names of a setting that holds several. */
    public List<String> names(ConfigurationKey key) {
        return split(text(key));
    }

    private static List<String> split(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split(","));
    }

    /** Whether someone says so, be it the same as the default. */
    public boolean isSet(ConfigurationKey key) {
        return !(of(key).origin() instanceof Origin.Default);
    }

    /** All settings in their order. */
    public List<ConfiguredValue> values() {
        return List.copyOf(values.values());
    }

    /** The person's own words for lines, in the order of the file. */
    public Map<String, String> aliases() {
        return aliases;
    }

    /** What could not be used, a sentence each; everything else holds all the same. */
    public List<String> warnings() {
        return warnings;
    }
}
