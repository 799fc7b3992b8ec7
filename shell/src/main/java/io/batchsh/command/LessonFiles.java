package io.batchsh.command;

import io.batchsh.tutorial.Goal.Naming;
import io.batchsh.tutorial.Lesson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The files that the commands of a walkthrough make: each gets a name that is still free in the current folder. */
final class LessonFiles {

    private static final Pattern NEW_FILE = Pattern.compile("(?:record start|--out) ([\\w.-]+)");

    /** The names in the page, and those to take. */
    List<Naming> free(Lesson lesson) {
        return lesson.steps().stream()
                .flatMap(step -> step.commands().stream())
                .flatMap(command -> NEW_FILE.matcher(command).results())
                .map(MatchResult::group)
                .map(found -> found.substring(found.lastIndexOf(' ') + 1))
                .distinct()
                .map(name -> new Naming(name, free(name)))
                .collect(Collectors.toUnmodifiableList());
    }

    /** Whether a tutorial starts a recording, so that there can be none of it. */
    boolean recordsItself(Lesson lesson) {
        return lesson.steps().stream()
                .flatMap(step -> step.commands().stream())
                .anyMatch(command -> command.startsWith("record start"));
    }

    private static String free(String name) {
        String own = name;
        for (int number = 2; Files.exists(Path.of(own)); number++) {
            own = name.replaceFirst("^[^.]+", "$0-" + number);
        }
        return own;
    }
}
