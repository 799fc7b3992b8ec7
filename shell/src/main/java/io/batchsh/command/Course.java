package io.batchsh.command;

import io.batchsh.session.Session;
import io.batchsh.tutorial.Lesson;
import io.batchsh.tutorial.LessonNames;
import io.batchsh.tutorial.LessonStep;
import java.util.Objects;
import java.util.Optional;

/** A tutorial that is under way. For one thread. */
final class Course {

    private final Lesson lesson;
    private final Session before;
    private final SessionClassroom classroom;
    private final LessonNames names = new LessonNames();
    private int step;

    /** @param before the session to go back to */
    Course(Lesson lesson, Session before, SessionClassroom classroom) {
        this.lesson = Objects.requireNonNull(lesson, "lesson is null");
        this.before = Objects.requireNonNull(before, "before is null");
        this.classroom = Objects.requireNonNull(classroom, "classroom is null");
    }

    Lesson lesson() {
        return lesson;
    }

    Session before() {
        return before;
    }

    SessionClassroom classroom() {
        return classroom;
    }

    LessonNames names() {
        return names;
    }

    /** The number of the present step, from 1. */
    int number() {
        return step + 1;
    }

    int steps() {
        return lesson.steps().size();
    }

    boolean atEnd() {
        return step == steps();
    }

    LessonStep step() {
        return lesson.steps().get(step);
    }

    /** What is still missing in the present step. */
    Optional<String> missing() {
        classroom.lookForRecording();
        return step().missing(classroom);
    }

    /** Goes on to the next step; what the learner's things are called is kept. */
    void goOn() {
        step().namings(classroom).forEach(names::put);
        step++;
    }
}
