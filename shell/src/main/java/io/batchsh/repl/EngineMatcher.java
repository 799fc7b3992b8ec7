package io.batchsh.repl;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jspecify.annotations.Nullable;

/** Accepts whatever the completion engine proposes: matching and ranking are its work, not JLine's. */
final class EngineMatcher implements CompletionMatcher {

    private List<Candidate> candidates = List.of();
    private String typed = "";

    @Override
    public void compile(
            Map<LineReader.Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            String originalGroupName) {
        typed = line.word();
        candidates = List.of();
    }

    @Override
    public List<Candidate> matches(List<Candidate> proposed) {
        candidates = proposed;
        return proposed;
    }

    @Override
    public @Nullable Candidate exactMatch() {
        return candidates.stream()
                .filter(candidate -> candidate.value().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /** The longest common beginning, but only where it goes on from what was typed: a loose match must not erase it. */
    @Override
    public String getCommonPrefix() {
        String common = candidates.isEmpty() ? typed : candidates.get(0).value();
        for (Candidate candidate : candidates) {
            common = common(common, candidate.value());
        }
        boolean goesOn = common.regionMatches(true, 0, typed, 0, typed.length());
        return goesOn ? common : typed;
    }

    private static String common(String left, String right) {
        int length = Math.min(left.length(), right.length());
        int at = 0;
        while (at < length && left.charAt(at) == right.charAt(at)) {
            at++;
        }
        return left.substring(0, at);
    }
}
