package io.batchsh.tutorial;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** What has to be so for a step to be done. It is about effects, never about what was typed. */
public sealed interface Goal {

    /** What is still missing, in a sentence; empty once the goal is reached. */
    Optional<String> missing(Classroom classroom);

    /** The name in the page of what this goal is about, once something else is found to stand for it. */
    default Optional<Naming> naming(Classroom classroom) {
        return Optional.empty();
    }

    /**
     * What the learner calls something.
     *
     * @param page its name in the page
     * @param own its name in the lesson
     */
    record Naming(String page, String own) {}

    /**
     * Something is there.
     *
     * @param kind what it is
     * @param name its name in the page, where a learner may take another
     * @param conditions what holds of it
     * @param remark what may help while something like it is there, {@code ID} being its name; may be empty
     */
    record There(String kind, Optional<String> name, List<Condition> conditions, String remark) implements Goal {
        public There {
            Objects.requireNonNull(name, "name is null");
            conditions = List.copyOf(conditions);
        }

        @Override
        public Optional<String> missing(Classroom classroom) {
            List<Thing> things = candidates(classroom);
            if (things.stream().anyMatch(this::satisfies)) {
                return Optional.empty();
            }
            return things.stream()
                    .min(Comparator.comparingLong(this::others)
                            .thenComparing(thing -> unmet(thing).size()))
                    .map(this::sentence)
                    .or(() -> Optional.of("There is no " + (mustBeNew() ? "new " : "") + Kinds.words(kind) + " yet."));
        }

        @Override
        public Optional<Naming> naming(Classroom classroom) {
            return name.flatMap(page -> candidates(classroom).stream()
                    .filter(this::satisfies)
                    .reduce((earlier, later) -> later)
                    .map(thing -> new Naming(page, thing.name())));
        }

        private List<Thing> candidates(Classroom classroom) {
            return classroom.present(kind).stream()
                    .filter(thing -> conditions.stream()
                            .filter(condition -> condition.fact().equals(Kinds.ORIGIN))
                            .allMatch(condition -> condition.holdsFor(thing)))
                    .toList();
        }

        private boolean mustBeNew() {
            return conditions.stream().anyMatch(condition -> condition.fact().equals(Kinds.ORIGIN));
        }

        private boolean satisfies(Thing thing) {
            return unmet(thing).isEmpty();
        }

        /** What it is differs from what is meant; numbers only tell how far it is. */
        private long others(Thing thing) {
            return unmet(thing).stream()
                    .filter(condition -> !condition.isNumber())
                    .count();
        }

        private List<Condition> unmet(Thing thing) {
            return conditions.stream()
                    .filter(condition -> !condition.holdsFor(thing))
                    .toList();
        }

        private String sentence(Thing nearest) {
            return "The " + Kinds.words(kind) + " " + nearest.name() + " is not as asked for: "
                    + unmet(nearest).stream()
                            .map(condition -> condition.difference(nearest))
                            .collect(Collectors.joining("; "))
                    + (remark.isEmpty()
                            ? "."
                            : ". " + remark.replaceAll("\\bID\\b", Matcher.quoteReplacement(nearest.name())));
        }
    }

    /**
     * Nothing of a kind is there.
     *
     * @param kind what it is
     * @param conditions what holds of the things that are meant
     */
    record Gone(String kind, List<Condition> conditions) implements Goal {
        public Gone {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Optional<String> missing(Classroom classroom) {
            return classroom.present(kind).stream()
                    .filter(thing -> conditions.stream().allMatch(condition -> condition.holdsFor(thing)))
                    .findFirst()
                    .map(left -> "The " + Kinds.words(kind) + " " + left.name() + " is still there" + where() + ".");
        }

        private String where() {
            String conditionsInWords = conditions.stream()
                    .filter(condition -> !List.of(Kinds.ORIGIN, "id").contains(condition.fact()))
                    .map(Condition::toString)
                    .collect(Collectors.joining(" and "));
            return conditionsInWords.isEmpty() ? "" : ", with " + conditionsInWords;
        }
    }

    /**
     * The last line showed something.
     *
     * @param kind what it is
     * @param conditions what holds of one of the things that were shown
     */
    record Shown(String kind, List<Condition> conditions) implements Goal {
        public Shown {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Optional<String> missing(Classroom classroom) {
            List<Thing> things = classroom.shown(kind);
            if (things.isEmpty()) {
                return Optional.of("The last line showed no " + Kinds.words(kind) + ".");
            }
            boolean found = things.stream()
                    .anyMatch(thing -> conditions.stream().allMatch(condition -> condition.holdsFor(thing)));
            return found
                    ? Optional.empty()
                    : Optional.of("The last line showed no " + Kinds.words(kind) + " with "
                            + conditions.stream().map(Condition::toString).collect(Collectors.joining(" and ")) + ".");
        }
    }
}
