package io.batchsh.command;

import io.batchsh.completion.Completion;
import io.batchsh.completion.CursorWords;
import io.batchsh.completion.TokenCompletion;
import io.batchsh.completion.Value;
import io.batchsh.completion.Words;
import io.batchsh.configuration.ConfigurationKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Completes the parts of lines that the grammar of commands says nothing of: queries, Groovy, parameters of scripts. */
final class LineParts {

    private static final String QUERY = "--query";
    private static final long PATIENCE_MILLIS = 150;

    private final Shell shell;
    private final Interpreter interpreter;
    private final Evaluator evaluator;
    private final Supplier<List<Value>> fields;
    private final int limit;

    /**
     * @param fields the fields of resources, as loaded
     * @param limit how many candidates at most
     */
    LineParts(Shell shell, Interpreter interpreter, Supplier<List<Value>> fields, int limit) {
        this.shell = shell;
        this.interpreter = interpreter;
        this.evaluator = interpreter.context().evaluator();
        this.fields = fields;
        this.limit = limit;
    }

    /** What can stand at the cursor, where it is in such a part. */
    Optional<Completion> complete(String line, int cursor) {
        if (isGroovy(line.substring(0, cursor))) {
            return Optional.of(groovy(line, cursor));
        }
        CursorWords words = Words.at(line, cursor);
        List<String> before = words.before();
        Optional<PipeCandidates> pipe = before.contains("|")
                ? PipeCandidates.of(line.substring(0, cursor), shapeOf(PipeCandidates.source(before)))
                : Optional.empty();
        if (pipe.isPresent()) {
            return pipe.map(place -> TokenCompletion.complete(line, cursor, place.from(), place.values(), limit));
        }
        int count = before.size();
        if (count == 3 && before.subList(0, 2).equals(List.of("config", "set"))) {
            return Optional.of(TokenCompletion.complete(line, cursor, words.start(), settings(before.get(2)), limit));
        }
        if (count > 1 && before.get(0).equals("run")) {
            return Optional.of(parameters(line, cursor, words)).filter(answer -> answer.total() > 0);
        }
        if (count > 0 && before.get(count - 1).equals(QUERY)) {
            int quote = words.openQuote().isPresent() ? 1 : 0;
            return Optional.of(query(line, cursor, words.start() + quote, before));
        }
        String raw = line.substring(words.start(), cursor);
        if (raw.startsWith(QUERY + "=")) {
            int from = words.start() + QUERY.length() + 1;
            boolean quoted = raw.length() > QUERY.length() + 1 && "'\"".indexOf(line.charAt(from)) >= 0;
            return Optional.of(query(line, cursor, quoted ? from + 1 : from, before));
        }
        return Optional.empty();
    }

    boolean isGroovy(String line) {
        return interpreter.kindOf(line) == LineKind.GROOVY;
    }

    /** The aliases, with what they stand for. */
    List<Value> aliases(Aliases aliases) {
        return aliases.present().get().entrySet().stream()
                .map(alias -> Value.of(alias.getKey(), alias.getValue()).withGroup("aliases"))
                .toList();
    }

    /** The names that are bound, where a line begins: it may become Groovy. */
    List<Value> bound() {
        return new GroovyNames("", shell.variables(), (name, operation) -> List.of()).bound();
    }

    private Completion groovy(String line, int cursor) {
        GroovyNames.Place place =
                new GroovyNames(line.substring(0, cursor), shell.variables(), evaluator::argumentsOf).place();
        return TokenCompletion.complete(line, cursor, place.from(), place.values(), limit);
    }

    private Completion query(String line, int cursor, int from, List<String> before) {
        QueryFields query = new QueryFields(line.substring(from, cursor), shapeOf(before));
        return TokenCompletion.complete(line, cursor, from + query.nameFrom(), query.candidates(), limit);
    }

    private ResultShape shapeOf(List<String> words) {
        return words.isEmpty() ? ResultShape.UNKNOWN : interpreter.shapes().of(interpreter.nameOf(words), fields.get());
    }

    private static List<Value> settings(String name) {
        return ConfigurationKey.of(name).map(key -> key.kind().values()).orElse(List.of()).stream()
                .map(Value::of)
                .toList();
    }

    private Completion parameters(String line, int cursor, CursorWords words) {
        List<Value> values = CompletableFuture.supplyAsync(() -> options(words.before()))
                .completeOnTimeout(List.of(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .join();
        return TokenCompletion.complete(line, cursor, words.start(), values, limit);
    }

    private List<Value> options(List<String> before) {
        return evaluator.optionsOf(Path.of(before.get(1))).entrySet().stream()
                .filter(option -> !before.contains(option.getKey()))
                .map(option -> Value.of(option.getKey(), option.getValue()))
                .toList();
    }
}
