package io.batchsh.tutorial;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that is there or was shown, as far as a goal looks at it.
 *
 * @param name what a person calls it
 * @param facts its properties by name, numbers as digits
 */
public record Thing(String name, Map<String, String> facts) {

    public Thing {
        Objects.requireNonNull(name, "name is null");
        facts = Map.copyOf(facts);
    }

    Optional<String> fact(String property) {
        return Optional.ofNullable(facts.get(property));
    }
}
