package io.batchsh.completion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The matches of one query so far: at most {@code limit} of each kind are kept, all are counted. */
final class Selection {
    private final Map<Match, List<Value>> kept = new EnumMap<>(Match.class);
    private final BitSet settled;
    private final int limit;
    private final int[] totals = new int[3];

    Selection(int size, int limit) {
        this.settled = new BitSet(size);
        this.limit = limit;
        for (Match kind : Match.values()) {
            kept.put(kind, new ArrayList<>());
        }
    }

    void skip(int name) {
        settled.set(name);
    }

    boolean isSettled(int name) {
        return settled.get(name);
    }

    void add(int name, Value value, Match match) {
        settled.set(name);
        totals[match.looseness()]++;
        List<Value> equallyGood = kept.getOrDefault(match, List.of());
        if (equallyGood.size() < limit) {
            equallyGood.add(value);
        }
    }

    /** How many match as strictly as the strictest. */
    int total() {
        return totals[looseness()];
    }

    /** The looseness of the strictest kind of match so far; that of the loosest while there is none. */
    int looseness() {
        if (totals[0] > 0) {
            return 0;
        }
        return totals[1] > 0 ? 1 : 2;
    }

    /** The best {@code limit} of those that match as strictly as the strictest, best first. */
    void forEach(BiConsumer<Value, Match> action) {
        int left = limit;
        int looseness = looseness();
        for (Map.Entry<Match, List<Value>> kind : kept.entrySet()) {
            if (kind.getKey().looseness() != looseness) {
                continue;
            }
            List<Value> equallyGood = kind.getValue();
            List<Value> best = equallyGood.subList(0, Math.min(left, equallyGood.size()));
            best.forEach(value -> action.accept(value, kind.getKey()));
            left -= best.size();
        }
    }
}
