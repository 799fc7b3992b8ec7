package io.batchsh;

import io.batchsh.azure.TlsRehearsal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Does what most commands take while the command line is still being read, in a thread of its own that nobody waits for: opens
 * the jars of the libraries, which the first look for a service does one after the other, and loads TLS for a command that is
 * told to go to a context. At the prompt TLS would take the processor from what a person waits for.
 */
final class HeadStart {

    /** The options that say what to run; what is run otherwise are words. */
    private static final List<String> RUNNING = List.of("-c", "--command", "-f", "--file");

    private HeadStart() {}

    static void take(String[] arguments, Map<String, String> environment) {
        boolean online = isOfContext(arguments, environment) && isToRun(arguments);
        Thread thread = new Thread(
                () -> {
                    openLibraries();
                    if (online) {
                        TlsRehearsal.run();
                    }
                },
                "batchsh-head-start");
        thread.setDaemon(true);
        thread.start();
    }

    private static boolean isOfContext(String[] arguments, Map<String, String> environment) {
        return environment.containsKey("BATCHSH_CONTEXT")
                || Stream.of(arguments).anyMatch(argument -> argument.startsWith("--context"));
    }

    /** A guess, as the options are not read yet: a word behind a word is no option's value. */
    static boolean isToRun(String... arguments) {
        String before = "";
        for (String argument : arguments) {
            boolean word = !argument.startsWith("-") && !before.startsWith("-");
            if (word || RUNNING.stream().anyMatch(argument::startsWith)) {
                return true;
            }
            before = argument;
        }
        return false;
    }

    private static long openLibraries() {
        return HeadStart.class
                .getClassLoader()
                .resources("META-INF/services/none")
                .count();
    }
}
