package io.batchsh;

import io.batchsh.repl.RehearsalTerminal;
import io.batchsh.simulator.server.ConnectionDetails;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A run of the program that does what people do, so that Java can archive the classes it takes: those of Java, of the libraries
 * and of the program in one archive, which needs no other below it and so fewer pages of memory than two.
 */
final class Rehearsal {

    private static final long LIMIT_MINUTES = 3;

    /**
     * A line of a list of classes that has one made which lies in no file. Java 17 crashes when it loads such a class from an
     * archive while a flight recorder or an agent looks at every class.
     */
    private static final String MADE_BY_JAVA = "[SPECIES_RESOLVE]";

    private static final String TYPED = String.join(
            "\r",
            "pool li\t",
            "pool show nightly\t",
            "pools.list().findAll { it.id }.collect { \"${it.id}\" }.join(', ')",
            "x = 1 + 1",
            "exit",
            "");

    private final Kind kind;
    private final ConnectionDetails azure;
    private final Path folder;

    /** What is rehearsed. */
    enum Kind {
        COMMAND("command", "-XX:TieredStopAtLevel=1"),
        SHELL("shell", "-XX:+TieredCompilation");

        private final String label;
        private final String compiler;

        Kind(String label, String compiler) {
            this.label = label;
            this.compiler = compiler;
        }

        /** The word in the names of archives. */
        String label() {
            return label;
        }
    }

    /** What the run said, for whoever wants to know why it failed. */
    private interface Said {
        String text() throws IOException;
    }

    /**
     * @param azure a served simulated Azure, to sign in to over HTTPS
     * @param folder for the files of the run; its home is there
     */
    Rehearsal(Kind kind, ConnectionDetails azure, Path folder) {
        this.kind = kind;
        this.azure = azure;
        this.folder = folder;
    }

    /** Runs, and returns the archive of what was loaded. */
    Path archive() throws IOException {
        Path classes = folder.resolve(kind.label() + ".classes");
        if (kind == Kind.SHELL) {
            runPrompt(classes);
        } else {
            run(program(classes), Files.createTempFile(folder, "in", ""), classes);
        }
        try (Stream<String> lines = Files.lines(classes)) {
            Files.write(
                    classes, lines.filter(line -> !line.contains(MADE_BY_JAVA)).toList());
        }
        Path archive = folder.resolve(kind.label() + ".jsa");
        run(dump(classes, archive), Files.createTempFile(folder, "in", ""), archive);
        return archive;
    }

    /** In a terminal, as a person has it; where there is none to be had, in a run that is told there is. */
    private void runPrompt(Path classes) throws IOException {
        try (RehearsalTerminal terminal = RehearsalTerminal.open()) {
            terminal.type(TYPED);
            run(program(classes), terminal.path().toFile(), terminal.path().toFile(), terminal::shown, classes);
        } catch (RehearsalTerminal.UnavailableException noTerminals) {
            run(program(classes), Files.writeString(folder.resolve("typed"), TYPED.replace('\r', '\n')), classes);
        }
    }

    private void run(List<String> command, Path input, Path made) throws IOException {
        Path said = folder.resolve("said");
        run(command, input.toFile(), said.toFile(), () -> Files.readString(said), made);
    }

    private void run(List<String> command, File input, File output, Said said, Path made) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(input)
                .redirectErrorStream(true)
                .redirectOutput(output);
        surround(builder.environment());
        Process run = builder.start();
        try {
            if (!run.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES) || run.exitValue() != 0 || !Files.exists(made)) {
                throw new IOException("no " + made.getFileName() + ": " + said.text());
            }
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        } finally {
            run.destroyForcibly();
        }
    }

    private List<String> program(Path classes) {
        List<String> command = java(kind.compiler, "-XX:DumpLoadedClassList=" + classes);
        command.add("io.batchsh.Main");
        if (kind == Kind.COMMAND) {
            commands().forEach(line -> command.addAll(List.of("-c", line)));
        }
        return command;
    }

    private static List<String> dump(Path classes, Path archive) {
        return java("-Xshare:dump", "-XX:SharedClassListFile=" + classes, "-XX:SharedArchiveFile=" + archive);
    }

    private static List<String> java(String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xlog:disable"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        return command;
    }

    private List<String> commands() {
        return List.of(
                "config list",
                "help",
                "pool list",
                "gallery list",
                "pool show nightly -o json",
                "pool list --query \"[].id\" -o tsv",
                login(),
                "context save rehearsal",
                "context use rehearsal",
                "pool list",
                "gallery list",
                "node-agent-sku list -o json");
    }

    private String login() {
        return "login service-principal --tenant " + azure.identity().tenantId() + " --client-id "
                + azure.identity().clientId() + " --secret-variable REHEARSAL_SECRET --metadata-url " + azure.url()
                + "/metadata/endpoints";
    }

    /** Nothing of the person who is waiting for this is read or written, and no proxy is in the way. */
    private void surround(Map<String, String> environment) {
        environment
                .keySet()
                .removeIf(name -> name.startsWith("BATCHSH_")
                        || name.startsWith("AZURE_")
                        || name.startsWith("XDG_")
                        || name.toUpperCase(java.util.Locale.ROOT).endsWith("_PROXY"));
        environment.put("HOME", folder.toString());
        environment.put("TERM", "xterm-256color");
        environment.put("BATCHSH_TTY", kind == Kind.SHELL ? "012" : "");
        environment.put("BATCHSH_CA_BUNDLE", azure.ca().toString());
        environment.put("REHEARSAL_SECRET", azure.identity().clientSecret().reveal());
    }
}
