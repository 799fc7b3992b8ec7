package io.batchsh.command;

import io.batchsh.command.Outcome.Looks;
import io.batchsh.image.preparation.Standing;
import io.batchsh.image.preparation.Standing.State;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import io.batchsh.output.Theme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the steps of a preparation look. */
final class PreparationLooks {

    private PreparationLooks() {}

    static Looks<Standing> standing() {
        return new Looks<>(
                PreparationLooks::tree,
                TableLayout.of(
                        Column.<Standing>of("State", standing -> words(standing.state()))
                                .styled(PreparationLooks::style),
                        Column.of("Step", standing -> standing.step().title()),
                        Column.<Standing>of("Command", standing -> Optional.ofNullable(command(standing)))
                                .minimalWidth(40),
                        Column.<Standing>of("Found", Standing::found).priority(1)));
    }

    private static Map<String, @Nullable Object> tree(Standing standing) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("step", standing.step().title());
        tree.put("state", words(standing.state()));
        tree.put("found", standing.found().isEmpty() ? null : standing.found());
        tree.put("command", command(standing));
        return tree;
    }

    /** Of what is done it may be that its command cannot be told any more. */
    private static @Nullable String command(Standing standing) {
        return standing.state() == State.DONE ? null : standing.step().command();
    }

    private static String words(State state) {
        return switch (state) {
            case DONE -> "done";
            case STOPPED -> "stopped";
            case TO_DO -> "to do";
        };
    }

    private static Optional<Theme.Style> style(String state) {
        return Optional.of(state.equals("done") ? Theme.Style.GOOD : Theme.Style.DIM);
    }
}
