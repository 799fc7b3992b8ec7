package io.batchsh.completion;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The rule that one word means one thing. */
final class Names {
    private Names() {}

    static void requireDistinct(String what, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.forEach(name -> {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(what + " " + name + " is declared twice");
            }
        });
    }
}
