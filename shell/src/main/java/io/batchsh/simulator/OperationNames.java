package io.batchsh.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names of operations, such as {@code batch.pool.create}, as the ledger has them for routes. */
final class OperationNames {

    private final Services services;
    private @Nullable Map<String, String> names;

    OperationNames(Services services) {
        this.services = services;
    }

    /** The name of what a request asks for; empty where the simulator has no route. */
    Optional<String> of(Request request) {
        return services.route(request).map(route -> names().get(route));
    }

    private Map<String, String> names() {
        if (names == null) {
            names = byRoute();
        }
        return names;
    }

    /** The names of all operations by their routes, such as {@code batch GET /pools/{pool}}. */
    static Map<String, String> byRoute() {
        Map<String, String> names = new HashMap<>();
        for (Ledger.Row row : new Ledger().rows()) {
            if (!row.route().isEmpty()) {
                names.put(row.route(), row.name());
            }
        }
        return names;
    }
}
