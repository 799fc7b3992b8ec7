package io.batchsh.script;

import io.batchsh.batch.Node;
import io.batchsh.command.Operations;
import java.util.List;
import java.util.function.Supplier;

/** {@code nodes}: the compute nodes of a pool. */
public record NodeNames(Supplier<Operations> operations) {

    public List<Node> list(String pool) {
        return operations.get().nodes().list(pool).toList();
    }
}
