package io.batchsh.simulator;

import java.util.function.Supplier;

/**
 * Who may sign in to a simulated Azure, and where its Batch account is.
 *
 * @param tenantId the only tenant, a GUID
 * @param clientId the application that can sign in with {@code clientSecret}, a GUID
 * @param clientSecret the application's secret
 * @param subscriptionId the subscription of the account, a GUID
 * @param resourceGroup the account's resource group
 * @param location the account's region, such as {@code westeurope}
 * @param accountName the Batch account
 * @param accountEndpoint the account's host, without a scheme, as Azure Resource Manager reports it
 * @param accountKey the account's primary key, in base64
 * @param identityHeader what a machine proves itself by at its identity endpoint
 */
public record SimulatedIdentity(
        String tenantId,
        String clientId,
        Secret clientSecret,
        String subscriptionId,
        String resourceGroup,
        String location,
        String accountName,
        String accountEndpoint,
        Secret accountKey,
        Secret identityHeader) {

    /** A text that says itself only when asked. */
    public static final class Secret {

        private final Supplier<String> value;

        Secret(Supplier<String> value) {
            this.value = value;
        }

        /** The secret itself. */
        public String reveal() {
            return value.get();
        }

        @Override
        public String toString() {
            return "***";
        }
    }
}
