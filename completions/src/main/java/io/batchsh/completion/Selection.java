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
    private int total;

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
        total++;
        List<Value> equallyGood = kept.getOrDefault(match, List.of());
        if (equallyGood.size() < limit) {
            equallyGood.add(value);
        }
    }

    int total() {
        return total;
    }

    /** The best {@code limit}, best first. */
    void forEach(BiConsumer<Value, Match> action) {
        int left = limit;
        for (Map.Entry<Match, List<Value>> kind : kept.entrySet()) {
            List<Value> equallyGood = kind.getValue();
            List<Value> best = equallyGood.subList(0, Math.min(left, equallyGood.size()));
            best.forEach(value -> action.accept(value, kind.getKey()));
            left -= best.size();
        }
    }
}
