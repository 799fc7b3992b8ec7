package io.batchsh.output;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** JSON, or with a coloured theme JSONC. */
final class JsonPrinter implements Printer {

    private final Console console;
    private final Theme theme;

    JsonPrinter(Console console, Theme theme) {
        this.console = console;
        this.theme = theme;
    }

    @Override
    public void value(Object tree) {
        console.print(JsonText.indented(tree, 0, theme) + "\n");
    }

    @Override
    public void rows(Iterator<? extends @Nullable Object> trees) {
        if (!trees.hasNext()) {
            console.print("[]\n");
            return;
        }
        String before = "[\n  ";
        while (trees.hasNext()) {
            console.print(before + JsonText.indented(trees.next(), 1, theme));
            before = ",\n  ";
        }
        console.print("\n]\n");
    }
}
