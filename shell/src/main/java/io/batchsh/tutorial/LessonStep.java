package io.batchsh.tutorial;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A step of a walkthrough.
 *
 * @param title what is done, in a few words
 * @param before what to read before it is done, in Markdown
 * @param commands the lines that do it
 * @param goals what has to be so for it to be done
 * @param after what to read afterwards, in Markdown; may be empty
 */
public record LessonStep(String title, String before, List<String> commands, List<Goal> goals, String after) {

    public LessonStep {
        Objects.requireNonNull(title, "title is null");
        Objects.requireNonNull(before, "before is null");
        Objects.requireNonNull(after, "after is null");
        commands = List.copyOf(commands);
        goals = List.copyOf(goals);
    }

    /** What is still missing, the first of it; empty once the step is done. */
    public Optional<String> missing(Classroom classroom) {
        return goals.stream()
                .map(goal -> goal.missing(classroom))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What the learner calls what this step is about, once it is done. */
    public List<Goal.Naming> namings(Classroom classroom) {
        return goals.stream()
                .map(goal -> goal.naming(classroom))
                .flatMap(Optional::stream)
                .toList();
    }
}
