package io.batchsh.completion;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A snapshot as a text that outer shells read without this program: a first line that says what it is, then one value a
 * line, its fields parted by tabs: value, description, group, rank, and attributes as {@code name=text}. Tabs, line ends
 * and percent signs in attributes are percent-encoded; elsewhere they are blanks.
 */
final class SnapshotText {

    /** The first field of every file; another number is another format, which is not read. */
    static final String VERSION = "#batchsh-values-1";

    private static final int MOST_VALUES = 200_000;
    private static final int LONGEST = 2_000;
    private static final int FIELDS = 4;

    private SnapshotText() {}

    static String write(String context, Snapshot snapshot) {
        StringBuilder text = new StringBuilder(VERSION)
                .append('\t')
                .append(snapshot.taken().getEpochSecond())
                .append('\t')
                .append(plain(context))
                .append('\n');
        snapshot.values().stream()
                .filter(SnapshotText::canBeSaved)
                .limit(MOST_VALUES)
                .forEach(value -> {
                    text.append(value.value()).append('\t').append(plain(value.description()));
                    text.append('\t').append(plain(value.group())).append('\t').append(value.rank());
                    new TreeMap<>(value.attributes()).forEach((name, attribute) -> text.append('\t')
                            .append(encoded(name))
                            .append('=')
                            .append(encoded(attribute)));
                    text.append('\n');
                });
        return text.toString();
    }

    /**
     * Reads a text of unknown origin; lines that say nothing sensible are passed over.
     *
     * @param now the time, which no snapshot was taken after
     * @return empty if it is of another format or another context
     */
    static Optional<Snapshot> read(String text, String context, Instant now) {
        List<String> lines = text.lines().limit(MOST_VALUES + 1L).toList();
        String[] first = lines.isEmpty() ? new String[0] : lines.get(0).split("\t", -1);
        if (first.length != 3 || !first[0].equals(VERSION) || !first[2].equals(plain(context))) {
            return Optional.empty();
        }
        Optional<Instant> taken = instant(first[1]).filter(time -> !time.isAfter(now));
        List<Value> values = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            value(line).filter(SnapshotText::canBeSaved).ifPresent(values::add);
        }
        return taken.map(time -> new Snapshot(values, time).compact());
    }

    /** A value with a signature in it is an address with a key; it is not kept. */
    private static boolean canBeSaved(Value value) {
        String name = value.value();
        return !name.isEmpty()
                && name.length() <= LONGEST
                && name.chars().noneMatch(Character::isISOControl)
                && !name.contains("sig=");
    }

    private static Optional<Value> value(String line) {
        String[] fields = line.split("\t", -1);
        if (line.length() > 4 * LONGEST || fields.length < FIELDS) {
            return Optional.empty();
        }
        try {
            Map<String, String> attributes = new HashMap<>();
            for (int at = FIELDS; at < fields.length; at++) {
                int equals = fields[at].indexOf('=');
                if (equals > 0) {
                    attributes.put(decoded(fields[at].substring(0, equals)), decoded(fields[at].substring(equals + 1)));
                }
            }
            return Optional.of(
                    new Value(fields[0], plain(fields[1]), plain(fields[2]), attributes, Integer.parseInt(fields[3])));
        } catch (NumberFormatException garbled) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String seconds) {
        try {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)));
        } catch (NumberFormatException | DateTimeException garbled) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return cut.chars().noneMatch(Character::isISOControl) ? cut : cut.replaceAll("\\p{Cntrl}+", " ");
    }

    private static String encoded(String text) {
        return text.replace("%", "%25")
                .replace("\t", "%09")
                .replace("\n", "%0A")
                .replace("\r", "%0D")
                .replace("=", "%3D");
    }

    private static String decoded(String text) {
        return text.replace("%3D", "=")
                .replace("%0D", "\r")
                .replace("%0A", "\n")
                .replace("%09", "\t")
                .replace("%25", "%");
    }
}
