package io.batchsh.repl;

import io.batchsh.command.SecretOptions;
import java.time.Instant;
import org.jline.reader.impl.history.DefaultHistory;

/** A history that keeps no line with a secret on it. */
final class DiscreetHistory extends DefaultHistory {

    @Override
    public void add(Instant time, String line) {
        if (!SecretOptions.in(line)) {
            super.add(time, line);
        }
    }
}
