package io.batchsh.script;

import com.azure.resourcemanager.compute.ComputeManager;
import io.batchsh.azure.ArmClient;
import io.batchsh.azure.batch.BatchClient;
import io.batchsh.session.Session;
import java.util.function.Supplier;

/** {@code azure}: the SDK clients of the session, for what has no operation of its own. Same credential, same transport. */
public record AzureNames(Supplier<Session> session) {

    /** The fluent layer over Microsoft.Compute; the first use takes a moment. */
    public ComputeManager getCompute() {
        return session.get().clients().computeManager();
    }

    /** The Batch data plane of the account. */
    public BatchClient getBatch() {
        return session.get().clients().batch();
    }

    /** Azure Resource Manager in plain JSON. */
    public ArmClient getResourceManager() {
        return session.get().clients().resourceManager();
    }
}
