package io.batchsh.command;

import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import io.batchsh.output.Theme;
import java.util.Optional;

/** How what completion knows looks. */
final class CompletionLooks {

    private CompletionLooks() {}

    static Looks<ValueRefresh.Loaded> source() {
        return new Looks<>(
                source -> source,
                TableLayout.of(
                        Column.of("Kind", ValueRefresh.Loaded::kind),
                        Column.<ValueRefresh.Loaded>of("Values", ValueRefresh.Loaded::values)
                                .right(),
                        Column.<ValueRefresh.Loaded>of("Problem", ValueRefresh.Loaded::problem)
                                .styled(text -> Optional.of(Theme.Style.BAD))));
    }
}
