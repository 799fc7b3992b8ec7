package io.batchsh.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps a result back until it is longer than the screen, and then gives all of it to a pager. */
final class PagedConsole implements Console {

    /** The prompt stands below the result. */
    private static final int PROMPT_ROWS = 1;

    private final Console console;
    private final Pager pager;
    private final int rows;
    private final StringBuilder keptBack = new StringBuilder();
    private final List<String> messages = new ArrayList<>();
    private int usedRows;
    private int openLine;
    private boolean plain;
    private @Nullable Process process;
    private @Nullable Writer input;

    PagedConsole(Console console, Pager pager, int rows) {
        this.console = console;
        this.pager = pager;
        this.rows = rows;
    }

    boolean isPaging() {
        return process != null;
    }

    @Override
    public void print(String text) {
        if (plain) {
            console.print(text);
            return;
        }
        if (input != null) {
            write(text);
            return;
        }
        keptBack.append(text);
        count(text);
        if (usedRows > rows - PROMPT_ROWS) {
            start();
        }
    }

    private void count(String text) {
        String[] lines = Theme.undressed(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            openLine += DisplayWidth.of(lines[i]);
            if (i < lines.length - 1) {
                usedRows += Math.max(1, (openLine + columns() - 1) / Math.max(columns(), 1));
                openLine = 0;
            }
        }
    }

    private void start() {
        console.flush();
        try {
            Process started = pager.start();
            process = started;
            input = new BufferedWriter(new OutputStreamWriter(started.getOutputStream(), StandardCharsets.UTF_8));
            write(keptBack.toString());
        } catch (IOException missing) {
            plain = true;
            messages.add("the pager " + pager.command().get(0) + " cannot be started; PAGER=cat does without one");
            console.print(keptBack.toString());
        }
    }

    private void write(String text) {
        try {
            if (input != null) {
                input.write(text);
                input.flush();
            }
        } catch (IOException closed) {
            throw new BrokenPipeException();
        }
    }

    /** Waits until the person has read, and says what was kept back meanwhile. */
    void end() {
        Process running = process;
        if (running == null) {
            console.print(plain ? "" : keptBack.toString());
        } else {
            closeInput();
            awaitEnd(running);
        }
        console.flush();
        messages.forEach(console::message);
    }

    private void closeInput() {
        try {
            if (input != null) {
                input.close();
            }
        } catch (IOException closed) {
            // The person has left before the end.
        }
    }

    private static void awaitEnd(Process running) {
        boolean reading = true;
        while (reading) {
            try {
                running.waitFor();
                reading = false;
            } catch (InterruptedException forThePager) {
                // Ctrl-C belongs to the pager while it shows; the prompt must not come back under it.
            }
        }
    }

    @Override
    public void message(String line) {
        messages.add(line);
    }

    @Override
    public void status(String line) {
        if (process == null) {
            console.status(line);
        }
    }

    @Override
    public boolean isInteractive() {
        return console.isInteractive();
    }

    @Override
    public int columns() {
        return console.columns();
    }

    @Override
    public Optional<String> ask(String question) {
        return console.ask(question);
    }
}
