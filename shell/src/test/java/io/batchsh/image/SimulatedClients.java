package io.batchsh.image;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.BatchAccountReference;
import io.batchsh.azure.Cloud;
import io.batchsh.azure.Credentials;
import io.batchsh.azure.Secret;
import io.batchsh.azure.Transport;
import io.batchsh.simulator.SimulatedAzure;
import io.batchsh.simulator.SimulatedIdentity;
import java.util.Map;

/** Clients of a simulated Azure, signed in as its first principal. */
final class SimulatedClients {

    private SimulatedClients() {}

    static AzureClients of(SimulatedAzure azure) {
        SimulatedIdentity identity = azure.identity();
        return new AzureClients(new AzureClients.Settings(
                Cloud.azurePublic(),
                new Transport(Transport.Kind.SIMULATED, azure.httpClient(), azure.clock()),
                new Credentials.ServicePrincipal(
                        identity.clientId(), Secret.of(identity.clientSecret().reveal())),
                identity.tenantId(),
                identity.subscriptionId(),
                BatchAccountReference.named(identity.accountName()),
                Map.of(),
                text -> {}));
    }
}
