package io.batchsh.recording;

import java.util.Map;
import java.util.Optional;

/**
 * One of the places that a recorded run is rolled out to.
 *
 * @param name what it is called by in messages and in the name of its recording; told apart from all others
 * @param context the saved context; empty for the present session's
 * @param subscription the subscription's id or name; empty for the context's
 * @param account the Batch account's name; empty for the context's
 * @param sets values by input name
 */
public record RunTarget(
        String name,
        Optional<String> context,
        Optional<String> subscription,
        Optional<String> account,
        Map<String, String> sets) {

    public RunTarget {
        sets = Map.copyOf(sets);
    }
}
