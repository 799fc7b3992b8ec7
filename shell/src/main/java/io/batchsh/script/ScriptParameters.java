package io.batchsh.script;

import io.batchsh.command.UsageException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a script: names with defaults, set by {@code --name value} or {@code --name=value}. A default decides
 * the type: a number wants a number, {@code false} makes a flag, null an optional text.
 */
final class ScriptParameters {

    private final String script;
    private final Map<String, @Nullable Object> defaults;

    /**
     * @param script the script's name, for messages
     * @param defaults the parameters in camel case with their defaults
     */
    ScriptParameters(String script, Map<String, @Nullable Object> defaults) {
        this.script = script;
        this.defaults = defaults;
    }

    /**
     * Reads the words after the script's name.
     *
     * @throws UsageException for an unknown name, a missing or an ill-typed value
     */
    Map<String, @Nullable Object> parse(List<String> words) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(defaults);
        int at = 0;
        while (at < words.size()) {
            String word = words.get(at++);
            if (!word.startsWith("--")) {
                throw refused("'" + word + "' is not a parameter of " + script);
            }
            int equals = word.indexOf('=');
            String option = equals < 0 ? word : word.substring(0, equals);
            String name = nameOf(option);
            Object byDefault = defaults.get(name);
            if (equals >= 0) {
                values.put(name, convert(option, word.substring(equals + 1), byDefault));
            } else if (byDefault instanceof Boolean) {
                values.put(name, true);
            } else if (at < words.size()) {
                values.put(name, convert(option, words.get(at++), byDefault));
            } else {
                throw refused(option + " needs a value");
            }
        }
        return values;
    }

    /** The help text of a script. */
    String help(ScriptHeader header) {
        StringBuilder text = new StringBuilder("Usage: batchsh ").append(script);
        defaults.keySet()
                .forEach(name -> text.append(" [").append(synopsis(name)).append(']'));
        text.append("\n");
        if (!header.description().isEmpty()) {
            text.append('\n').append(header.description()).append('\n');
        }
        int width = defaults.keySet().stream()
                .mapToInt(name -> synopsis(name).length())
                .max()
                .orElse(0);
        text.append('\n');
        defaults.forEach((name, byDefault) -> {
            String description = Objects.requireNonNullElse(header.parameters().get(name), "");
            String note = byDefault == null || byDefault instanceof Boolean ? "" : " (default: " + byDefault + ")";
            text.append(("  %-" + width + "s  %s%s")
                            .formatted(synopsis(name), description, note)
                            .stripTrailing())
                    .append('\n');
        });
        return text.toString();
    }

    private String synopsis(String name) {
        String option = optionOf(name);
        return defaults.get(name) instanceof Boolean
                ? option
                : option + " " + option.substring(2).replace('-', '_').toUpperCase(java.util.Locale.ROOT);
    }

    private String nameOf(String option) {
        return defaults.keySet().stream()
                .filter(name -> optionOf(name).equals(option))
                .findFirst()
                .orElseThrow(() -> refused("'" + option + "' is not a parameter of " + script));
    }

    private Object convert(String option, String text, @Nullable Object byDefault) {
        try {
            if (byDefault instanceof Integer) {
                return Integer.valueOf(text);
            }
            if (byDefault instanceof Long) {
                return Long.valueOf(text);
            }
            if (byDefault instanceof Number) {
                return Double.valueOf(text);
            }
        } catch (NumberFormatException notANumber) {
            throw refused(option + " needs a number, not '" + text + "'");
        }
        if (byDefault instanceof Boolean) {
            if (text.equals("true") || text.equals("false")) {
                return Boolean.valueOf(text);
            }
            throw refused(option + " is a flag: true or false, not '" + text + "'");
        }
        return text;
    }

    private UsageException refused(String problem) {
        return new UsageException(problem, "batchsh " + script + " --help");
    }

    /** The option that sets a parameter: {@code --vm-size} for {@code vmSize}. */
    static String optionOf(String name) {
        StringBuilder option = new StringBuilder("--");
        for (int at = 0; at < name.length(); at++) {
            char letter = name.charAt(at);
            if (Character.isUpperCase(letter)) {
                option.append('-').append(Character.toLowerCase(letter));
            } else {
                option.append(letter);
            }
        }
        return option.toString();
    }
}
