package io.batchsh.repl;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.jline.nativ.JLineNativeLoader;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;

/** Opens the terminal. */
final class ShellTerminal {

    /** For a terminal that does not say; with no columns at all JLine would show no prompt. */
    private static final Size USUAL = Size.of(80, 24);

    /** What JLine knows itself, and would all the same start a program to ask the system for. */
    private static final List<String> KNOWN = List.of("xterm-256color", "xterm", "screen-256color", "screen");

    private ShellTerminal() {}

    /** Loads the native library and what is known of terminals, so that opening one finds them there. */
    static void load() {
        try {
            JLineNativeLoader.initialize();
            InfoCmp.parseInfoCmp(
                    InfoCmp.getDefaultInfoCmp(KNOWN.get(0)), new HashSet<>(), new HashMap<>(), new HashMap<>());
        } catch (Exception | LinkageError opensWithout) {
            // Opening says what is missing, if it is needed at all.
        }
    }

    /**
     * Opens the terminal of this process.
     *
     * <p>The probes for grapheme clusters stay off: they wait for an answer, and what was typed before the first prompt would
     * be taken for it and lost.
     */
    static Terminal open() throws IOException {
        KNOWN.forEach(type -> InfoCmp.setLoadedInfoCmp(type, () -> InfoCmp.getDefaultInfoCmp(type)));
        Terminal terminal = TerminalBuilder.builder()
                .name("batchsh")
                .system(true)
                .provider(TerminalBuilder.PROP_PROVIDER_JNI)
                .dumb(true)
                .graphemeCluster(false)
                .nativeSignals(true)
                .build();
        if (terminal.getColumns() == 0 || terminal.getRows() == 0) {
            terminal.setSize(USUAL);
        }
        return terminal;
    }
}
