package io.batchsh.repl;

import io.batchsh.output.ControlCharacters;
import io.batchsh.output.Menu;
import java.io.IOError;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.reader.EndOfFileException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/** Lets a person take an item of a menu with arrow keys, or by typing a part of what it says. */
final class MenuPicker {

    private static final int MOST_ROWS = 10;
    private static final String HINT = "type to filter, arrows move, Enter takes, Ctrl-C leaves";

    /** What a key means. */
    private enum Key {
        UP,
        DOWN,
        PAGE_UP,
        PAGE_DOWN,
        TAKE,
        LEAVE,
        ERASE,
        CLEAR,
        TYPE
    }

    private final Terminal terminal;
    private final Menu menu;
    private final StringBuilder filter = new StringBuilder();
    private List<Integer> matching;
    private int at;
    private int top;
    private boolean quiet;
    private Display display;

    MenuPicker(Terminal terminal, Menu menu) {
        this.terminal = terminal;
        this.menu = menu;
        this.matching = menu.matching("");
        this.display = new Display(terminal, false);
    }

    /** Begins with a filter, and says nothing of what was taken. */
    MenuPicker beginningWith(String text) {
        filter.append(text);
        narrow();
        quiet = true;
        return this;
    }

    /** The place of the item taken; empty if the person left. */
    Optional<Integer> choose() {
        Attributes before = terminal.enterRawMode();
        Attributes keys = new Attributes(terminal.getAttributes());
        // Ctrl-C is a key here and no signal, so that it ends the menu and nothing else.
        keys.setLocalFlag(Attributes.LocalFlag.ISIG, false);
        terminal.setAttributes(keys);
        Terminal.SignalHandler resized = terminal.handle(Terminal.Signal.WINCH, signal -> drawAnew());
        try {
            Optional<Integer> chosen = run();
            erase();
            chosen.filter(place -> !quiet).ifPresent(place -> terminal.writer()
                    .println(menu.question() + ": "
                            + ControlCharacters.visible(menu.items().get(place).label())));
            return chosen;
        } finally {
            terminal.handle(Terminal.Signal.WINCH, resized);
            terminal.setAttributes(before);
            terminal.flush();
        }
    }

    private Optional<Integer> run() {
        BindingReader reader = new BindingReader(terminal.reader());
        KeyMap<Key> bindings = bindings();
        while (true) {
            draw();
            try {
                Key key = reader.readBinding(bindings);
                if (key == null || key == Key.LEAVE) {
                    return Optional.empty();
                }
                if (key == Key.TAKE) {
                    if (!matching.isEmpty()) {
                        return Optional.of(matching.get(at));
                    }
                } else {
                    press(key, reader.getLastBinding());
                }
            } catch (EndOfFileException gone) {
                return Optional.empty();
            } catch (IOError broken) {
                // A Ctrl-C that comes as a signal all the same, as from outside, means what the key does.
                if (!(broken.getCause() instanceof InterruptedIOException)) {
                    throw broken;
                }
                return Optional.empty();
            }
        }
    }

    private synchronized void press(Key key, String typed) {
        switch (key) {
            case UP -> at = Math.max(0, at - 1);
            case DOWN -> at = Math.min(matching.size() - 1, at + 1);
            case PAGE_UP -> at = Math.max(0, at - rows());
            case PAGE_DOWN -> at = Math.min(matching.size() - 1, at + rows());
            case ERASE -> {
                if (filter.length() > 0) {
                    filter.setLength(filter.length() - 1);
                    narrow();
                }
            }
            case CLEAR -> {
                filter.setLength(0);
                narrow();
            }
            default -> {
                if (typed.chars().noneMatch(Character::isISOControl)) {
                    filter.append(typed);
                    narrow();
                }
            }
        }
        at = Math.max(0, at);
    }

    private void narrow() {
        matching = menu.matching(filter.toString());
        at = 0;
        top = 0;
    }

    private int rows() {
        return Math.max(1, Math.min(MOST_ROWS, terminal.getRows() - 3));
    }

    /** Every terminal wraps lines anew in its own way when its size changes; only a clear screen is the same on all. */
    private synchronized void drawAnew() {
        terminal.puts(Capability.clear_screen);
        display = new Display(terminal, false);
        draw();
    }

    private synchronized void erase() {
        display.update(List.of(), 0);
    }

    private synchronized void draw() {
        int columns = Math.max(10, terminal.getColumns());
        display.resize(Size.of(columns, terminal.getRows()));
        int rows = rows();
        top = Math.min(Math.max(top, at - rows + 1), at);
        List<AttributedString> lines = new ArrayList<>();
        String question = menu.question() + ": " + filter;
        lines.add(cut(new AttributedString(question), columns));
        int width = labelWidth(columns);
        for (int row = top; row < Math.min(matching.size(), top + rows); row++) {
            lines.add(cut(item(matching.get(row), row == at, width), columns));
        }
        lines.add(cut(new AttributedString(hint(), AttributedStyle.DEFAULT.faint()), columns));
        int cursor = Math.min(new AttributedString(question).columnLength(), columns - 1);
        display.update(lines, cursor);
    }

    /** Labels in columns; long ones leave room for what is said of them. */
    private int labelWidth(int columns) {
        int widest = widest(matching.stream().map(this::label));
        int detail = widest(matching.stream().map(this::detail));
        return detail == 0 ? widest : Math.min(widest, Math.max(columns * 3 / 4, columns - detail - 5));
    }

    private static int widest(Stream<AttributedString> texts) {
        return texts.mapToInt(AttributedString::columnLength).max().orElse(0);
    }

    private String hint() {
        String count = matching.size() == menu.items().size()
                ? menu.items().size() + ""
                : matching.size() + " of " + menu.items().size();
        return "  " + count + "; " + HINT;
    }

    private AttributedString label(int place) {
        return new AttributedString(
                ControlCharacters.visible(menu.items().get(place).label()));
    }

    private AttributedString detail(int place) {
        return new AttributedString(
                ControlCharacters.visible(menu.items().get(place).detail()));
    }

    private AttributedString item(int place, boolean chosen, int width) {
        AttributedString label = cut(label(place), width + 1);
        AttributedStringBuilder line = new AttributedStringBuilder();
        line.append(chosen ? "> " : "  ");
        line.styled(chosen ? AttributedStyle.BOLD : AttributedStyle.DEFAULT, label.toString());
        AttributedString detail = detail(place);
        if (detail.length() > 0) {
            line.append(" ".repeat(width - label.columnLength() + 2));
            line.styled(AttributedStyle.DEFAULT.faint(), detail.toString());
        }
        return line.toAttributedString();
    }

    /** One column short of the width, so that no terminal wraps it. */
    private static AttributedString cut(AttributedString line, int columns) {
        return line.columnLength() < columns
                ? line
                : new AttributedStringBuilder()
                        .append(line.columnSubSequence(0, columns - 4))
                        .append("...")
                        .toAttributedString();
    }

    private KeyMap<Key> bindings() {
        KeyMap<Key> keys = new KeyMap<>();
        keys.bind(Key.UP, KeyMap.key(terminal, Capability.key_up), "\u001b[A", KeyMap.ctrl('P'));
        keys.bind(Key.DOWN, KeyMap.key(terminal, Capability.key_down), "\u001b[B", KeyMap.ctrl('N'), KeyMap.ctrl('R'));
        keys.bind(Key.PAGE_UP, KeyMap.key(terminal, Capability.key_ppage), "\u001b[5~");
        keys.bind(Key.PAGE_DOWN, KeyMap.key(terminal, Capability.key_npage), "\u001b[6~");
        keys.bind(Key.TAKE, "\r", "\n", "\t");
        keys.bind(Key.LEAVE, KeyMap.ctrl('C'), KeyMap.ctrl('D'), "\u001b");
        keys.bind(Key.ERASE, KeyMap.del(), KeyMap.ctrl('H'));
        keys.bind(Key.CLEAR, KeyMap.ctrl('U'));
        keys.setUnicode(Key.TYPE);
        keys.setNomatch(Key.TYPE);
        return keys;
    }
}
