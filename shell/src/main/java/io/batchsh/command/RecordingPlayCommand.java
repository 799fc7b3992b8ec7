package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.WaitClock;
import io.batchsh.recording.Entry;
import io.batchsh.recording.Player;
import io.batchsh.recording.RecordingOrigin;
import io.batchsh.recording.RecordingProblem;
import io.batchsh.recording.Stream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code recording play}: at once, at some speed, or step by step. */
@Command(
        name = "play",
        description = "Print what a recorded run printed. Needs the file and nothing else.",
        footer = {
            "recording play first-pool.batchsh.jsonl",
            "recording play first-pool.batchsh.jsonl --speed 1000 --skip-waits"
        })
final class RecordingPlayCommand extends Verb {

    private static final Duration SHORTENED = Duration.ofSeconds(1);

    @Parameters(paramLabel = "<recording>", description = "The recording.")
    Path file = Path.of("");

    @Option(
            names = "--speed",
            paramLabel = "<factor>",
            description = "Show the commands too, and play in time: 1 as fast" + " as it was, 10 ten times as fast.")
    double speed;

    @Option(names = "--step", description = "Show the commands too, and wait for Enter before each; Ctrl-C ends it.")
    boolean step;

    @Option(names = "--skip-waits", description = "With --speed: let no pause be longer than a second.")
    boolean skipWaits;

    @Option(names = "--chapter", paramLabel = "<text>", description = "Begin at the chapter whose title has this text.")
    @Nullable
    String chapter;

    private Duration last = Duration.ZERO;
    private boolean begun;
    private boolean printed;
    private boolean converted;

    RecordingPlayCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome run() {
        if (speed < 0) {
            throw new UsageException("A speed is more than 0.", "recording play " + file + " --speed 10");
        }
        begun = chapter == null;
        Optional<RecordingProblem> problem;
        try {
            problem = Player.watch(file, this::see);
        } catch (InterruptedException seenEnough) {
            context.console().message("played until Ctrl-C");
            return Outcome.done().with(ExitCode.INTERRUPTED);
        }
        if (!begun) {
            throw AzureException.builder(AzureException.Kind.NOT_FOUND, "There is no chapter '" + chapter + "'.")
                    .remedy("recording show " + file)
                    .build();
        }
        if (converted && !printed) {
            context.console().message("a converted recording has no output; its calls: recording show " + file);
        }
        problem.ifPresent(each -> context.console().message("the recording is incomplete: " + each));
        return Outcome.done();
    }

    private void see(Entry entry) throws InterruptedException {
        if (entry instanceof Entry.Header header) {
            converted =
                    header.header().origin().filter(RecordingOrigin::converted).isPresent();
        }
        if (entry instanceof Entry.Mark mark && chapter != null) {
            begun |= mark.text().toLowerCase(Locale.ROOT).contains(chapter.toLowerCase(Locale.ROOT));
        }
        if (!begun) {
            last = entry.place().at();
            return;
        }
        boolean timed = speed > 0;
        if (timed) {
            pause(entry.place().at().minus(last));
        }
        last = entry.place().at();
        if (entry instanceof Entry.Output output) {
            printed = true;
            write(output.stream(), Player.visible(output.text()));
        } else if (timed || step) {
            narrate(entry);
        }
    }

    private void pause(Duration recorded) throws InterruptedException {
        Duration wished = Duration.ofNanos((long) (recorded.toNanos() / speed));
        Duration pause = skipWaits && wished.compareTo(SHORTENED) > 0 ? SHORTENED : wished;
        if (!pause.isZero()) {
            WaitClock.system().sleep(pause);
        }
    }

    private void narrate(Entry entry) throws InterruptedException {
        if (entry instanceof Entry.Command command) {
            String line = Player.visible(command.text()).stripTrailing();
            if (step) {
                step("> " + line);
            } else {
                context.console().message("> " + line);
            }
        } else if (entry instanceof Entry.Note note) {
            context.console().message("# " + Player.visible(note.text()).strip());
        } else if (entry instanceof Entry.Mark mark) {
            String chapterBegins = "== " + Player.visible(mark.text()).strip();
            if (step && converted) {
                context.console().ask(chapterBegins + "  [Enter] ");
            } else {
                context.console().message(chapterBegins);
            }
        }
    }

    /** Waits for Enter; where somebody could have pressed it and did not, the play is over. */
    private void step(String line) throws InterruptedException {
        boolean goesOn = context.console().ask(line + "  [Enter] ").isPresent();
        if (!goesOn && context.console().isInteractive()) {
            throw new InterruptedException();
        }
    }

    private void write(Stream stream, String text) {
        if (stream == Stream.OUT) {
            context.console().print(text);
        } else {
            text.lines().forEach(context.console()::message);
        }
    }
}
