package io.batchsh.repl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page {@code docs/tour.md}, whose screens are those of {@link Screens}. Run it in {@code shell} to put them into the page anew,
 * after {@link Screens}.
 */
final class TourPage {

    static final Path FILE = Path.of("..", "docs", "tour.md");

    private static final Pattern SCREEN =
            Pattern.compile("(<!-- screen: ([a-z-]+)(?: (\\d+))? -->\\n```text\\n).*?```", Pattern.DOTALL);
    private static final Pattern COMMANDS = Pattern.compile("```batchsh\\n(.*?)```", Pattern.DOTALL);

    private TourPage() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(FILE, withScreens(Files.readString(FILE)));
    }

    /** The page with its screens as they are now. */
    static String withScreens(String page) {
        return SCREEN.matcher(page).replaceAll(found -> {
            int columns = Integer.parseInt(Optional.ofNullable(found.group(3)).orElse("80"));
            return Matcher.quoteReplacement(found.group(1) + screen(found.group(2), columns) + "```");
        });
    }

    /** Without what was there before the scene, and without a screen's height of nothing. */
    private static String screen(String name, int columns) {
        try {
            String text = Files.readString(Screens.file(name, columns));
            return text.replaceAll("\\n{4,}", "\n\n");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The lines that are run. */
    static List<String> commands(String page) {
        return COMMANDS.matcher(page)
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
    }
}
