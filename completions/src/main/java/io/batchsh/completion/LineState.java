package io.batchsh.completion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where in the grammar the words read so far lead. Unknown options are passed over. */
final class LineState {
    /** A word given for a source. */
    record Choice(String source, String word) {}

    private final Grammar grammar;
    private final Set<OptionNode> used = new HashSet<>();
    private final List<Choice> choices = new ArrayList<>();
    private @Nullable CommandNode command;
    private @Nullable OptionNode pending;
    private @Nullable String unknown;
    private int position;
    private boolean optionsEnded;

    LineState(Grammar grammar, List<String> words) {
        this.grammar = grammar;
        words.forEach(this::accept);
    }

    void accept(String word) {
        if (pending != null && option(word).isEmpty()) {
            choose(pending.argument(), word);
            pending = null;
        } else if (optionsEnded || word.length() < 2 || word.charAt(0) != '-') {
            acceptPlain(word);
        } else if (word.equals("--")) {
            optionsEnded = true;
        } else {
            acceptOption(word);
        }
    }

    /** Passes over the word under the cursor, which says nothing yet. */
    void skip(String word) {
        if (pending != null) {
            pending = null;
        } else if (!word.startsWith("-") && parameter().isPresent()) {
            position++;
        }
    }

    /** An option whose value was forgotten, as in {@code --image --id p1}, ends where the next one begins. */
    private void acceptOption(String word) {
        pending = null;
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        option(name).ifPresent(option -> {
            used.add(option);
            if (option.takesValue() && equals < 0) {
                pending = option;
            } else if (equals >= 0) {
                choose(option.argument(), word.substring(equals + 1));
            }
        });
    }

    private void acceptPlain(String word) {
        Optional<CommandNode> next = ownSubcommands().stream()
                .filter(candidate -> candidate.names().anyMatch(word::equals))
                .findFirst();
        Optional<ParameterNode> parameter = parameter();
        if (next.isPresent()) {
            command = next.get();
        } else if (parameter.isPresent() && takesCommandLine(parameter.get())) {
            restart();
            acceptPlain(word);
        } else if (parameter.isPresent()) {
            choose(parameter.get().argument(), word);
            position++;
        } else if (unknown == null) {
            unknown = word;
        }
    }

    private void restart() {
        command = null;
        position = 0;
        used.clear();
        choices.clear();
    }

    private void choose(Argument argument, String word) {
        if (argument instanceof Argument.FromSource from) {
            choices.add(new Choice(from.source(), word));
        }
    }

    /** The commands a plain word may name here. */
    List<CommandNode> subcommands() {
        return parameter().filter(LineState::takesCommandLine).isPresent()
                ? concat(ownSubcommands(), grammar.commands())
                : ownSubcommands();
    }

    private List<CommandNode> ownSubcommands() {
        if (unknown != null || position > 0) {
            return List.of();
        }
        return command == null ? grammar.commands() : command.subcommands();
    }

    /** The parameter a plain word fills here. */
    Optional<ParameterNode> parameter() {
        return command == null || unknown != null ? Optional.empty() : command.parameterAt(position);
    }

    /** The option whose value comes next. */
    Optional<OptionNode> pending() {
        return Optional.ofNullable(pending);
    }

    /** What is wrong with the line so far. */
    Optional<String> problem() {
        if (unknown == null) {
            return Optional.empty();
        }
        List<CommandNode> commands = command == null ? grammar.commands() : command.subcommands();
        if (command != null && commands.isEmpty()) {
            return Optional.of(command.name() + " takes no further word: " + unknown);
        }
        List<String> known = commands.stream().flatMap(CommandNode::names).toList();
        List<String> nearest = Suggestions.nearest(unknown, known);
        String suggestion = nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
        return Optional.of(unknown + " is no command" + (command == null ? "" : " of " + command.name()) + suggestion);
    }

    boolean optionsEnded() {
        return optionsEnded;
    }

    boolean isUsed(OptionNode option) {
        return used.contains(option);
    }

    List<Choice> choices() {
        return choices;
    }

    List<OptionNode> ownOptions() {
        return command == null ? List.of() : command.options();
    }

    Optional<OptionNode> option(String name) {
        return concat(ownOptions(), grammar.globalOptions()).stream()
                .filter(option -> option.names().contains(name))
                .findFirst();
    }

    private static boolean takesCommandLine(ParameterNode parameter) {
        return parameter.argument() instanceof Argument.CommandLine;
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
