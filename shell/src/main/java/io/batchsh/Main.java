package io.batchsh;

import io.batchsh.output.StandardConsole;
import io.batchsh.output.StandardStreams;
import java.util.Map;

/** The program. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // With Groovy on the class path picocli would load it, for a kind of option that batchsh does not have.
        System.setProperty("picocli.disable.closures", "true");
        // No option is a date of a database, and the converters for those load the module they are of.
        System.setProperty("picocli.converters.excludes", "java\\.sql\\..*");
        Map<String, String> environment = System.getenv();
        String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        StandardStreams streams = StandardStreams.detect(environment);
        Interruption interruption = Interruption.ofThisThread();
        int status;
        try (StandardConsole console = StandardConsole.ofProcess(streams, true)) {
            status = new Application(environment, home, streams, System.in, console)
                    .run(arguments)
                    .status();
        }
        interruption.over();
        System.exit(status);
    }
}
