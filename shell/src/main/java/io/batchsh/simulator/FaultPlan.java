package io.batchsh.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The faults of a simulated Azure, and how often each was met and struck. Of several that could strike, the first does. */
final class FaultPlan {

    private static final class Entry {
        final Fault fault;
        final Map<String, Integer> attempts = new HashMap<>();
        int matches;
        int strikes;

        Entry(Fault fault) {
            this.fault = fault;
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Identifiers identifiers;
    private final Supplier<Instant> now;
    private int made;

    FaultPlan(Identifiers identifiers, Supplier<Instant> now) {
        this.identifiers = identifiers;
        this.now = now;
    }

    /**
     * Adds a fault, called {@code fault-1} and so on where it has no id.
     *
     * @throws IllegalArgumentException if it is wrong, or its id is taken
     */
    Fault add(Map<String, Object> description) {
        Fault fault = Fault.of(description, "fault-" + (made + 1));
        if (entries.containsKey(fault.id())) {
            throw new IllegalArgumentException("there is a fault '" + fault.id() + "' already");
        }
        made++;
        entries.put(fault.id(), new Entry(fault));
        return fault;
    }

    boolean remove(String id) {
        return entries.remove(id) != null;
    }

    int clear() {
        int count = entries.size();
        entries.clear();
        return count;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The fault of this kind that strikes something in the world, and counts that it was met. */
    Optional<Fault> strike(FaultKind kind, String resource) {
        return entries.values().stream()
                .filter(entry -> entry.fault.kind() == kind)
                .filter(entry -> strikes(entry, "", resource))
                .findFirst()
                .map(entry -> entry.fault);
    }

    /** The faults that strike a request, in their order. */
    List<Fault> strike(String operation, String resource) {
        List<Fault> struck = new ArrayList<>();
        for (Entry entry : entries.values()) {
            if (entry.fault.kind().ofRequests && strikes(entry, operation, resource)) {
                struck.add(entry.fault);
            }
        }
        return struck;
    }

    private boolean strikes(Entry entry, String operation, String resource) {
        Fault fault = entry.fault;
        if (!fault.concerns(operation, resource)
                || fault.from().filter(from -> now.get().isBefore(from)).isPresent()) {
            return false;
        }
        int match = ++entry.matches;
        boolean due = match >= fault.nth() && (fault.count() == 0 || entry.strikes < fault.count());
        boolean strikes = due
                && fault.probability()
                        .map(chance -> drawn(entry, operation, resource) < chance)
                        .orElse(true);
        if (strikes) {
            entry.strikes++;
        }
        return strikes;
    }

    private double drawn(Entry entry, String operation, String resource) {
        int attempt = entry.attempts.merge(operation + " " + resource, 1, Integer::sum);
        String hex = identifiers.hex("fault", entry.fault.id(), operation, resource, attempt);
        return Long.parseLong(hex.substring(0, 13), 16) * 0x1.0p-52;
    }

    /** The faults with what came of them, as JSON has it. */
    List<Map<String, Object>> list() {
        return entries.values().stream()
                .map(entry -> {
                    Map<String, Object> shown = entry.fault.describe();
                    shown.put("matches", entry.matches);
                    shown.put("strikes", entry.strikes);
                    return shown;
                })
                .toList();
    }

    Map<String, Object> save() {
        List<Object> saved = new ArrayList<>();
        for (Entry entry : entries.values()) {
            saved.add(Json.object(
                    "fault",
                    entry.fault.describe(),
                    "matches",
                    entry.matches,
                    "strikes",
                    entry.strikes,
                    "attempts",
                    new LinkedHashMap<>(entry.attempts)));
        }
        return Json.object("made", made, "entries", saved);
    }

    void load(Map<String, Object> saved) {
        clear();
        for (Map<String, Object> state : Json.children(saved, "entries")) {
            Entry entry = new Entry(Fault.of(Json.child(state, "fault"), ""));
            entry.matches = Json.integer(state, "matches").orElse(0);
            entry.strikes = Json.integer(state, "strikes").orElse(0);
            Json.child(state, "attempts").forEach((key, count) -> entry.attempts.put(key, ((Number) count).intValue()));
            entries.put(entry.fault.id(), entry);
        }
        made = Json.integer(saved, "made").orElse(0);
    }
}
