package io.batchsh.azure;

import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * A Batch account as far as it is known; the rest is asked of Azure Resource Manager when somebody needs it.
 *
 * @param name the account's name
 * @param resourceGroup its resource group; null to look the account up by name in the subscription
 * @param endpoint its data plane, such as {@code https://account.westeurope.batch.azure.com}
 * @param location its region, such as {@code westeurope}
 */
public record BatchAccountReference(
        String name,
        @Nullable String resourceGroup,
        @Nullable String endpoint,
        @Nullable String location) {

    public BatchAccountReference {
        requireNonNull(name, "name is null");
    }

    public static BatchAccountReference named(String name) {
        return new BatchAccountReference(name, null, null, null);
    }
}
