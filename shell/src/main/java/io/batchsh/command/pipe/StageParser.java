package io.batchsh.command.pipe;

import io.batchsh.command.UsageException;
import io.batchsh.completion.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads one step from its words. */
final class StageParser {

    private static final int USUAL_COUNT = 10;
    /** What people pipe into elsewhere, and is no verb here. */
    private static final Set<String> PROGRAMS = Set.of(
            "awk", "cat", "column", "cut", "jq", "less", "more", "perl", "sed", "tee", "tr", "wc", "xargs", "yq");

    private StageParser() {}

    /** @param corrected the whole line with another word in the place of the verb */
    static Stage read(StageWords words, UnaryOperator<String> corrected) {
        String name = words.take().text();
        PipeVerb verb = PipeVerb.of(name).orElseThrow(() -> unknown(name, corrected));
        return switch (verb) {
            case WHERE -> new WhereParser(words).read();
            case SELECT -> select(fields(words.takeArguments()));
            case SORT -> sort(fields(words.takeArguments()));
            case HEAD -> new Head(count(verb, words.takeArguments()));
            case TAIL -> new Tail(count(verb, words.takeArguments()));
            case FIRST -> {
                none(verb, words.takeArguments());
                yield new First();
            }
            case COUNT -> {
                none(verb, words.takeArguments());
                yield new Count();
            }
            case UNIQUE -> new Unique(fields(words.takeArguments()));
            case GREP -> grep(words.takeArguments());
        };
    }

    private static UsageException unknown(String name, UnaryOperator<String> corrected) {
        if (PROGRAMS.contains(name)) {
            return new UsageException(
                    "'" + name + "' is not a verb of pipes; a program of the outer shell has a ! before it.",
                    corrected.apply("!" + name));
        }
        List<String> nearest = Suggestions.nearest(name, PipeVerb.words());
        boolean value = nearest.isEmpty() && !name.matches("[A-Za-z]+");
        return new UsageException(
                "'" + name + "' is not a verb of pipes" + (value ? "; a | that belongs to a value needs quotes." : "."),
                nearest.isEmpty() ? "help pipes" : corrected.apply(nearest.get(0)));
    }

    /** Fields may stand in several words or be joined by commas. */
    private static List<String> fields(List<String> arguments) {
        List<String> fields = new ArrayList<>();
        for (String argument : arguments) {
            for (String field : argument.split(",")) {
                if (!field.isEmpty()) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    private static Select select(List<String> fields) {
        if (fields.isEmpty()) {
            throw new UsageException("select needs a field.", "select id state");
        }
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String field : fields) {
            int equals = field.indexOf('=');
            String path = field.substring(equals + 1);
            String name = equals > 0 ? field.substring(0, equals) : lastPart(path);
            // Two nested fields of one name are told apart by their paths.
            chosen.put(chosen.containsKey(name) ? path : name, path);
        }
        return new Select(chosen.entrySet().stream()
                .map(choice -> new Select.Choice(choice.getKey(), choice.getValue()))
                .toList());
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static Sort sort(List<String> fields) {
        return new Sort(fields.stream()
                .map(field -> field.length() > 1 && field.charAt(0) == '-'
                        ? new Sort.Key(field.substring(1), true)
                        : new Sort.Key(field, false))
                .toList());
    }

    /** Takes {@code 5}, {@code -5} and {@code -n 5}. */
    private static int count(PipeVerb verb, List<String> arguments) {
        List<String> words = new ArrayList<>(arguments);
        words.remove("-n");
        if (words.isEmpty()) {
            return USUAL_COUNT;
        }
        String digits = words.get(0).startsWith("-") ? words.get(0).substring(1) : words.get(0);
        if (words.size() > 1 || !digits.matches("\\d{1,9}")) {
            throw new UsageException(verb + " takes one whole number.", verb + " 5");
        }
        return Integer.parseInt(digits);
    }

    private static void none(PipeVerb verb, List<String> arguments) {
        if (!arguments.isEmpty()) {
            throw new UsageException(
                    verb + " takes nothing behind it.",
                    verb == PipeVerb.FIRST ? "head " + arguments.get(0) : "| count");
        }
    }

    private static Grep grep(List<String> arguments) {
        boolean ignoringCase = false;
        boolean inverted = false;
        int at = 0;
        while (at < arguments.size() - 1 && arguments.get(at).matches("-[iv]+")) {
            ignoringCase |= arguments.get(at).indexOf('i') > 0;
            inverted |= arguments.get(at).indexOf('v') > 0;
            at++;
        }
        if (at >= arguments.size()) {
            throw new UsageException("grep needs a text.", "grep active");
        }
        return new Grep(String.join(" ", arguments.subList(at, arguments.size())), ignoringCase, inverted);
    }
}
