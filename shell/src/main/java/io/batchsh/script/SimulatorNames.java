package io.batchsh.script;

import io.batchsh.command.SimulatorControl;
import io.batchsh.command.SimulatorHost;
import io.batchsh.command.UsageException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code simulator}: the simulated Azure itself, in sessions that run on one. */
public record SimulatorNames(SimulatorHost simulator) {

    private SimulatorControl control() {
        return simulator.control();
    }

    /** World, clock, seed and counts. */
    public Map<String, Object> show() {
        return control().show();
    }

    /** The virtual time. */
    public Instant getClock() {
        return control().now();
    }

    /** Makes time pass; a duration such as {@code '10m'} or {@code PT10M}. */
    public Instant advance(Object duration) {
        return control().advance(duration(duration));
    }

    /** Lets something go wrong: {@code simulator.fault(kind: 'throttle', operation: 'batch.pool.list', retryAfter: '20s')}. */
    public Map<String, Object> fault(Map<String, Object> fault) {
        Map<String, Object> description = new LinkedHashMap<>();
        fault.forEach((name, value) -> description.put(name, plain(name, value)));
        return control().addFault(description);
    }

    private static Duration duration(Object value) {
        if (value instanceof Duration duration) {
            return duration;
        }
        String text = String.valueOf(value).strip().toUpperCase(Locale.ROOT);
        try {
            return Duration.parse(text.startsWith("P") ? text : "PT" + text);
        } catch (DateTimeParseException wrong) {
            throw new UsageException("'" + value + "' is no duration; write '90s', '30m', '2h' or 'PT30M'.", null);
        }
    }

    private static Object plain(String name, Object value) {
        if (name.equals("retryAfter") || name.equals("delay")) {
            return duration(value).toString();
        }
        if (value instanceof java.math.BigDecimal number) {
            return number.doubleValue();
        }
        return value instanceof Number || value instanceof Boolean ? value : String.valueOf(value);
    }

    /** The faults, each with how many times it was met and struck. */
    public List<Map<String, Object>> getFaults() {
        return control().faults();
    }

    /** Takes all faults away. */
    public int clearFaults() {
        return control().clearFaults();
    }

    /** Writes all state to a file. */
    public void save(Object file) {
        control().save(Path.of(String.valueOf(file)));
    }

    /** Goes on from a saved state. */
    public void load(Object file) {
        control().load(Path.of(String.valueOf(file)));
    }

    /** Goes on as the world began. */
    public void reset() {
        control().reset();
    }

    /** Goes on in a copy. */
    public void fork(String name) {
        control().fork(name);
    }

    /** Gives the copy up. */
    public String back() {
        return control().back();
    }
}
