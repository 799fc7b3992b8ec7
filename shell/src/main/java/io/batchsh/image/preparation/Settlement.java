package io.batchsh.image.preparation;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.Wait;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Waits for changes that an earlier run began: until a resource is no longer being changed. */
record Settlement(AzureClients clients) {

    private static final Set<String> UNDER_WAY = Set.of("Creating", "Updating", "Deleting", "Migrating");

    /**
     * Waits.
     *
     * @param resource what is being changed, in words
     * @param provisioningState asks for its state
     * @param progress told each state while it is being changed
     */
    void await(String resource, Supplier<String> provisioningState, Consumer<String> progress) {
        new Wait<>(clients.transport(), resource, "no change under way", provisioningState, Settlement::settled)
                .watch("/properties/provisioningState", state -> state, state -> null)
                .onProgress(state -> {
                    if (!settled(state)) {
                        progress.accept(state);
                    }
                })
                .await();
    }

    /** Whether no change is under way. */
    static boolean settled(String provisioningState) {
        return !UNDER_WAY.contains(provisioningState);
    }
}
