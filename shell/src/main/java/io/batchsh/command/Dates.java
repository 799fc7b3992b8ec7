package io.batchsh.command;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.TypeConversionException;

/** Dates as people write them. */
final class Dates {

    private Dates() {}

    /** Reads {@code 2028-04-30}, which is its first instant in UTC, or a whole ISO 8601 time. */
    static OffsetDateTime parse(String text) {
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text);
        } catch (DateTimeParseException otherwise) {
            throw new TypeConversionException("'" + text + "' is no date; a date is written 2028-04-30.");
        }
    }
}
