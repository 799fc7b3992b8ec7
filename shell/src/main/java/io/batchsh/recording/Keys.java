package io.batchsh.recording;

import java.util.List;
import java.util.Locale;

/** Keys of calls; resource ids do not differ by case. */
final class Keys {

    private Keys() {}

    static String of(String operation, List<String> resource) {
        return operation + " " + String.join("/", resource).toLowerCase(Locale.ROOT);
    }
}
