package io.batchsh.tutorial;

import java.util.List;
import java.util.Objects;

/**
 * A walkthrough.
 *
 * @param name the name to start it by
 * @param title its heading
 * @param world the simulated world it takes place in
 * @param introduction what to read first, in Markdown
 * @param steps its steps, in order
 * @param ending what to read on, in Markdown
 */
public record Lesson(
        String name, String title, String world, String introduction, List<LessonStep> steps, String ending) {

    public Lesson {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(title, "title is null");
        Objects.requireNonNull(world, "world is null");
        Objects.requireNonNull(introduction, "introduction is null");
        Objects.requireNonNull(ending, "ending is null");
        steps = List.copyOf(steps);
    }
}
