package io.batchsh.command;

import io.batchsh.azure.Transport;
import io.batchsh.azure.WaitCancelledException;
import io.batchsh.azure.WaitClock;
import io.batchsh.output.Console;
import io.batchsh.output.Theme;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a line again and again and shows what it prints. */
final class WatchRun {

    /** In the simulated Azure time jumps, and a person must still see each round. */
    private static final Duration LONGEST_REAL_PAUSE = Duration.ofSeconds(1);

    private final Shell shell;
    private final Settings settings;
    private final WaitClock realTime;
    private final Console console;
    private @Nullable WatchedText before;

    /** @param realTime the wall clock */
    WatchRun(Shell shell, Settings settings, WaitClock realTime) {
        this.shell = shell;
        this.settings = settings;
        this.realTime = realTime;
        this.console = shell.console();
    }

    /** Runs the line once, and explains what fails. */
    interface Round {
        ExitCode run() throws InterruptedException;
    }

    /**
     * Watches until Ctrl-C, or so many rounds are over. A first round that fails is the last; later ones may fail.
     *
     * @param line as shown above what it prints
     * @param times 0 means for ever
     */
    ExitCode run(String line, Duration every, int times, Round round) throws InterruptedException {
        ExitCode last = ExitCode.DONE;
        try {
            for (int number = 1; times == 0 || number <= times; number++) {
                if (number > 1) {
                    pause(every);
                }
                CapturedConsole captured = new CapturedConsole(width());
                last = shell.printingTo(captured, round::run);
                if (number == 1 && last != ExitCode.DONE && captured.printed().isEmpty()) {
                    captured.messages().forEach(console::message);
                    return last;
                }
                show(line, every, captured);
            }
        } catch (WaitCancelledException stopped) {
            throw new InterruptedException();
        } finally {
            console.endFrame();
        }
        return last;
    }

    /** Room for the marks of a theme without colour. */
    private int width() {
        int columns = console.columns();
        return console.redraws() && !settings.resultTheme().isColoured() && columns > 2 ? columns - 2 : columns;
    }

    private void pause(Duration every) throws InterruptedException {
        Transport transport = shell.session().transport();
        transport.clock().sleep(every);
        if (transport.kind() != Transport.Kind.LIVE) {
            realTime.sleep(every.compareTo(LONGEST_REAL_PAUSE) < 0 ? every : LONGEST_REAL_PAUSE);
        }
    }

    private void show(String line, Duration every, CapturedConsole captured) {
        WatchedText text = WatchedText.of(captured.printed(), captured.messages());
        WatchedText old = before == null ? text : before;
        String time = shell.session().transport().clock().instant().truncatedTo(ChronoUnit.SECONDS) + "  every "
                + Durations.words(every) + ": " + line;
        if (console.redraws()) {
            List<String> frame = new ArrayList<>();
            frame.add(settings.resultTheme().render(Theme.Style.DIM, time));
            frame.addAll(text.markedAgainst(old, settings.resultTheme()));
            console.frame(frame);
        } else if (before == null || !text.saysTheSameAs(old)) {
            console.message(time);
            captured.messages().forEach(console::message);
            console.print(captured.printed());
            console.flush();
        }
        before = text;
    }
}
