package io.batchsh.image;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.BatchAccountReference;
import io.batchsh.azure.Cloud;
import io.batchsh.azure.Credentials;
import io.batchsh.azure.Secret;
import io.batchsh.azure.Transport;
import io.batchsh.azure.WaitClock;
import io.batchsh.simulator.SimulatedAzure;
import io.batchsh.simulator.SimulatedIdentity;
import java.util.Map;

/** Clients of a simulated Azure, signed in as its first principal. */
public final class SimulatedClients {

    private SimulatedClients() {}

    public static AzureClients of(SimulatedAzure azure) {
        return of(azure, azure.clock());
    }

    /** The same with another clock, such as one that interrupts waits. */
    public static AzureClients of(SimulatedAzure azure, WaitClock clock) {
        SimulatedIdentity identity = azure.identity();
        return new AzureClients(new AzureClients.Settings(
                Cloud.azurePublic(),
                new Transport(Transport.Kind.SIMULATED, azure.httpClient(), clock),
                new Credentials.ServicePrincipal(
                        identity.clientId(), Secret.of(identity.clientSecret().reveal())),
                identity.tenantId(),
                identity.subscriptionId(),
                BatchAccountReference.named(identity.accountName()),
                Map.of(),
                text -> {}));
    }
}
