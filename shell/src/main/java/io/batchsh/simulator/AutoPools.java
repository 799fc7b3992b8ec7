package io.batchsh.simulator;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Pools that the service makes for a job and takes away with it. */
final class AutoPools {

    private AutoPools() {}

    /** What a job asks for, if it asks for a pool of its own. */
    static Optional<Map<String, Object>> specification(Map<String, Object> configuration) {
        return Optional.of(Json.child(configuration, "poolInfo", "autoPoolSpecification"))
                .filter(specification -> !specification.isEmpty());
    }

    /** The body of the creation of a pool; its id is a GUID in upper case, after the prefix that was asked for. */
    static Map<String, Object> body(Simulation simulation, Map<String, Object> specification, String owner) {
        Map<String, Object> body = new LinkedHashMap<>();
        String guid = simulation
                .identifiers()
                .uuid("auto pool", owner, simulation.now())
                .toUpperCase(Locale.ROOT);
        body.put(
                "id",
                Json.text(specification, "autoPoolIdPrefix")
                                .map(prefix -> prefix + "_")
                                .orElse("")
                        + guid);
        body.putAll(Json.child(specification, "pool"));
        return body;
    }

    /** Takes away the pool of a job that is over, if it was made for it alone and need not stay. */
    static void end(Simulation simulation, BatchAccount account, Job job) {
        specification(job.configuration)
                .filter(specification -> !Json.flag(specification, "keepAlive"))
                .filter(specification -> "job".equals(specification.get("poolLifetimeOption")))
                .flatMap(specification -> account.pool(job.pool))
                .filter(pool -> !pool.deleting())
                .ifPresent(pool -> new Allocation(simulation).delete(account, pool));
    }
}
