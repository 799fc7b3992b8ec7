package io.batchsh.command;

import io.batchsh.completion.Argument;
import io.batchsh.completion.CommandNode;
import io.batchsh.completion.Grammar;
import io.batchsh.completion.OptionNode;
import io.batchsh.completion.ParameterNode;
import io.batchsh.completion.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The shells that complete the command line of batchsh, and the script that each does it with. All of them share one program
 * for awk and one text that is the grammar; a script is no more than what hands the words over and takes the answer.
 */
public enum OuterShell {
    BASH("batchsh.bash", false),
    ZSH("batchsh.zsh", false),
    /** In the single quotes of fish a backslash and a quotation mark are escaped. */
    FISH("batchsh.fish", true);

    private final String template;
    private final boolean escaped;

    OuterShell(String template, boolean escaped) {
        this.template = template;
        this.escaped = escaped;
    }

    /** The shell's name as typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The script.
     *
     * @param program the options that stand before a command
     */
    String script(Grammar grammar, List<OptionNode> program) {
        return resource(template)
                .replace("@AWK@", quoted(resource("complete.awk").strip()))
                .replace("@GRAMMAR@", quoted(text(grammar, program).strip()));
    }

    private String quoted(String text) {
        return escaped ? text.replace("\\", "\\\\").replace("'", "\\'") : text;
    }

    private static String text(Grammar grammar, List<OptionNode> program) {
        StringBuilder text = new StringBuilder();
        append("", grammar.commands(), program, List.of(), text);
        grammar.commands().forEach(command -> append(command.name(), command, text));
        return text.toString();
    }

    private static void append(String path, CommandNode command, StringBuilder text) {
        append(path, command.subcommands(), command.options(), command.parameters(), text);
        command.subcommands().forEach(below -> append(path + " " + below.name(), below, text));
    }

    private static void append(
            String path,
            List<CommandNode> commands,
            List<OptionNode> options,
            List<ParameterNode> parameters,
            StringBuilder text) {
        line(text, ">", path);
        commands.forEach(command -> line(text, "c", command.name(), command.description()));
        options.forEach(option -> line(
                text,
                "o",
                String.join(",", option.names()),
                kind(option.argument()),
                (option.required() ? "r" : "") + (option.repeatable() ? "m" : ""),
                option.description()));
        parameters.forEach(parameter -> line(text, "p", kind(parameter.argument()), parameter.repeatable() ? "m" : ""));
    }

    private static String kind(Argument argument) {
        if (argument instanceof Argument.FromSource from) {
            return "v:" + from.source();
        }
        if (argument instanceof Argument.OneOf choice) {
            return "l:" + choice.values().stream().map(Value::value).collect(Collectors.joining("|"));
        }
        if (argument instanceof Argument.FileName file) {
            return "f:" + String.join(",", file.suffixes());
        }
        if (argument instanceof Argument.CommandLine) {
            return "k";
        }
        if (argument.equals(Argument.text("jmespath"))) {
            return "q:";
        }
        return argument instanceof Argument.None ? "-" : "t:";
    }

    private static void line(StringBuilder text, String... fields) {
        for (int at = 0; at < fields.length; at++) {
            text.append(at == 0 ? "" : "\t").append(fields[at].replaceAll("\\s+", " "));
        }
        text.append('\n');
    }

    private static String resource(String name) {
        try (InputStream stream = OuterShell.class.getResourceAsStream("completion/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
