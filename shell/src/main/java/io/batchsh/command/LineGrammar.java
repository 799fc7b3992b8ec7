package io.batchsh.command;

import io.batchsh.completion.Grammar;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The grammar of all commands, made when it is first asked for, because that takes every parser there is. */
final class LineGrammar {

    private final CommandTable table;
    private @Nullable Grammar grammar;

    LineGrammar(CommandTable table) {
        this.table = Objects.requireNonNull(table, "table is null");
    }

    synchronized Grammar get() {
        Grammar known = grammar;
        if (known == null) {
            known = CommandGrammar.of(table, LineCompletion.sources());
            grammar = known;
        }
        return known;
    }
}
