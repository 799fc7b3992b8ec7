package io.batchsh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The reference pages in {@code docs/commands} and the manual pages in {@code docs/man}, as {@code help --as} prints them.
 * Run it in {@code shell} to write the files anew.
 */
final class CommandPages {

    static final Path MARKDOWN = Path.of("..", "docs", "commands");
    static final Path MAN = Path.of("..", "docs", "man");

    private CommandPages() {}

    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<Path, String> page :
                pages(Files.createTempDirectory("batchsh")).entrySet()) {
            Files.createDirectories(page.getKey().getParent());
            Files.writeString(page.getKey(), page.getValue());
        }
    }

    /** The files and what is in them. */
    static Map<Path, String> pages(Path home) {
        Map<Path, String> pages = new TreeMap<>();
        List<String> words = new ArrayList<>(commands(home));
        words.add("batchsh");
        for (String word : words) {
            boolean program = word.equals("batchsh");
            pages.put(MARKDOWN.resolve(program ? "README.md" : word + ".md"), help(home, word, "markdown"));
            pages.put(MAN.resolve(program ? "batchsh.1" : "batchsh-" + word + ".1"), help(home, word, "man"));
        }
        return pages;
    }

    private static List<String> commands(Path home) {
        return new Batchsh(home)
                .run("help")
                .out()
                .lines()
                .filter(line -> line.matches(" {2}[a-z].*"))
                .map(line -> line.strip().split(" ")[0])
                .toList();
    }

    private static String help(Path home, String word, String kind) {
        return new Batchsh(home).run("help", word, "--as", kind).out();
    }
}
