package io.batchsh.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jline.nativ.OSInfo;
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

    /** The launcher's property for the folder of the installation. */
    private static final String HOME = "batchsh.home";

    /** JLine's property for the folder of its native library. */
    private static final String LIBRARY = "library.jline.path";

    /** JLine's property for keys that are to raise their signals besides being keys. */
    private static final String SIGNALS = "org.jline.terminal.softwareSignals";

    private ShellTerminal() {}

    /**
     * Opens the terminal of this process.
     *
     * <p>The native library lies ready in the installation; elsewhere JLine would copy it to the folder for temporary files at
     * each start. The probes for grapheme clusters stay off: they wait for an answer, and what was typed before the first prompt would
     * be taken for it and lost.
     *
     * <p>While a line is read, Ctrl-C is a key among keys. JLine would have it interrupt the reading thread at the same time: then
     * one Ctrl-C may end two lines, the second with what was typed into it.
     */
    static Terminal open() throws IOException {
        String home = System.getProperty(HOME);
        if (home != null && System.getProperty(LIBRARY) == null) {
            Path library = Path.of(home, "lib", "native").resolve(OSInfo.getNativeLibFolderPathForCurrentOS());
            if (Files.isDirectory(library)) {
                System.setProperty(LIBRARY, library.toString());
            }
        }
        System.setProperty(SIGNALS, "false");
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
