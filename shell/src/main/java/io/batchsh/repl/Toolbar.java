package io.batchsh.repl;

import io.batchsh.command.ToolbarFacts;
import io.batchsh.configuration.ConfigurationKey;
import io.batchsh.output.ControlCharacters;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Status;

/** The line at the bottom of the screen, where the setting {@code prompt.toolbar} wants one and the terminal can have it. */
final class Toolbar {

    private static final int LEAST_ROWS = 8;

    private final Terminal terminal;
    private final ToolbarFacts facts;
    private final BooleanSupplier wanted;

    /** @param wanted what {@link ConfigurationKey#TOOLBAR} says now */
    Toolbar(Terminal terminal, ToolbarFacts facts, BooleanSupplier wanted) {
        this.terminal = Objects.requireNonNull(terminal, "terminal is null");
        this.facts = Objects.requireNonNull(facts, "facts is null");
        this.wanted = Objects.requireNonNull(wanted, "wanted is null");
    }

    /** Draws anew, while a line is read, when more is known. */
    void followNews(BooleanSupplier reading) {
        facts.onNews(() -> {
            if (reading.getAsBoolean()) {
                draw();
            }
        });
    }

    /** Draws what is known now, and asks behind the prompt for what is old; returns at once. */
    synchronized void draw() {
        if (!wanted.getAsBoolean() || terminal.getRows() < LEAST_ROWS || isDumb()) {
            hide();
            return;
        }
        Status status = Status.getStatus(terminal, true);
        if (status != null) {
            String text = " " + ControlCharacters.visible(String.join("  |  ", facts.present())) + " ";
            status.update(List.of(new AttributedString(text, AttributedStyle.INVERSE)
                    .columnSubSequence(0, Math.max(1, terminal.getColumns() - 1))));
        }
    }

    /** Takes the line away, for a program that uses the whole screen and at the end. */
    synchronized void hide() {
        Status.getExistingStatus(terminal).ifPresent(status -> status.update(List.of()));
    }

    private boolean isDumb() {
        return terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }
}
