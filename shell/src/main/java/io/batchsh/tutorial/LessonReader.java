package io.batchsh.tutorial;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a walkthrough from its page. A heading {@code ## 1. Title} begins a step; blocks of {@code batchsh} hold its commands;
 * the comment {@code done when} holds its goals.
 */
public final class LessonReader {

    private static final String WORLD = "<!-- world:";
    private static final String STEP = "## \\d+\\. .*";

    private final String name;
    private final List<String> lines;
    private int at;
    private String title = "";
    private String world = "demo";
    private String introduction = "";
    private String ending = "";
    private final List<LessonStep> steps = new ArrayList<>();

    private LessonReader(String name, String page) {
        this.name = name;
        this.lines = page.lines().toList();
    }

    /** @throws IllegalArgumentException if the page is no walkthrough; the message names the line */
    public static Lesson read(String name, String page) {
        LessonReader reader = new LessonReader(name, page);
        try {
            return reader.lesson();
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    name + ", line " + Math.min(reader.at + 1, reader.lines.size()) + ": " + wrong.getMessage(), wrong);
        }
    }

    private Lesson lesson() {
        introduction = introduction();
        while (at < lines.size()) {
            String heading = lines.get(at++).substring("## ".length());
            if (heading.matches("\\d+\\. .*")) {
                steps.add(step(heading.replaceFirst("^\\d+\\. ", "")));
            } else {
                ending = prose();
            }
        }
        if (title.isEmpty() || steps.isEmpty()) {
            throw new IllegalArgumentException("a walkthrough has a title and steps");
        }
        return new Lesson(name, title, world, introduction, steps, ending);
    }

    private String introduction() {
        StringBuilder text = new StringBuilder();
        for (; at < lines.size() && !lines.get(at).startsWith("## "); at++) {
            String line = lines.get(at);
            if (line.startsWith("# ")) {
                title = line.substring(2);
            } else if (line.startsWith(WORLD)) {
                world = line.substring(WORLD.length(), line.indexOf("-->")).strip();
            } else {
                text.append(line).append('\n');
            }
        }
        return text.toString().strip();
    }

    private String prose() {
        StringBuilder text = new StringBuilder();
        for (; at < lines.size() && !lines.get(at).matches(STEP); at++) {
            text.append(lines.get(at)).append('\n');
        }
        return text.toString().strip();
    }

    private LessonStep step(String heading) {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        List<String> commands = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        for (; at < lines.size() && !lines.get(at).startsWith("## "); at++) {
            String line = lines.get(at);
            switch (line) {
                case "```batchsh" -> commands.addAll(commands(block("```")));
                case "<!-- done when" -> block("-->").forEach(goal -> goals.add(GoalReader.read(goal)));
                default -> (commands.isEmpty() ? before : after).append(line).append('\n');
            }
        }
        if (commands.isEmpty() || goals.isEmpty()) {
            throw new IllegalArgumentException("the step '" + heading + "' needs a command and a goal");
        }
        return new LessonStep(
                heading,
                before.toString().strip(),
                commands,
                goals,
                after.toString().strip());
    }

    /** The lines up to an end, which is then the present line. */
    private List<String> block(String end) {
        int from = ++at;
        while (at < lines.size() && !lines.get(at).equals(end)) {
            at++;
        }
        if (at == lines.size()) {
            throw new IllegalArgumentException("a block without an end");
        }
        return lines.subList(from, at);
    }

    /** A backslash at the end of a line goes on in the next. */
    private static List<String> commands(List<String> block) {
        List<String> commands = new ArrayList<>();
        StringBuilder command = new StringBuilder();
        for (String line : block) {
            boolean goesOn = line.endsWith("\\");
            command.append(goesOn ? line.substring(0, line.length() - 1).stripTrailing() + " " : line.strip());
            if (!goesOn) {
                commands.add(command.toString().replaceAll(" {2,}", " "));
                command.setLength(0);
            }
        }
        return commands;
    }
}
