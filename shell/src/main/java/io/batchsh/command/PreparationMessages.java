package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.image.preparation.PreparationListener;
import io.batchsh.image.preparation.PreparationStep;
import io.batchsh.image.preparation.Standing;
import io.batchsh.output.Console;
import io.batchsh.output.Progress;
import io.batchsh.output.Theme;
import java.util.List;

/**
 * Says on standard error how a preparation goes: of each step the command that does it alone and the one that takes it back;
 * when it stops, how far each step is and how to go on.
 */
public final class PreparationMessages implements PreparationListener {

    private final Console console;
    private final Theme theme;
    private final String goOn;
    private final Progress progress;

    /** @param goOn what goes on with the preparation when it has stopped, as a command */
    public PreparationMessages(Console console, Theme theme, String goOn) {
        this.console = console;
        this.theme = theme;
        this.goOn = goOn;
        this.progress = new Progress(console);
    }

    @Override
    public void skipped(Place place, PreparationStep step, String found) {
        say(Theme.Style.DIM, place + " " + step.title() + ": done before, " + found);
    }

    @Override
    public void begins(Place place, PreparationStep step) {
        say(Theme.Style.HEADING, place + " " + step.command());
    }

    @Override
    public void progress(PreparationStep step, String words) {
        progress.step("  " + step.title() + ": " + words);
    }

    @Override
    public void ends(Place place, PreparationStep step) {
        progress.done();
        step.undo().ifPresent(undo -> console.message("  undo: " + undo));
    }

    @Override
    public void stopped(Place place, List<Standing> standings, AzureException why) {
        progress.done();
        say(Theme.Style.WARNING, "stopped at step " + place + ": " + why.getMessage());
        for (Standing standing : standings) {
            String found = standing.found().isEmpty() ? "" : ", " + standing.found();
            say(
                    Theme.Style.DIM,
                    switch (standing.state()) {
                        case DONE -> "  done     " + standing.step().title() + found;
                        case STOPPED -> "  stopped  " + standing.step().title();
                        case TO_DO -> "  to do    " + standing.step().title();
                    });
        }
        console.message("go on: " + goOn);
    }

    private void say(Theme.Style style, String words) {
        console.message(theme.render(style, words));
    }
}
