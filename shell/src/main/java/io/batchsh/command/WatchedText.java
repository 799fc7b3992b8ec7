package io.batchsh.command;

import io.batchsh.output.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a watched line has printed.
 *
 * @param lines the lines, with the looks a theme gave them
 */
record WatchedText(List<String> lines) {

    private static final String NEW = "* ";
    private static final String SAME = "  ";

    static WatchedText of(String printed, List<String> messages) {
        List<String> lines = new ArrayList<>(printed.lines().toList());
        messages.stream().flatMap(String::lines).forEach(lines::add);
        return new WatchedText(lines);
    }

    /** Whether the same can be read in both. */
    boolean saysTheSameAs(WatchedText other) {
        return plain().equals(other.plain());
    }

    private List<String> plain() {
        return lines.stream().map(Theme::undressed).toList();
    }

    /**
     * The lines, with the words marked that were not there before. A line is compared with the one that began likewise.
     *
     * @param theme without colour, changed lines have a star in front instead
     */
    List<String> markedAgainst(WatchedText before, Theme theme) {
        Map<String, String> byFirstWord = new HashMap<>();
        before.plain().forEach(line -> byFirstWord.putIfAbsent(firstWord(line), line));
        List<String> earlier = before.plain();
        List<String> marked = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String plain = Theme.undressed(lines.get(i));
            String atPlace = i < earlier.size() ? earlier.get(i) : null;
            @Nullable
            String old = atPlace != null && firstWord(atPlace).equals(firstWord(plain))
                    ? atPlace
                    : byFirstWord.get(firstWord(plain));
            boolean same = plain.equals(old);
            if (theme.isColoured()) {
                marked.add(same ? lines.get(i) : wordsMarked(plain, old == null ? "" : old, theme));
            } else {
                marked.add((same ? SAME : NEW) + lines.get(i));
            }
        }
        return marked;
    }

    private static String firstWord(String line) {
        return LineKind.firstWord(line.strip());
    }

    private static String wordsMarked(String line, String old, Theme theme) {
        List<String> oldWords = List.of(old.strip().split("\\s+"));
        StringBuilder marked = new StringBuilder();
        int place = 0;
        for (String piece : line.split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)")) {
            if (piece.isBlank()) {
                marked.append(piece);
            } else {
                boolean same = place < oldWords.size() && oldWords.get(place).equals(piece);
                marked.append(same ? piece : theme.render(Theme.Style.CHANGED, piece));
                place++;
            }
        }
        return marked.toString();
    }
}
