package io.batchsh.command;

import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.ControlCharacters;
import io.batchsh.output.TableLayout;

/**
 * What a file on a node holds.
 *
 * @param name the file
 * @param text its text
 */
record FileText(String name, String text) {

    static final Looks<FileText> LOOKS = new Looks<>(
            file -> file, TableLayout.of(Column.of("Name", FileText::name), Column.of("Text", FileText::text)));

    /** The text in whole lines. */
    String lines() {
        return inLines(text);
    }

    /** A text with a line end at its end, its control characters shown. */
    static String inLines(String text) {
        String whole = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        return ControlCharacters.visibleText(whole);
    }
}
