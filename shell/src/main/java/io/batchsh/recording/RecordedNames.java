package io.batchsh.recording;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a recording names what belongs to its target: subscription, groups, accounts, people, machines. */
public enum RecordedNames {
    /** By stand-ins, the same for the same and different for different ones. */
    ALIASED,
    /** As they are. */
    KEPT;

    /** How recordings write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The meaning of the word; files from before there was one have the names as they are. */
    static RecordedNames of(@Nullable Object word) {
        return ALIASED.word().equals(word) ? ALIASED : KEPT;
    }
}
