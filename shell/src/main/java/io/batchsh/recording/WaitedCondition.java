package io.batchsh.recording;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a recorded wait waited for, to be waited for on a target. */
interface WaitedCondition {

    /**
     * What a condition asks of the target.
     *
     * @param address what is waited for
     * @param nodes what the run has asked of nodes
     */
    record Place(ReplayTarget target, ResourceAddress address, String apiVersion, NodeRequests nodes) {

        /** The resource; null where there is none. */
        @Nullable
        Map<String, @Nullable Object> read(String query) {
            return target.read(address, query, apiVersion);
        }
    }

    /** What one look sees; null where the resource is not there. */
    @Nullable
    Map<String, @Nullable Object> look(Place place);

    boolean met(@Nullable Map<String, @Nullable Object> seen);

    /** Why it will not come; none where it may. Asked only of a resource that is there. */
    default List<String> hopeless(Map<String, @Nullable Object> seen) {
        return List.of();
    }
}
