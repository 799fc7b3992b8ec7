package io.batchsh;

import io.batchsh.azure.TlsRehearsal;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Does what most commands take while the command line is still being read, in a thread of its own that nobody waits for: opens
 * the jars of the libraries, which the first look for a service does one after the other, and loads TLS for a command that is
 * told to go to a context.
 */
final class HeadStart {

    private HeadStart() {}

    static void take(String[] arguments, Map<String, String> environment) {
        boolean online = environment.containsKey("BATCHSH_CONTEXT")
                || Stream.of(arguments).anyMatch(argument -> argument.startsWith("--context"));
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

    private static long openLibraries() {
        return HeadStart.class
                .getClassLoader()
                .resources("META-INF/services/none")
                .count();
    }
}
