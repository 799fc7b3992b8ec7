package io.batchsh;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A program of its own: a shell that is left open for thousands of lines, and what it holds on to, a line for each time it was
 * looked at: loaded classes, heap in KiB after a collection, open files, and the names of its threads.
 */
final class LongSession {

    private static final List<String> COMMANDS = List.of(
            "pool list -o json --query \"[].id\"",
            "pool show nightly",
            "context show",
            "pool list | where currentDedicatedNodes > 0 | select id vmSize -o csv",
            "gallery list",
            "pool lst",
            "x = pool show nightly",
            "help pool list",
            "pool show missing",
            "alias list");

    private final Path script;
    private final int commands;
    private final int scripts;
    private final int switches;
    private int line;

    private LongSession(Path script, int commands, int scripts, int switches) {
        this.script = script;
        this.commands = commands;
        this.scripts = scripts;
        this.switches = switches;
    }

    /** @param arguments a home folder, how many commands, scripts and switches of the context there are in each round, how many rounds */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Path script = Files.writeString(home.resolve("names.groovy"), """
                class Named { String id }
                def found = pools.list().collect { new Named(id: it.id) }
                println found*.id.join(' ')
                """);
        LongSession session = new LongSession(
                script, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        int rounds = Integer.parseInt(arguments[4]);
        new Conversation(home, false).converse(answer -> session.next(rounds));
        // Daemon threads of the JVM's own pools must not keep this open.
        System.exit(0);
    }

    private Optional<String> next(int rounds) {
        int round = commands + scripts + 2 * switches;
        if (line > 0 && line % round == 0) {
            look();
        }
        if (line == rounds * round) {
            return Optional.empty();
        }
        int inRound = line++ % round;
        if (inRound < commands) {
            return Optional.of(COMMANDS.get(inRound % COMMANDS.size()));
        }
        if (inRound < commands + scripts) {
            return Optional.of(inRound % 2 == 0 ? "run " + script : "[1, 2].collect { it * " + inRound + " }.sum()");
        }
        return Optional.of(inRound % 2 == 0 ? "context use simulated-shared-key" : "context use simulated");
    }

    private static void look() {
        long heap = 0;
        for (int i = 0; i < 3; i++) {
            System.gc();
            heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
        long files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
        System.out.println("looked "
                + ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() + " " + heap / 1024 + " " + files
                + " "
                + Thread.getAllStackTraces().keySet().stream()
                        .map(thread -> thread.getName().replace(' ', '-'))
                        .sorted()
                        .collect(Collectors.joining(",")));
    }
}
