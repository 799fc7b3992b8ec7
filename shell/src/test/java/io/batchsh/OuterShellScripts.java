package io.batchsh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The completion scripts that the distribution carries, as {@code batchsh completion SHELL} prints them. Run it in
 * {@code shell} to write the files anew.
 */
final class OuterShellScripts {

    static final Map<String, Path> FILES = Map.of(
            "bash", Path.of("..", "completions", "bash", "batchsh"),
            "zsh", Path.of("..", "completions", "zsh", "_batchsh"),
            "fish", Path.of("..", "completions", "fish", "batchsh.fish"));

    private OuterShellScripts() {}

    public static void main(String[] arguments) throws IOException {
        Path home = Files.createTempDirectory("batchsh");
        for (Map.Entry<String, Path> file : FILES.entrySet()) {
            Files.createDirectories(file.getValue().getParent());
            Files.writeString(file.getValue(), text(home, file.getKey()));
        }
    }

    static String text(Path home, String shell) {
        return new Batchsh(home).run("completion", shell).out();
    }
}
