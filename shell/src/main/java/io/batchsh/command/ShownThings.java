package io.batchsh.command;

import io.batchsh.preflight.PreflightReport;
import io.batchsh.tutorial.Thing;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a line showed, as a tutorial looks at it: its kind is the name of its type, its facts are the parts of its record. */
final class ShownThings {

    /** @param kind the name of the type in words, such as {@code image-definition} */
    record Shown(String kind, Thing thing) {}

    private ShownThings() {}

    /** @param value the result of a line: a record, or a list of records */
    static List<Shown> of(Object value) {
        if (value instanceof PreflightReport report) {
            return of(report.findings());
        }
        if (value instanceof Collection<?> values) {
            return values.stream().flatMap(each -> one(each).stream()).toList();
        }
        return one(value).stream().toList();
    }

    private static Optional<Shown> one(@Nullable Object value) {
        if (!(value instanceof Record data)) {
            return Optional.empty();
        }
        Map<String, String> facts = new LinkedHashMap<>();
        for (RecordComponent part : data.getClass().getRecordComponents()) {
            facts.put(part.getName(), text(read(part, data)));
        }
        String kind = kind(data.getClass().getSimpleName());
        return Optional.of(new Shown(kind, new Thing(kind, facts)));
    }

    private static String kind(String type) {
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object read(RecordComponent part, Record data) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(data);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Of a collection the number of its elements. */
    private static String text(@Nullable Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.map(ShownThings::text).orElse("");
        }
        if (value instanceof Collection<?> values) {
            return String.valueOf(values.size());
        }
        return value == null ? "" : value.toString();
    }
}
