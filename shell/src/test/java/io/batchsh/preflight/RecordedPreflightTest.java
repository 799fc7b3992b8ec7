package io.batchsh.preflight;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.BatchAccountReference;
import io.batchsh.azure.Cloud;
import io.batchsh.azure.Credentials;
import io.batchsh.azure.Secret;
import io.batchsh.azure.Transport;
import io.batchsh.batch.PoolSpec;
import io.batchsh.image.JsonTree;
import io.batchsh.recording.LocalNames;
import io.batchsh.recording.Playback;
import io.batchsh.recording.Recorder;
import io.batchsh.recording.RecordingHeader;
import io.batchsh.recording.SecretRegister;
import io.batchsh.simulator.SimulatedAzure;
import io.batchsh.simulator.SimulatedIdentity;
import io.batchsh.simulator.Sketch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A check that was recorded finds the same when it is played, in whatever order it asks. */
class RecordedPreflightTest {

    private static final String NETWORK = Sketch.SUBSCRIPTION + "/resourceGroups/rg/providers/Microsoft.Network/";
    private static final String SUBNET = "/resources/0/properties/subnets/0/properties";

    @TempDir
    Path folder;

    /** A world and a pool in it that make rules read whatever there is to read. */
    private static Sketch world() {
        String resource =
                "{\"type\": \"Microsoft.Network/%s\", \"resourceGroup\": \"rg\", \"name\": \"x\", \"location\":"
                        + " \"westeurope\", \"properties\": {%s}}";
        return Sketch.world()
                .text("/batchAccounts/0/properties/poolAllocationMode", "UserSubscription")
                .json("/locks/-", "{\"scope\": \"{subscription}\", \"name\": \"freeze\", \"level\": \"CanNotDelete\"}")
                .json(
                        "/galleries/0/images/0/purchasePlan",
                        "{\"publisher\": \"contoso\", \"product\": \"render\", \"name\": \"standard\"}")
                .json("/computeQuotas/West Europe", "{\"cores\": 4}")
                .json("/networkQuotas/West Europe", "{\"LoadBalancers\": 0}")
                .json("/vmSizes/-", "{\"name\": \"Standard_D2s_v3\", \"restrictedIn\": [\"West Europe\"]}")
                .json(
                        "/resources/-",
                        resource.formatted(
                                "networkSecurityGroups",
                                "\"securityRules\": [{\"name\": \"closed\", \"properties\": {\"priority\": 100,"
                                        + " \"direction\": \"Outbound\", \"access\": \"Deny\", \"protocol\": \"*\","
                                        + " \"sourceAddressPrefix\": \"*\", \"sourcePortRange\": \"*\","
                                        + " \"destinationAddressPrefix\": \"Internet\", \"destinationPortRange\": \"*\"}}]"))
                .json(
                        "/resources/-",
                        resource.formatted(
                                "routeTables",
                                "\"routes\": [{\"name\": \"all\", \"properties\": {\"addressPrefix\": \"0.0.0.0/0\","
                                        + " \"nextHopType\": \"None\"}}]"))
                .text(SUBNET + "/networkSecurityGroup/id", NETWORK + "networkSecurityGroups/x")
                .text(SUBNET + "/routeTable/id", NETWORK + "routeTables/x")
                .text(SUBNET + "/addressPrefix", "10.1.0.0/29");
    }

    private static PoolProposal proposal() throws IOException {
        String pool = Sketch.pool()
                .text("/networkConfiguration/subnetId", NETWORK + "virtualNetworks/vnet/subnets/nodes")
                .text("/networkConfiguration/publicIPAddressConfiguration/provision", "nopublicipaddresses")
                .json("/targetDedicatedNodes", "60")
                .json();
        return new PoolProposal(
                PoolSpec.builder(JsonTree.parse(pool).properties()).build());
    }

    private static PreflightReport check(Transport transport, SimulatedIdentity identity, int threads)
            throws Exception {
        AzureClients clients = new AzureClients(new AzureClients.Settings(
                Cloud.azurePublic(),
                transport,
                new Credentials.ServicePrincipal(
                        identity.clientId(), Secret.of(identity.clientSecret().reveal())),
                identity.tenantId(),
                identity.subscriptionId(),
                BatchAccountReference.named(identity.accountName()),
                Map.of(),
                text -> {}));
        return new Preflight(new AzureFacts(clients), transport.clock(), threads).check(proposal());
    }

    @Test
    void findsTheSameWhenPlayed() throws Exception {
        SimulatedAzure azure = SimulatedAzure.of(world().build());
        Transport simulated = new Transport(Transport.Kind.SIMULATED, azure.httpClient(), azure.clock());
        Path file = folder.resolve("check.batchsh.jsonl");
        PreflightReport report;
        try (Recorder recorder = Recorder.create(
                file,
                new RecordingHeader(
                        "run",
                        "batchsh/test",
                        simulated.kind(),
                        Map.of(),
                        simulated.clock().instant()),
                Cloud.azurePublic(),
                simulated.clock(),
                new SecretRegister(),
                LocalNames.none())) {
            report = check(recorder.record(simulated), azure.identity(), 4);
            recorder.end("ok");
        }
        assertThat(report.findings())
                .extracting(Finding::ruleId)
                .contains("A9", "I18", "Q2", "Q7", "N3", "N4", "N5", "N6", "N8");

        PreflightReport played = check(Playback.open(file, Cloud.azurePublic()).transport(), azure.identity(), 1);

        assertThat(played).isEqualTo(report);
    }
}
