package io.batchsh.command;

import io.batchsh.output.Theme;
import java.util.Locale;
import java.util.Optional;

/** The style of the state of a resource. */
final class StateStyle {

    private StateStyle() {}

    static Optional<Theme.Style> of(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "succeeded", "active", "steady", "idle", "running" -> Optional.of(Theme.Style.GOOD);
            case "failed", "unusable", "starttaskfailed", "unknown" -> Optional.of(Theme.Style.BAD);
            default -> Optional.of(Theme.Style.WARNING);
        };
    }
}
