package io.batchsh.command;

import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code history}: what was typed at the prompt. */
@Command(
        name = "history",
        description = {
            "List what was typed at the prompt in the present context, the newest last.",
            "At the prompt, the up arrow walks through these lines, and Ctrl-R searches those of all contexts."
        },
        footer = {"history", "history --all --grep 'pool create'", "history --last 5 -o json"})
final class HistoryCommand extends Verb {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private static final Looks<HistoryLine> LOOKS = new Looks<>(
            line -> {
                Map<String, @Nullable Object> tree = new LinkedHashMap<>();
                tree.put("time", line.time().truncatedTo(ChronoUnit.SECONDS).toString());
                tree.put("context", line.context());
                tree.put("line", line.text());
                return tree;
            },
            TableLayout.of(
                    Column.of("Time", line -> TIME.format(line.time().atZone(ZoneId.systemDefault()))),
                    Column.<HistoryLine>of("Context", HistoryLine::context).priority(1),
                    Column.of("Line", HistoryLine::text)));

    @Option(
            names = {"-a", "--all"},
            description = "Those of all contexts.")
    boolean all;

    @Option(
            names = {"-g", "--grep"},
            paramLabel = "<text>",
            description = "Only those with this text in them, in any case.")
    @Nullable
    String text;

    @Option(
            names = {"-n", "--last"},
            paramLabel = "<n>",
            defaultValue = "50",
            description = "At most so many; 50 without it.")
    int most;

    HistoryCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome run() {
        String sought = text == null ? "" : text.toLowerCase(Locale.ROOT);
        String here = context.session().context();
        List<HistoryLine> lines = context.files().history().read().stream()
                .filter(line -> all || line.context().equals(here))
                .filter(line -> line.text().toLowerCase(Locale.ROOT).contains(sought))
                .toList();
        return Outcome.list(lines.stream().skip(Math.max(0, lines.size() - most)), LOOKS);
    }
}
