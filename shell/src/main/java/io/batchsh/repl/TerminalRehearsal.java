package io.batchsh.repl;

import java.util.Arrays;
import java.util.List;

/**
 * Starts a program after loading what a prompt in a real terminal takes; for a run that is rehearsed without one. What another
 * system or another JLine does not have is left out.
 */
public final class TerminalRehearsal {

    private static final List<String> TERMINAL = List.of(
            "org.jline.terminal.impl.jni.JniTerminalProvider",
            "org.jline.terminal.impl.jni.JniUnixSysTerminal",
            "org.jline.terminal.impl.jni.JniNativePty",
            "org.jline.terminal.impl.jni.linux.LinuxNativePty",
            "org.jline.terminal.impl.jni.osx.OsXNativePty",
            "org.jline.terminal.impl.PosixSysTerminal",
            "org.jline.terminal.impl.NativeSignalHandler");

    private TerminalRehearsal() {}

    /** @param arguments the class of the program, then its own arguments */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        TERMINAL.forEach(TerminalRehearsal::load);
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void load(String name) {
        try {
            Class.forName(name);
        } catch (ClassNotFoundException | LinkageError elsewhere) {
            return;
        }
    }
}
