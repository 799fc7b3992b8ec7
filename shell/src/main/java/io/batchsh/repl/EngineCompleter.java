package io.batchsh.repl;

import io.batchsh.command.LineCompletion;
import io.batchsh.completion.Completion;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Hands the candidates of the completion engine to JLine, in their order. */
record EngineCompleter(LineCompletion completion) implements Completer {

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        Completion answer = completion.complete(line.line(), line.cursor());
        int place = 0;
        for (io.batchsh.completion.Candidate candidate : answer.candidates()) {
            candidates.add(new Candidate(
                    candidate.text(),
                    candidate.display(),
                    candidate.group().isEmpty() ? null : candidate.group(),
                    candidate.description().isEmpty() ? null : candidate.description(),
                    null,
                    null,
                    candidate.finished(),
                    place++));
        }
    }
}
