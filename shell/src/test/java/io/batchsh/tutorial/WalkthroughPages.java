package io.batchsh.tutorial;

import io.batchsh.Conversation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The pages in {@code docs/walkthroughs}: the tutorials with what their commands print. Run it in {@code shell} to write the pages
 * anew.
 */
public final class WalkthroughPages {

    private static final Path FOLDER = Path.of("..", "docs", "walkthroughs");

    private WalkthroughPages() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        for (String name : Lessons.names()) {
            Files.writeString(file(name), text(name, Files.createTempDirectory("batchsh")));
        }
    }

    static Path file(String name) {
        return FOLDER.resolve(name + ".md");
    }

    /** @param home a folder for what the commands leave behind */
    static String text(String name, Path home) {
        Lesson lesson = Lessons.read(name);
        Iterator<String> outputs = outputs(lesson, home).iterator();
        StringBuilder page = new StringBuilder();
        List<String> lines = Lessons.text(name).lines().toList();
        int inBlock = 0;
        boolean hidden = false;
        boolean code = false;
        for (String line : lines) {
            hidden |= line.startsWith("<!--");
            code |= line.equals("```batchsh");
            if (!hidden) {
                page.append(line).append('\n');
            }
            if (line.startsWith("# ")) {
                page.append(head(lesson));
            }
            if (code && !line.startsWith("```") && !line.endsWith("\\")) {
                inBlock++;
            }
            if (code && line.equals("```")) {
                page.append("\n```output\n");
                for (; inBlock > 0; inBlock--) {
                    page.append(outputs.next());
                }
                page.append("```\n");
                code = false;
            }
            hidden &= !line.endsWith("-->");
        }
        return page.toString().replaceAll("\n{3,}", "\n\n");
    }

    private static String head(Lesson lesson) {
        String world = lesson.world().equals("demo") ? "" : ", or `batchsh --simulated=" + lesson.world() + "`";
        return """

                To do it yourself: `tutorial start %s` at the prompt%s. This page is made by the class
                `io.batchsh.tutorial.WalkthroughPages` of the test sources, which runs the commands; a test fails when it differs.
                """.formatted(lesson.name(), world);
    }

    /** What each command prints. */
    private static List<String> outputs(Lesson lesson, Path home) {
        List<String> lines = new ArrayList<>();
        for (LessonStep step : lesson.steps()) {
            for (String command : step.commands()) {
                lines.add(inFolder(command, home));
            }
        }
        return new Conversation(home, false)
                .say(lines, "--simulated=" + lesson.world()).stream()
                        .map(output -> withoutFolder(output, home))
                        .toList();
    }

    /** The command with its files in a folder. */
    static String inFolder(String command, Path home) {
        return command.replaceAll("(?<= )[\\w-]+(\\.batchsh\\.jsonl|\\.json)", home + "/$0");
    }

    private static String withoutFolder(String output, Path home) {
        return output.lines()
                .map(line -> line.replace(home + "/.local", "~/.local")
                                .replace(home + "/", "")
                                .stripTrailing() + "\n")
                .collect(Collectors.joining());
    }
}
