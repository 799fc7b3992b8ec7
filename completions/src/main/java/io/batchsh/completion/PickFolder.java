package io.batchsh.completion;

import io.batchsh.file.PrivateFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import static java.util.Objects.requireNonNull;

/** What the user chose, one file a context: a line a value, its fields parted by tabs. */
public final class PickFolder {

    private static final String VERSION = "#batchsh-picks-1";
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_PICKS = 1_000;
    private static final double HEAVIEST = 1_000;

    private final Path folder;

    /** @param folder made when the first choice needs it */
    public PickFolder(Path folder) {
        this.folder = requireNonNull(folder, "folder is null");
    }

    /** The choices saved for a context; a file of unknown origin, so that what is not sensible in it is passed over. */
    public List<Pick> load(String context) {
        List<String> lines = PrivateFiles.read(file(context), MOST_BYTES)
                .map(text -> text.lines().limit(MOST_PICKS + 1L).toList())
                .orElse(List.of());
        List<Pick> picks = new ArrayList<>();
        if (!lines.isEmpty() && lines.get(0).equals(VERSION)) {
            lines.subList(1, lines.size()).forEach(line -> read(line, context, picks));
        }
        return picks;
    }

    /** Saves the choices of a context in place of those before. */
    public void save(String context, List<Pick> picks) {
        StringBuilder text = new StringBuilder(VERSION).append('\n');
        picks.stream()
                .filter(pick -> pick.context().equals(context))
                .limit(MOST_PICKS)
                .forEach(pick -> text.append(pick.source())
                        .append('\t')
                        .append(pick.value())
                        .append('\t')
                        .append(pick.count())
                        .append('\t')
                        .append(pick.at().getEpochSecond())
                        .append('\n'));
        try {
            PrivateFiles.write(file(context), text.toString());
        } catch (IOException unwritable) {
            // Ranking begins anew at the next start, that is all.
        }
    }

    private Path file(String context) {
        return folder.resolve(SnapshotFolder.idOf(context) + ".tsv");
    }

    private static void read(String line, String context, List<Pick> picks) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 4 || line.length() > 4_000) {
            return;
        }
        try {
            double count = Double.parseDouble(fields[2]);
            if (count > 0 && count < HEAVIEST) {
                picks.add(new Pick(
                        context, fields[0], fields[1], count, Instant.ofEpochSecond(Long.parseLong(fields[3]))));
            }
        } catch (NumberFormatException | DateTimeException garbled) {
            // One choice less.
        }
    }
}
