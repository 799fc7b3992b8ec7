package io.batchsh.command;

import io.batchsh.batch.PoolTrouble;
import io.batchsh.output.Console;
import java.util.List;

/** Says on standard error what is wrong with a pool. */
record PoolTroubleMessages(Console console) {

    void print(List<PoolTrouble> troubles) {
        for (PoolTrouble trouble : troubles) {
            console.message(trouble.problem() + ": " + trouble.code());
            trouble.details().stream().flatMap(String::lines).forEach(detail -> console.message("  " + detail));
            console.message("  next: " + trouble.next());
        }
    }
}
