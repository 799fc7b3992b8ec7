package io.batchsh.repl;

import io.batchsh.command.LineCompletion;
import io.batchsh.completion.Completion;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;

/** Hands the candidates of the completion engine to JLine, in their order. */
record EngineCompleter(LineCompletion completion) implements Completer {

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        Completion answer = completion.complete(line.line(), line.cursor());
        int shown = answer.candidates().size();
        String cut = answer.total() > shown ? shown + " of " + answer.total() + ", type on to narrow" : "";
        int place = 0;
        for (io.batchsh.completion.Candidate candidate : answer.candidates()) {
            candidates.add(new Candidate(
                    candidate.text(),
                    candidate.display(),
                    group(candidate.group(), cut),
                    candidate.description().isEmpty() ? null : candidate.description(),
                    null,
                    null,
                    candidate.finished(),
                    place++));
        }
    }

    private static @Nullable String group(String group, String cut) {
        if (cut.isEmpty()) {
            return group.isEmpty() ? null : group;
        }
        return group.isEmpty() ? cut : group + ", " + cut;
    }
}
