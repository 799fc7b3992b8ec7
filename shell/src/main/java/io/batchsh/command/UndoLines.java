package io.batchsh.command;

import io.batchsh.output.Console;
import java.util.List;

/** Says on standard error which commands take a change back. */
record UndoLines(Console console) {

    /** @param commands in the order they are to be run */
    void print(List<String> commands) {
        commands.forEach(command -> console.message("undo: " + command));
        if (commands.stream().anyMatch(command -> command.contains("***"))) {
            console.message("      (signatures of URLs are not repeated; fill them in where *** stands)");
        }
    }
}
