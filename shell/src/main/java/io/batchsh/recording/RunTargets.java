package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the places that a recorded run is rolled out to. */
public final class RunTargets {

    private static final String NAME = "name";
    private static final String CONTEXT = "context";
    private static final String SUBSCRIPTION = "subscription";
    private static final String ACCOUNT = "account";
    private static final List<String> PLACES = List.of(NAME, CONTEXT, SUBSCRIPTION, ACCOUNT);

    private RunTargets() {}

    /**
     * Reads targets from a CSV file with a row of column names, or from a JSON file with a list of objects. A column is
     * {@code name}, {@code context}, {@code subscription}, {@code account} or an input of the run; an empty field says nothing.
     *
     * @throws AzureException of kind INVALID saying the line and what is wrong with it
     */
    public static List<RunTarget> read(Path file, RecordedRun run) {
        String text = text(file);
        boolean json = text.stripLeading().startsWith("[");
        List<Map<String, String>> rows;
        try {
            rows = json ? objects(text) : rows(text);
        } catch (IllegalArgumentException wrong) {
            throw invalid(file, String.valueOf(wrong.getMessage()), wrong);
        }
        if (rows.isEmpty()) {
            throw invalid(file, "It names no target.", null);
        }
        Set<String> columns = new TreeSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        for (String column : columns) {
            if (!PLACES.contains(column) && !run.inputs().containsKey(column)) {
                Set<String> known = new TreeSet<>(run.inputs().keySet());
                known.addAll(PLACES);
                throw invalid(
                        file,
                        "There is no column '" + column + "'. There are: " + String.join(", ", known) + ".",
                        null);
            }
        }
        return targets(file, rows);
    }

    private static List<RunTarget> targets(Path file, List<Map<String, String>> rows) {
        List<RunTarget> targets = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<Map<String, String>> places = new HashSet<>();
        for (Map<String, String> row : rows) {
            Map<String, String> sets = new LinkedHashMap<>(row);
            sets.keySet().removeAll(PLACES);
            Map<String, String> place = new LinkedHashMap<>(row);
            place.remove(NAME);
            String name = unique(name(row, targets.size() + 1), names);
            if (!places.add(place)) {
                throw invalid(file, "The target '" + name + "' is there twice.", null);
            }
            targets.add(new RunTarget(name, value(row, CONTEXT), value(row, SUBSCRIPTION), value(row, ACCOUNT), sets));
        }
        return targets;
    }

    private static String name(Map<String, String> row, int number) {
        List<String> parts = new ArrayList<>();
        value(row, CONTEXT).ifPresent(parts::add);
        value(row, ACCOUNT).ifPresent(parts::add);
        String place = parts.isEmpty() ? "target-" + number : String.join("-", parts);
        return value(row, NAME).orElse(place).replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    private static String unique(String name, Set<String> names) {
        String unique = name;
        for (int number = 2; !names.add(unique.toLowerCase(Locale.ROOT)); number++) {
            unique = name + "-" + number;
        }
        return unique;
    }

    private static Optional<String> value(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column));
    }

    private static List<Map<String, String>> rows(String text) {
        List<CsvText.Row> lines = CsvText.parse(text);
        if (lines.isEmpty()) {
            return List.of();
        }
        List<String> columns = lines.get(0).fields().stream().map(String::strip).toList();
        if (new HashSet<>(columns).size() < columns.size()) {
            throw new IllegalArgumentException("a column is named twice");
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (CsvText.Row line : lines.subList(1, lines.size())) {
            if (line.fields().size() != columns.size()) {
                throw new IllegalArgumentException("line " + line.line() + ": it has "
                        + line.fields().size() + " fields, and there are " + columns.size() + " columns");
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                put(row, columns.get(i), line.fields().get(i).strip());
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, String>> objects(String text) {
        if (!(JsonText.parse(text.getBytes(StandardCharsets.UTF_8)).orElse(null) instanceof List<?> list)) {
            throw new IllegalArgumentException("it is no JSON list");
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (Object item : list) {
            Map<String, String> row = new LinkedHashMap<>();
            JsonText.object(item).forEach((column, value) -> {
                if (value instanceof Map || value instanceof List) {
                    throw new IllegalArgumentException("the value of " + column + " is neither text nor a number");
                }
                put(row, column, value == null ? "" : String.valueOf(value));
            });
            rows.add(row);
        }
        return rows;
    }

    private static void put(Map<String, String> row, String column, String value) {
        if (!value.isEmpty()) {
            row.put(column, value);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw AzureException.builder(AzureException.Kind.NOT_FOUND, "There is no file " + file + ".")
                    .cause(e)
                    .build();
        } catch (CharacterCodingException e) {
            throw invalid(file, "It is not in UTF-8.", e);
        } catch (IOException e) {
            throw AzureException.builder(AzureException.Kind.FAILED, file + " cannot be read.")
                    .reason(e.getClass().getSimpleName() + ": " + e.getMessage())
                    .cause(e)
                    .build();
        }
    }

    private static AzureException invalid(Path file, String reason, @Nullable Exception cause) {
        return AzureException.builder(AzureException.Kind.INVALID, "The targets in " + file + " cannot be used.")
                .reason(Player.visible(reason))
                .cause(cause)
                .build();
    }
}
