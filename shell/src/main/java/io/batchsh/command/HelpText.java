package io.batchsh.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The words of help. */
record HelpText(CommandTable table) {

    private static final int BRIEF = 14;

    /** The keys of the prompt and what they do. */
    private static final List<Map.Entry<String, String>> KEYS = List.of(
            Map.entry("Tab", "complete; once more, choose from the menu"),
            Map.entry("?  F1", "explain the command at the cursor; ? at the start of a word only"),
            Map.entry("Right  End", "take the grey rest of an earlier line; Alt-F takes a word of it"),
            Map.entry("Up  Down", "walk through the lines of this context"),
            Map.entry("Ctrl-R", "search the lines of all contexts"),
            Map.entry("Ctrl-X Ctrl-E", "edit the line in $VISUAL, $EDITOR or vi; in vi mode v"),
            Map.entry("Alt-Enter", "begin another line of the same text"),
            Map.entry("Ctrl-A  Ctrl-E", "go to the start, or the end, of the line"),
            Map.entry("Ctrl-W  Ctrl-U", "delete the word, or all, before the cursor; Ctrl-Y brings it back"),
            Map.entry("Ctrl-_", "undo"),
            Map.entry("Ctrl-L", "clear the screen"),
            Map.entry("Ctrl-C", "give up the line, or the wait; never the shell"),
            Map.entry("Ctrl-D", "leave, on an empty line"));

    /** All commands, a line each. */
    String overview() {
        StringBuilder text = new StringBuilder("Commands:\n");
        int width = table.words().stream().mapToInt(String::length).max().orElse(0);
        for (String word : table.words()) {
            text.append("  ")
                    .append(padded(word, width))
                    .append(table.description(word))
                    .append('\n');
        }
        return text + """

                New here? tutorial start first-pool.
                help COMMAND explains one, with examples; help keys lists the keys; Tab completes commands, options and names.
                Results go on: pool list | where state == active | select id vmSize > pools.txt; help pipes says how.
                A line that is plainly Groovy is evaluated: 1 + 1, pools.list(), x = pools.show('nightly'), _.id
                """;
    }

    /** The keys of the prompt. */
    String keys() {
        StringBuilder text = new StringBuilder("Keys:\n");
        int width = KEYS.stream().mapToInt(key -> key.getKey().length()).max().orElse(0);
        KEYS.forEach(key -> text.append("  ")
                .append(padded(key.getKey(), width))
                .append(key.getValue())
                .append('\n'));
        return text + """

                config set line.editing-mode vi brings the keys of vi.
                """;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length() + 2);
    }

    /** What helps with a line that is being typed: the command that its words lead to, or all commands. */
    String atCursor(List<String> words) {
        if (words.isEmpty() || !table.contains(words.get(0))) {
            return overview();
        }
        CommandLine at = table.parser(words.get(0)).orElseThrow();
        for (String word : words.subList(1, words.size())) {
            CommandLine next = at.getSubcommands().get(word);
            if (next == null) {
                break;
            }
            at = next;
        }
        return brief(at, words);
    }

    /** As much as leaves the line in sight: of an option that waits for its value just that, of a long text its beginning. */
    private static String brief(CommandLine command, List<String> words) {
        OptionSpec option = command.getCommandSpec().optionsMap().get(words.get(words.size() - 1));
        if (option != null && option.arity().max() > 0) {
            return option.longestName() + " " + option.paramLabel() + "\n  "
                    + String.join("\n  ", option.description()).replace("${COMPLETION-CANDIDATES}", values(option))
                    + "\n";
        }
        List<String> lines = usage(command).lines().toList();
        if (lines.size() <= BRIEF) {
            return String.join("\n", lines) + "\n";
        }
        return String.join("\n", lines.subList(0, BRIEF)) + "\n  ... help "
                + command.getCommandSpec().qualifiedName(" ") + " says all, with examples\n";
    }

    private static String values(OptionSpec option) {
        List<String> values = new ArrayList<>();
        if (option.completionCandidates() != null) {
            option.completionCandidates().forEach(values::add);
        }
        return String.join(", ", values);
    }

    /** The usage text of a command, and its examples in whole lines, to be copied. */
    static String usage(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        String[] examples = usage.footer();
        usage.footer(new String[0]);
        StringBuilder text =
                new StringBuilder(command.getUsageMessage(Help.Ansi.OFF).replace("\r\n", "\n"));
        usage.footer(examples);
        if (examples.length > 0) {
            text.append("\nExamples:\n");
            for (String example : examples) {
                text.append("  ").append(example).append('\n');
            }
        }
        return text.toString();
    }
}
