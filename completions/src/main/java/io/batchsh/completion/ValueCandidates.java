package io.batchsh.completion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Values that match what is typed and go with the rest of the line. */
final class ValueCandidates {
    private final ValueIndex index;
    private final PickHistory picks;
    private final Map<String, ValueFilter> filters;
    private final int limit;

    ValueCandidates(ValueIndex index, PickHistory picks, Map<String, ValueFilter> filters, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("the limit must be positive: " + limit);
        }
        this.index = index;
        this.picks = picks;
        this.filters = filters;
        this.limit = limit;
    }

    void remember(String context, List<LineState.Choice> choices) {
        for (LineState.Choice choice : choices) {
            index.indexed(context, choice.source()).named(choice.word()).stream()
                    .findFirst()
                    .ifPresent(known -> picks.add(context, choice.source(), known.value()));
        }
    }

    void propose(Slot slot, LineState line, Proposals proposals) {
        Argument argument = slot.argument();
        proposals.argument(argument);
        if (argument instanceof Argument.OneOf choice) {
            addAll(choice.values(), slot, proposals);
        } else if (argument instanceof Argument.FileName file) {
            List<Value> files = new ArrayList<>(FileNames.below(slot.typed(), file.suffixes()));
            index.get(slot.context(), file.label()).map(Snapshot::values).ifPresent(files::addAll);
            addAll(files, slot, proposals);
        } else if (argument instanceof Argument.FromSource from) {
            proposeFromSource(from.source(), slot, line, proposals);
        }
    }

    private void addAll(List<Value> values, Slot slot, Proposals proposals) {
        add(
                IndexedValues.of(values)
                        .select(new Query(slot.typed()), List.of(), List.of(), everything -> true, limit),
                "",
                slot,
                proposals);
    }

    private void proposeFromSource(String source, Slot slot, LineState line, Proposals proposals) {
        IndexedValues values = index.indexed(slot.context(), source);
        Given given = new GivenReader(index, filters).read(slot.context(), line.choices());
        Query query = new Query(slot.typed());
        Collection<String> favourites = picks.ranking(slot.context(), source);
        Collection<String> excluded = slot.repeatable() ? given.words(source) : List.of();
        ValueFilter filter = filters.get(source);
        Predicate<Value> fits = filter == null ? everything -> true : value -> filter.accepts(value, given);
        Selection fitting = values.select(query, favourites, excluded, fits, limit);
        if (fitting.total() > 0 || filter == null) {
            add(fitting, "", slot, proposals);
        } else {
            Selection others = values.select(query, favourites, excluded, everything -> true, limit);
            add(others, misfit(given), slot, proposals);
        }
        describeState(slot.context(), source, proposals);
    }

    private static String misfit(Given given) {
        List<String> words =
                given.words().values().stream().flatMap(List::stream).sorted().toList();
        return words.isEmpty() ? "does not fit" : "does not fit " + String.join(", ", words);
    }

    private static void add(Selection selection, String misfit, Slot slot, Proposals proposals) {
        int[] shown = {0};
        selection.forEach((value, match) -> {
            String group = misfit.isEmpty() ? value.group() : misfit;
            proposals.addValue(slot.attachment(), value, group, match);
            shown[0]++;
        });
        proposals.countUnshown(selection.total() - shown[0]);
    }

    private void describeState(String context, String source, Proposals proposals) {
        Instant now = index.clock().instant();
        Optional<Snapshot> snapshot = index.get(context, source);
        Optional<LoadFailure> failure = index.failure(context, source);
        snapshot.map(taken -> Duration.between(taken.taken(), now)).ifPresent(proposals::age);
        if (failure.isPresent()) {
            long minutes = Duration.between(failure.get().at(), now).toMinutes();
            String when = minutes < 1 ? "just now" : minutes + " min ago";
            proposals.note(source + ": the refresh failed " + when + ": "
                    + failure.get().message());
        } else if (snapshot.isEmpty()) {
            proposals.note(index.isRefreshing(context, source) ? source + ": still loading" : source + ": not loaded");
        }
    }
}
