package io.batchsh.command;

import io.batchsh.command.LineSpan.Kind;
import io.batchsh.completion.Argument;
import io.batchsh.completion.CommandNode;
import io.batchsh.completion.Grammar;
import io.batchsh.completion.OptionNode;
import io.batchsh.completion.UnclosedQuoteException;
import io.batchsh.completion.Word;
import io.batchsh.completion.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Says what the parts of a line are, so that an unknown command, option or value is seen before Enter. Asks nobody and keeps
 * nothing: it is called with every key.
 */
public final class LineLook {

    private final Grammar grammar;
    private final Function<String, LineKind> kindOf;
    private final Predicate<String> isAlias;

    LineLook(Grammar grammar, Function<String, LineKind> kindOf, Predicate<String> isAlias) {
        this.grammar = Objects.requireNonNull(grammar, "grammar is null");
        this.kindOf = Objects.requireNonNull(kindOf, "kindOf is null");
        this.isAlias = Objects.requireNonNull(isAlias, "isAlias is null");
    }

    /** The stretches that are something, in their order, without overlap. */
    public List<LineSpan> of(String line) {
        return switch (kindOf.apply(line)) {
            case NOTHING -> line.isBlank() ? List.of() : List.of(new LineSpan(0, line.length(), Kind.COMMENT));
            case GROOVY -> GroovyLook.of(line, 0);
            case COMMAND, UNKNOWN -> new Walk(line).spans();
        };
    }

    /** One way through a command line. */
    private final class Walk {
        private final String line;
        private final List<LineSpan> spans = new ArrayList<>();
        private List<CommandNode> subcommands = grammar.commands();
        private @Nullable CommandNode command;
        private @Nullable OptionNode pending;
        private int position;
        private boolean first = true;
        private boolean piped;

        Walk(String line) {
            this.line = line;
        }

        List<LineSpan> spans() {
            int end = line.length();
            List<Word> words;
            try {
                words = Words.read(line);
            } catch (UnclosedQuoteException open) {
                end = Math.max(0, open.position());
                words = readable(line.substring(0, end));
                spans.add(new LineSpan(end, line.length(), Kind.TEXT));
            }
            for (Word word : words) {
                accept(word);
            }
            int behind = words.isEmpty() ? 0 : words.get(words.size() - 1).end();
            if (behind < end && line.substring(behind, end).strip().startsWith("#")) {
                spans.add(new LineSpan(line.indexOf('#', behind), end, Kind.COMMENT));
            }
            spans.sort((left, right) -> Integer.compare(left.start(), right.start()));
            return spans;
        }

        private List<Word> readable(String text) {
            try {
                return Words.read(text);
            } catch (UnclosedQuoteException stillOpen) {
                return List.of();
            }
        }

        private void accept(Word word) {
            if (piped) {
                stage(word);
            } else if (!word.quoted() && (word.text().equals("|") || word.text().equals("&"))) {
                add(word, Kind.OPERATOR);
                piped = true;
                first = true;
            } else if (pending != null) {
                value(word, pending.argument());
                pending = null;
            } else if (word.text().startsWith("-") && word.text().length() > 1 && !word.quoted()) {
                option(word);
            } else {
                plain(word);
            }
        }

        private void stage(Word word) {
            boolean operator = !word.quoted() && List.of("|", ">", ">>", "&").contains(word.text());
            if (operator) {
                add(word, Kind.OPERATOR);
                first = true;
            } else if (first) {
                add(word, Kind.COMMAND);
                first = false;
            } else if (word.quoted()) {
                add(word, Kind.TEXT);
            }
        }

        private void plain(Word word) {
            Optional<CommandNode> next = position > 0
                    ? Optional.empty()
                    : subcommands.stream()
                            .filter(node -> node.name().equals(word.text())
                                    || node.aliases().contains(word.text()))
                            .findFirst();
            if (next.isPresent()) {
                command = next.get();
                subcommands = command.subcommands();
                add(word, Kind.COMMAND);
            } else if (first && isAlias.test(word.text())) {
                add(word, Kind.COMMAND);
                subcommands = List.of();
            } else if (!subcommands.isEmpty() && position == 0) {
                if (!mayBecome(word, subcommands.stream().map(CommandNode::name).toList())) {
                    add(word, Kind.UNKNOWN);
                }
                subcommands = List.of();
            } else {
                argument(word);
            }
            first = false;
        }

        private void argument(Word word) {
            if (command != null && position < command.parameters().size()) {
                Argument argument = command.parameters().get(position).argument();
                if (argument instanceof Argument.CommandLine) {
                    subcommands = grammar.commands();
                    command = null;
                    plain(word);
                    return;
                }
                value(word, argument);
                if (!command.parameters().get(position).repeatable()) {
                    position++;
                }
            } else if (word.quoted()) {
                add(word, Kind.TEXT);
            }
        }

        private void option(Word word) {
            String text = word.text();
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            CommandNode at = command;
            if (at == null) {
                return;
            }
            List<OptionNode> options = new ArrayList<>(at.options());
            options.addAll(grammar.globalOptions());
            Optional<OptionNode> known = options.stream()
                    .filter(option -> option.names().contains(name))
                    .findFirst();
            if (known.isPresent()) {
                int end = equals < 0 ? word.end() : word.start() + equals;
                spans.add(new LineSpan(word.start(), end, Kind.OPTION));
                if (equals < 0 && known.get().takesValue()) {
                    pending = known.get();
                }
            } else if (!isUnderstood(name)
                    && !mayBecome(
                            word,
                            options.stream()
                                    .flatMap(option -> option.names().stream())
                                    .toList())) {
                add(word, Kind.UNKNOWN);
            }
        }

        /** Understood everywhere, though completion does not offer it; and negative numbers are no options. */
        private boolean isUnderstood(String name) {
            return name.equals("--help") || name.equals("-h") || name.matches("-[0-9.]+|--");
        }

        private void value(Word word, Argument argument) {
            boolean wrong = argument instanceof Argument.OneOf choice
                    && choice.values().stream().noneMatch(value -> value.value().equalsIgnoreCase(word.text()))
                    && !mayBecome(
                            word,
                            choice.values().stream().map(value -> value.value()).toList());
            if (wrong) {
                add(word, Kind.UNKNOWN);
            } else if (word.quoted()) {
                add(word, Kind.TEXT);
            } else if (word.text().matches("-?[0-9]+(\\.[0-9]+)?")) {
                add(word, Kind.NUMBER);
            }
        }

        /** A word that is still being typed is not wrong yet. */
        private boolean mayBecome(Word word, List<String> names) {
            return word.end() == line.length() && names.stream().anyMatch(name -> name.startsWith(word.text()));
        }

        private void add(Word word, Kind kind) {
            spans.add(new LineSpan(word.start(), word.end(), kind));
        }
    }
}
