package io.batchsh.configuration;

import io.batchsh.file.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A file of settings that people write too: changing one line of it leaves their comments and their order alone.
 *
 * @param path the file; it need not exist
 */
public record ConfigurationFile(Path path) {

    private static final String ALIASES = "aliases.";

    public ConfigurationFile {
        Objects.requireNonNull(path, "path is null");
    }

    /**
     * Writes a setting.
     *
     * @param value as {@link ValueKind#read} takes it
     * @throws ConfigurationException if the setting cannot have the value, or the file cannot be changed
     */
    public void set(ConfigurationKey key, String value) {
        write(key.word(), literal(key.kind(), key.kind().read(value)));
    }

    /**
     * Writes an alias.
     *
     * @throws ConfigurationException if the file cannot be changed
     */
    public void setAlias(String name, String line) {
        write(ALIASES + name, quoted(line));
    }

    /**
     * Removes an alias; whether it was there.
     *
     * @throws ConfigurationException if the file cannot be changed
     */
    public boolean removeAlias(String name) {
        return removeNamed(ALIASES + name);
    }

    /**
     * Removes a setting; whether it was there.
     *
     * @throws ConfigurationException if the file cannot be changed
     */
    public boolean remove(ConfigurationKey key) {
        return removeNamed(key.word());
    }

    private boolean removeNamed(String name) {
        List<String> lines = lines();
        Optional<Place> place = place(lines, name);
        if (place.isEmpty() || !place.get().found()) {
            return false;
        }
        lines.subList(place.get().line(), place.get().end()).clear();
        save(lines);
        return true;
    }

    private void write(String name, String literal) {
        List<String> lines = lines();
        String assignment = bare(name.substring(name.lastIndexOf('.') + 1)) + " = " + literal;
        Optional<Place> place = place(lines, name);
        if (place.isEmpty()) {
            if (!lines.isEmpty() && !lines.get(lines.size() - 1).isBlank()) {
                lines.add("");
            }
            lines.add("[" + name.substring(0, name.lastIndexOf('.')) + "]");
            lines.add(assignment);
        } else if (place.get().found()) {
            lines.subList(place.get().line(), place.get().end()).clear();
            lines.add(place.get().line(), assignment);
        } else {
            lines.add(place.get().line(), assignment);
        }
        save(lines);
    }

    /**
     * Where a setting stands or would stand.
     *
     * @param end the line behind the last of it
     */
    private record Place(int line, int end, boolean found) {}

    private static Optional<Place> place(List<String> lines, String name) {
        int dot = name.lastIndexOf('.');
        String table = dot < 0 ? "" : name.substring(0, dot);
        String key = name.substring(dot + 1);
        String at = "";
        int behind = table.isEmpty() ? 0 : -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("[")) {
                at = line.substring(1, Math.max(1, line.indexOf(']'))).strip();
                if (at.equals(table)) {
                    behind = i + 1;
                }
                continue;
            }
            int equals = line.indexOf('=');
            boolean assigns = equals > 0 && !line.startsWith("#");
            String assigned = assigns ? unquoted(line.substring(0, equals).strip()) : "";
            if (assigns && (at.isEmpty() ? assigned : at + "." + assigned).equals(table.isEmpty() ? key : name)) {
                return Optional.of(new Place(i, endOf(lines, i), true));
            }
            if (assigns && at.equals(table)) {
                behind = endOf(lines, i);
            }
        }
        return behind < 0 ? Optional.empty() : Optional.of(new Place(behind, behind, false));
    }

    /** A list may go on over lines. */
    private static int endOf(List<String> lines, int start) {
        int end = start + 1;
        String text = lines.get(start);
        while (end < lines.size() && isOpen(text)) {
            text += "\n" + lines.get(end);
            end++;
        }
        return end;
    }

    private static boolean isOpen(String text) {
        try {
            TomlFile.parse(text);
            return false;
        } catch (ConfigurationException unfinished) {
            return true;
        }
    }

    private static String literal(ValueKind kind, String value) {
        if (kind instanceof ValueKind.Flag || kind instanceof ValueKind.WholeNumber) {
            return value;
        }
        if (kind instanceof ValueKind.Names) {
            return Arrays.stream(value.split(","))
                    .filter(name -> !name.isEmpty())
                    .map(ConfigurationFile::quoted)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return quoted(value);
    }

    private static String quoted(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                literal.append('\\').append((char) character);
            } else if (character < ' ' || character == 0x7f) {
                literal.append(String.format("\\u%04X", character));
            } else {
                literal.append((char) character);
            }
        });
        return literal.append('"').toString();
    }

    private static String bare(String key) {
        return key.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_'))
                ? key
                : quoted(key);
    }

    private static String unquoted(String key) {
        return key.length() > 1 && (key.startsWith("\"") || key.startsWith("'"))
                ? key.substring(1, key.length() - 1)
                : key;
    }

    /** What is no TOML before it is changed is not blamed on the change, and its line is that of the file. */
    private List<String> lines() {
        if (!Files.exists(path)) {
            return new ArrayList<>();
        }
        try {
            String text = Files.readString(path);
            TomlFile.parse(text);
            return new ArrayList<>(text.lines().toList());
        } catch (IOException unreadable) {
            throw ConfigurationException.unreadable(unreadable);
        }
    }

    private void save(List<String> lines) {
        String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        TomlFile.parse(text);
        try {
            PrivateFiles.rewrite(path, text);
        } catch (IOException unwritable) {
            throw ConfigurationException.unwritable(unwritable);
        }
    }
}
