package io.batchsh.command;

import io.batchsh.command.pipe.PipeWords;
import io.batchsh.completion.UnclosedQuoteException;
import io.batchsh.completion.Value;
import io.batchsh.completion.Word;
import io.batchsh.completion.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can stand behind a {@code |}: a verb, then fields of the rows, and between a field and a value an operator.
 *
 * @param from where the word under the cursor begins, as far as it is completed
 * @param values what it can be
 */
record PipeCandidates(int from, List<Value> values) {

    private static final String PIPE = "|";

    /**
     * The candidates at the end of a text; empty if it is not behind a pipe.
     *
     * @param shape the rows that go in
     */
    static Optional<PipeCandidates> of(String text, ResultShape shape) {
        List<Word> words;
        try {
            words = Words.read(text);
        } catch (UnclosedQuoteException open) {
            return Optional.empty();
        }
        int pipe = lastPipe(words);
        if (pipe < 0) {
            return Optional.empty();
        }
        List<Word> stage = words.subList(pipe + 1, words.size());
        boolean between = stage.isEmpty() || stage.get(stage.size() - 1).end() < text.length();
        List<String> before = stage.subList(0, between ? stage.size() : stage.size() - 1).stream()
                .map(Word::text)
                .toList();
        int from = between ? text.length() : stage.get(stage.size() - 1).start();
        return Optional.of(before.isEmpty() ? verbs(from) : behindVerb(text, from, before, shape));
    }

    /** The words before the first pipe; all of them where there is none. */
    static List<String> source(List<String> words) {
        int pipe = words.indexOf(PIPE);
        return pipe < 0 ? words : words.subList(0, pipe);
    }

    private static int lastPipe(List<Word> words) {
        int pipe = -1;
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).text().equals(PIPE) && !words.get(at).quoted()) {
                pipe = at;
            }
        }
        return pipe;
    }

    private static PipeCandidates verbs(int from) {
        List<Value> values = new ArrayList<>();
        PipeWords.verbs().forEach((verb, description) -> values.add(Value.of(verb, description)));
        return new PipeCandidates(from, values);
    }

    private static PipeCandidates behindVerb(String text, int from, List<String> before, ResultShape shape) {
        String verb = before.get(0);
        if (!PipeWords.takesFields(verb)) {
            return new PipeCandidates(from, List.of());
        }
        if (verb.equals("where") && before.size() > 1) {
            return new PipeCandidates(
                    from,
                    before.size() == 2
                            ? PipeWords.operators().stream().map(Value::of).toList()
                            : List.of());
        }
        int equals = text.lastIndexOf('=');
        int field = verb.equals("select") && equals >= from
                ? equals + 1
                : verb.equals("sort") && text.startsWith("-", from) ? from + 1 : from;
        return new PipeCandidates(
                field,
                shape.paths()
                        .filter(path -> path.indexOf('[') < 0)
                        .filter(path -> !before.contains(path))
                        .map(Value::of)
                        .toList());
    }
}
