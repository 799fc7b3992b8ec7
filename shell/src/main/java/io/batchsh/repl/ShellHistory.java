package io.batchsh.repl;

import io.batchsh.command.HistoryFile;
import io.batchsh.command.HistoryLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.reader.History;
import org.jline.reader.LineReader;

/**
 * The history of the prompt. The arrow keys and suggestions stay in the present context, for a line of another account is
 * seldom wanted and may do harm; Ctrl-R finds the lines of all contexts. Lines with secrets and lines that begin with a blank
 * are not kept.
 */
final class ShellHistory implements History {

    private final HistoryFile file;
    private final int most;
    private final Supplier<String> context;
    private final List<HistoryLine> lines = new ArrayList<>();
    private int index;

    /**
     * @param most how many lines are kept
     * @param context where the present line goes to
     */
    ShellHistory(HistoryFile file, int most, Supplier<String> context) {
        this.file = Objects.requireNonNull(file, "file is null");
        this.most = most;
        this.context = Objects.requireNonNull(context, "context is null");
    }

    @Override
    public void attach(LineReader reader) {
        if (lines.isEmpty()) {
            load();
        }
    }

    @Override
    public void load() {
        lines.clear();
        lines.addAll(file.read());
        if (lines.size() > most + most / 4) {
            file.trim(most);
        }
        if (lines.size() > most) {
            lines.subList(0, lines.size() - most).clear();
        }
        resetIndex();
    }

    @Override
    public void add(Instant time, String line) {
        boolean again = !lines.isEmpty() && newest().text().equals(line) && isHere(newest());
        boolean kept = most > 0 && !line.isBlank() && !line.startsWith(" ") && !file.refuses(line);
        if (kept && !again) {
            HistoryLine added = new HistoryLine(time, context.get(), line);
            lines.add(added);
            file.add(added);
            if (lines.size() > most) {
                lines.remove(0);
            }
        }
        resetIndex();
    }

    private HistoryLine newest() {
        return lines.get(lines.size() - 1);
    }

    private boolean isHere(HistoryLine line) {
        return line.context().equals(context.get());
    }

    /** All lines, the oldest first. */
    List<HistoryLine> lines() {
        return List.copyOf(lines);
    }

    /** The rest of the newest line of the present context that begins with a text. */
    Optional<String> restOf(String beginning) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            HistoryLine line = lines.get(i);
            if (line.text().length() > beginning.length() && line.text().startsWith(beginning) && isHere(line)) {
                return Optional.of(line.text().substring(beginning.length()));
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean previous() {
        return previous("");
    }

    /** Goes to the line before that begins with a text and belongs to the present context. */
    boolean previous(String beginning) {
        for (int i = index - 1; i >= 0; i--) {
            if (isHere(lines.get(i)) && lines.get(i).text().startsWith(beginning)) {
                index = i;
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean next() {
        boolean left = index < lines.size();
        next("");
        return left;
    }

    /** Goes to the next such line; behind the last one if there is none. */
    boolean next(String beginning) {
        for (int i = index + 1; i < lines.size(); i++) {
            if (isHere(lines.get(i)) && lines.get(i).text().startsWith(beginning)) {
                index = i;
                return true;
            }
        }
        index = lines.size();
        return false;
    }

    @Override
    public int size() {
        return lines.size();
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public int first() {
        return 0;
    }

    @Override
    public int last() {
        return lines.size() - 1;
    }

    @Override
    public String get(int at) {
        return lines.get(at).text();
    }

    @Override
    public String current() {
        return index >= lines.size() ? "" : lines.get(index).text();
    }

    @Override
    public boolean moveToFirst() {
        int before = index;
        while (previous()) {
            // As far as it goes.
        }
        return index != before;
    }

    @Override
    public boolean moveToLast() {
        index = lines.size();
        return previous();
    }

    @Override
    public boolean moveTo(int at) {
        if (at < 0 || at >= lines.size()) {
            return false;
        }
        index = at;
        return true;
    }

    @Override
    public void moveToEnd() {
        index = lines.size();
    }

    @Override
    public void resetIndex() {
        moveToEnd();
    }

    @Override
    public ListIterator<Entry> iterator(int from) {
        List<Entry> entries = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            entries.add(new Kept(i, lines.get(i)));
        }
        return entries.listIterator(from);
    }

    private record Kept(int index, HistoryLine kept) implements Entry {
        @Override
        public Instant time() {
            return kept.time();
        }

        @Override
        public String line() {
            return kept.text();
        }
    }

    /** Each line is written when it is added. */
    @Override
    public void save() {}

    @Override
    public void write(Path other, boolean incremental) throws IOException {
        throw new IOException("The history has one file.");
    }

    @Override
    public void append(Path other, boolean incremental) throws IOException {
        throw new IOException("The history has one file.");
    }

    @Override
    public void read(Path other, boolean checkDuplicates) throws IOException {
        throw new IOException("The history has one file.");
    }

    @Override
    public void purge() {
        lines.clear();
        file.trim(0);
        resetIndex();
    }
}
