package io.batchsh.image;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceTimeTest {

    @Property
    void readsWhatTheGeneralReaderReads(
            @ForAll @LongRange(min = -62_167_219_200L, max = 253_402_300_799L) long second,
            @ForAll @IntRange(max = 999_999_999) int nano) {
        OffsetDateTime time = Instant.ofEpochSecond(second, nano).atOffset(ZoneOffset.UTC);

        assertThat(ServiceTime.parse(time.toInstant().toString())).contains(time);
    }

    @Property
    void refusesWhatTheGeneralReaderRefuses(
            @ForAll @StringLength(min = 2, max = 24) @CharRange(from = '0', to = ':') String end,
            @ForAll @IntRange(max = 20) int kept) {
        String text = "2026-01-31T12:00:00".substring(0, Math.min(kept, 19)) + end + "Z";

        assertThat(ServiceTime.parse(text)).isEqualTo(general(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31T12:00:00Z",
                "2026-01-31T12:00:00.1Z",
                "2026-01-31T12:00:00.123456789Z",
                "2024-02-29T23:59:59.9999999Z",
                "2026-01-31T12:00:00+02:00",
                "2026-01-31T12:00Z",
                "2026-02-30T12:00:00Z",
                "2026-13-01T12:00:00Z",
                "2026-01-31T24:00:00Z",
                "2026-01-31T12:00:60Z",
                "2026-01-31T12:00:00.Z",
                "2026-01-31T12:00:00.1234567890Z",
                "2026-01-31 12:00:00Z",
                "2026-01-31T12:00:00",
                "yesterday",
                "Z",
                ""
            })
    void agreesWithTheGeneralReader(String text) {
        assertThat(ServiceTime.parse(text)).isEqualTo(general(text));
    }

    private static Optional<OffsetDateTime> general(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
