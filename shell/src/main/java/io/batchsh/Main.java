package io.batchsh;

import io.batchsh.output.StandardConsole;
import io.batchsh.output.StandardStreams;
import io.batchsh.repl.TerminalOpening;
import java.util.Map;
import java.util.Optional;

/** The program. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // With Groovy on the class path picocli would load it, for a kind of option that batchsh does not have.
        System.setProperty("picocli.disable.closures", "true");
        // No option is of these types but those with converters of our own; each parser would look for all of them.
        System.setProperty("picocli.converters.excludes", "java\\.(sql|time)\\..*");
        Map<String, String> environment = System.getenv();
        String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        StandardStreams streams = StandardStreams.detect(environment);
        // Whoever says nothing but the name of the program is about to see a prompt.
        Optional<TerminalOpening> terminal = arguments.length == 0 && new BatchshOptions().isInteractive(streams)
                ? Optional.of(TerminalOpening.begin())
                : Optional.empty();
        Interruption interruption = Interruption.ofThisThread();
        int status;
        try (StandardConsole console = StandardConsole.ofProcess(streams, true)) {
            status = new Application(environment, home, streams, System.in, console, terminal)
                    .run(arguments)
                    .status();
        }
        interruption.over();
        System.exit(status);
    }
}
