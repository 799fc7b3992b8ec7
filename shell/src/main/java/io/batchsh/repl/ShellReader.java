package io.batchsh.repl;

import io.batchsh.command.Interpreter;
import io.batchsh.command.LineInspection;
import io.batchsh.command.LineProblem;
import io.batchsh.command.Shell;
import io.batchsh.configuration.Configuration;
import io.batchsh.configuration.ConfigurationKey;
import io.batchsh.output.ControlCharacters;
import io.batchsh.output.ErrorMessage;
import io.batchsh.output.Theme;
import io.batchsh.output.WrappedText;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

import static org.jline.keymap.KeyMap.ctrl;

/** JLine's reader, and what this shell's lines have beyond it. */
final class ShellReader extends LineReaderImpl {

    private static final int NOTHING = -2;

    /** What a Ctrl-D becomes that was typed before the line was read: until then the system reads the keys, and keeps this. */
    private static final String EARLY_END = "\0";

    /** Nobody answers a prompt sooner; what comes sooner was typed before. */
    private static final long AT_ONCE_NANOS = 100_000_000;

    private final Interpreter interpreter;
    private final LineInspection inspection;
    private final Shell shell;
    private final ShellHistory lines;
    private final Theme messages;
    private @Nullable String refused;
    private boolean suggests;
    private String walkedFrom = "";
    private @Nullable String walkedTo;
    private final Readiness readiness;
    private boolean isFirstKey;

    ShellReader(
            Terminal terminal,
            Shell shell,
            Interpreter interpreter,
            ShellHistory lines,
            HistorySearch search,
            Theme messages,
            LineEditor editor,
            Readiness readiness)
            throws IOException {
        super(terminal, "batchsh");
        this.shell = Objects.requireNonNull(shell, "shell is null");
        this.interpreter = Objects.requireNonNull(interpreter, "interpreter is null");
        this.lines = Objects.requireNonNull(lines, "lines is null");
        this.messages = Objects.requireNonNull(messages, "messages is null");
        this.inspection = interpreter.inspection();
        this.readiness = Objects.requireNonNull(readiness, "readiness is null");
        setHistory(lines);
        lines.attach(this);
        setParser(new LineParser(interpreter::goesOn));
        setHighlighter(new LineColours(
                inspection,
                () -> readiness.isReady()
                        && messages.isColoured()
                        && shell.configuration().flag(ConfigurationKey.HIGHLIGHT),
                messages.palette()));
        variables.put(SECONDARY_PROMPT_PATTERN, "... ");
        variables.put(LIST_MAX, 100);
        option(Option.DISABLE_EVENT_EXPANSION, true);
        option(Option.AUTO_MENU, true);
        option(Option.AUTO_LIST, true);
        option(Option.BRACKETED_PASTE, true);
        addKeys(new HelpAtCursor(this, inspection, messages), editor, search);
    }

    private void addKeys(HelpAtCursor help, LineEditor editor, HistorySearch search) {
        Widget explain = () -> {
            help.show();
            return true;
        };
        Widget question = () -> {
            if (!help.isDueAt(buf.upToCursor())) {
                return selfInsert();
            }
            help.show();
            return true;
        };
        Widget edit = () -> {
            editor.edit(this);
            return true;
        };
        widgets.put("search-history", () -> {
            searchHistory(search);
            return true;
        });
        widgets.put("explain-command", explain);
        widgets.put("question-mark", question);
        widgets.put("edit-line", edit);
        for (String map : new String[] {EMACS, VIINS}) {
            bind(map, "question-mark", "?");
            bind(map, "explain-command", "\u001bOP", "\u001b[11~", "\u001b[[A");
            if (!isDumb()) {
                bind(map, "search-history", ctrl('R'));
            }
            bind(map, "edit-line", ctrl('X') + ctrl('E'));
        }
        bind(VICMD, "edit-line", "v");
        bind(VIOPP, INTERRUPT, ctrl('C'));
    }

    private void searchHistory(HistorySearch search) {
        display.update(List.of(), 0);
        search.search(terminal, buf.toString()).ifPresent(this::replaceLine);
        redrawLine();
    }

    /** Every terminal wraps the lines of a menu anew in its own way; only a clear screen is the same on all. */
    @Override
    protected void handleSignal(Terminal.Signal signal) {
        boolean menu = post != null;
        super.handleSignal(signal);
        if (signal == Terminal.Signal.WINCH && menu) {
            clearScreen();
            redisplay();
        }
    }

    private void bind(String map, String widget, String... keys) {
        Objects.requireNonNull(keyMaps.get(map), map).bind(new Reference(widget), keys);
    }

    /** Takes over what the settings say of the line; called before each. */
    void configure() {
        Configuration configuration = shell.configuration();
        boolean vi = configuration.text(ConfigurationKey.EDITING_MODE).equals("vi");
        keyMaps.put(MAIN, Objects.requireNonNull(keyMaps.get(vi ? VIINS : EMACS)));
        suggests = configuration.flag(ConfigurationKey.SUGGESTIONS) && messages.isColoured();
        // JLine turns these off while its menu is open, and leaves them so when the line ends in there.
        option(Option.GROUP, true);
        option(Option.AUTO_GROUP, true);
        refused = null;
        walkedTo = null;
        isFirstKey = true;
    }

    /** Waits for a key; the line is on the screen. */
    @Override
    public Binding readBinding(KeyMap<Binding> keys, KeyMap<Binding> local) {
        readiness.begin();
        long began = System.nanoTime();
        Binding binding = super.readBinding(keys, local);
        boolean early = isFirstKey && System.nanoTime() - began < AT_ONCE_NANOS;
        isFirstKey = false;
        if (early && buf.length() == 0 && EARLY_END.equals(getLastBinding())) {
            throw new EndOfFileException();
        }
        return binding;
    }

    /** Ctrl-C ends the line wherever a key of it is read; JLine's search in vi mode would only beep. */
    @Override
    protected <T> T doReadBinding(KeyMap<T> keys, KeyMap<T> local) {
        T binding = super.doReadBinding(keys, local);
        if (binding instanceof Reference reference && reference.name().equals(INTERRUPT)) {
            throw new UserInterruptException(buf.toString());
        }
        return binding;
    }

    /** A line that plainly cannot run is kept to be mended; Enter once more runs it all the same. */
    @Override
    protected boolean acceptLine() {
        String line = buf.toString();
        boolean looks = shell.configuration().flag(ConfigurationKey.VALIDATION)
                && !line.equals(refused)
                && !isDumb()
                && !isMoreTyped()
                && !interpreter.goesOn(line);
        Optional<LineProblem> problem = looks ? inspection.problem(line) : Optional.empty();
        if (problem.isEmpty()) {
            return super.acceptLine();
        }
        refused = line;
        say(problem.get());
        return true;
    }

    private void say(LineProblem problem) {
        ErrorMessage message = new ErrorMessage(
                problem.message(), Optional.empty(), problem.remedy(), Optional.empty(), Optional.empty());
        showAbove(message.text(messages).stripTrailing());
    }

    /** What was typed ahead belongs to the lines after this one. */
    private boolean isMoreTyped() {
        try {
            return terminal.reader().peek(1) > NOTHING + 1;
        } catch (IOException closed) {
            return false;
        }
    }

    private boolean isDumb() {
        return terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    /** The up arrow: the lines of this context that begin with what was typed, the newest first. */
    @Override
    protected boolean historySearchBackward() {
        return walk(true);
    }

    @Override
    protected boolean historySearchForward() {
        return walk(false);
    }

    private boolean walk(boolean back) {
        if (!buf.toString().equals(walkedTo)) {
            walkedFrom = buf.toString();
            lines.moveToEnd();
        }
        boolean found = back ? lines.previous(walkedFrom) : lines.next(walkedFrom);
        if (!found && back) {
            return false;
        }
        walkedTo = found ? lines.current() : walkedFrom;
        replaceLine(walkedTo);
        return true;
    }

    /** The line as it is shown, with a ghost behind it. Enter never takes the ghost. */
    @Override
    public AttributedString getDisplayedBufferWithPrompts(List<AttributedString> secondaryPrompts) {
        AttributedString shown = super.getDisplayedBufferWithPrompts(secondaryPrompts);
        // What stands below the line, such as a menu, is part of what is shown: a ghost would come after it.
        boolean alone = state == State.NORMAL && searchTerm == null && post == null;
        Optional<String> ghost = alone ? suggestion() : Optional.empty();
        return ghost.isEmpty()
                ? shown
                : new AttributedStringBuilder()
                        .append(shown)
                        .styled(AttributedStyle.DEFAULT.faint(), firstLine(ghost.get()))
                        .toAttributedString();
    }

    private static String firstLine(String text) {
        return ControlCharacters.visible(text.lines().findFirst().orElse(""));
    }

    private Optional<String> suggestion() {
        boolean possible = suggests && buf.length() > 0 && buf.cursor() == buf.length();
        return possible ? lines.restOf(buf.toString()) : Optional.empty();
    }

    @Override
    protected boolean forwardChar() {
        return take(suggestion()) || super.forwardChar();
    }

    @Override
    protected boolean endOfLine() {
        return take(suggestion()) || super.endOfLine();
    }

    /** Takes one word of the suggestion. */
    @Override
    protected boolean forwardWord() {
        return take(suggestion().map(ShellReader::firstWord)) || super.forwardWord();
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    private boolean take(Optional<String> text) {
        text.ifPresent(buf::write);
        return text.isPresent();
    }

    /** The line as it stands. */
    String line() {
        return buf.toString();
    }

    /** The line up to the cursor. */
    String lineToCursor() {
        return buf.upToCursor();
    }

    /** Puts another line in place of the present one. */
    void replaceLine(String text) {
        buf.clear();
        buf.write(text);
    }

    /** Shows a text above the line, which stays. */
    void showAbove(String text) {
        printAbove(AttributedString.fromAnsi(WrappedText.of(text, terminal.getColumns() - 1)));
    }

    /** Gives the terminal to another program while this runs. */
    void lend(LineReaderPause pause) {
        pause.run(terminal);
        callWidget(LineReader.CLEAR_SCREEN);
    }

    /** What happens while the terminal is lent. */
    interface LineReaderPause {
        void run(Terminal terminal);
    }
}
