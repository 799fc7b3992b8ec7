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

/** A run of the program that does what people do, so that Java can archive the classes it takes. */
final class Rehearsal {

    private static final long LIMIT_MINUTES = 3;

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
        return kind == Kind.SHELL ? archiveOfPrompt() : archiveOf(Files.createTempFile(folder, "in", ""));
    }

    /** Of a run in a terminal, as a person has it; where there is none to be had, of one that is told there is. */
    private Path archiveOfPrompt() throws IOException {
        try (RehearsalTerminal terminal = RehearsalTerminal.open()) {
            terminal.type(TYPED);
            return archive(terminal.path().toFile(), terminal.path().toFile(), terminal::shown);
        } catch (RehearsalTerminal.UnavailableException noTerminals) {
            return archiveOf(Files.writeString(folder.resolve("typed"), TYPED.replace('\r', '\n')));
        }
    }

    private Path archiveOf(Path input) throws IOException {
        Path said = folder.resolve("said");
        return archive(input.toFile(), said.toFile(), () -> Files.readString(said));
    }

    private Path archive(File input, File output, Said said) throws IOException {
        Path archive = folder.resolve(kind.label() + ".jsa");
        ProcessBuilder builder = new ProcessBuilder(command(archive))
                .redirectInput(input)
                .redirectErrorStream(true)
                .redirectOutput(output);
        surround(builder.environment());
        Process run = builder.start();
        try {
            if (!run.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES) || run.exitValue() != 0 || !Files.exists(archive)) {
                throw new IOException("no archive of " + kind.label() + ": " + said.text());
            }
            return archive;
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        } finally {
            run.destroyForcibly();
        }
    }

    private List<String> command(Path archive) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                kind.compiler,
                "-Xlog:disable",
                "-XX:ArchiveClassesAtExit=" + archive,
                "-cp",
                System.getProperty("java.class.path")));
        command.add("io.batchsh.Main");
        if (kind == Kind.COMMAND) {
            commands().forEach(line -> command.addAll(List.of("-c", line)));
        }
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
