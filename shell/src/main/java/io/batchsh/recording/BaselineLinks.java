package io.batchsh.recording;

import java.util.HashMap;
import java.util.Map;

/**
 * Which values of a resource as it was read back were asked for as inputs. What a run sets is then expected there too, and not
 * only what was recorded.
 */
final class BaselineLinks {

    private static final String ARGUMENTS = "/args";

    private final RecordedRun run;
    private final OperationTable table = new OperationTable();

    BaselineLinks(RecordedRun run) {
        this.run = run;
    }

    /** The names of the inputs by JSON pointer into the body. */
    Map<String, String> of(Entry.Baseline baseline) {
        Map<String, String> links = new HashMap<>();
        String resource = ResourceAddress.of(baseline.resource()).key();
        for (RecordedRun.Step.Change change : run.changes()) {
            Entry.Call call = change.call();
            boolean same = ResourceAddress.subject(table, call.operation(), call.resource(), call.arguments())
                    .filter(subject -> subject.key().equals(resource))
                    .isPresent();
            if (same) {
                call.links().forEach((pointer, input) -> {
                    if (pointer.startsWith(ARGUMENTS + "/")) {
                        link(links, baseline, call, pointer.substring(ARGUMENTS.length()), input);
                    }
                });
            }
        }
        return links;
    }

    /** A later change may have asked for something else: only what is there as it was asked for is an input's. */
    private static void link(
            Map<String, String> links, Entry.Baseline baseline, Entry.Call call, String pointer, String input) {
        Object asked = JsonPointer.value(call.arguments(), pointer).orElse(null);
        Object was = JsonPointer.value(baseline.body(), pointer).orElse(null);
        if (asked != null && was != null && JsonSubset.same(asked, was)) {
            links.put(pointer, input);
        }
    }
}
