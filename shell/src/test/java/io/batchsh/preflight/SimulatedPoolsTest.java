package io.batchsh.preflight;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.BatchAccountReference;
import io.batchsh.azure.Cloud;
import io.batchsh.azure.Credentials;
import io.batchsh.azure.Secret;
import io.batchsh.azure.Transport;
import io.batchsh.batch.NodeAgentSkus;
import io.batchsh.batch.Nodes;
import io.batchsh.batch.Pool;
import io.batchsh.batch.PoolProgress;
import io.batchsh.batch.PoolResize;
import io.batchsh.batch.PoolSpec;
import io.batchsh.batch.PoolSpecBuilder;
import io.batchsh.batch.PoolWaits;
import io.batchsh.batch.Pools;
import io.batchsh.batch.RetirementCalendar;
import io.batchsh.image.Galleries;
import io.batchsh.simulator.SimulatedAzure;
import io.batchsh.simulator.SimulatedIdentity;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What the rules foretell against what the simulated Azure then does. */
class SimulatedPoolsTest {

    private final SimulatedAzure azure = SimulatedAzure.demo();
    private final AzureClients clients = clients();
    private final Galleries galleries = new Galleries(clients);
    private final Pools pools = new Pools(clients);
    private final PoolWaits waits = new PoolWaits(clients);
    private final Preflight preflight = new Preflight(new AzureFacts(clients), azure.clock(), 1);

    private AzureClients clients() {
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

    private PoolSpecBuilder pool(String image, String agent) {
        return PoolSpec.builder("render", "Standard_D2s_v3")
                .image(galleries.find(image))
                .nodeAgentSkuId(agent)
                .targetDedicatedNodes(2);
    }

    private PreflightReport check(PoolSpecBuilder pool) {
        try {
            return preflight.check(new PoolProposal(pool.build()));
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    @Test
    void createsAPoolThatPassedAndWaitsForItsNodes() {
        PoolSpecBuilder pool = pool("contosogallery/ubuntu-2404-hpc/2.1.0", "batch.node.ubuntu 24.04");
        assertThat(check(pool).findings()).isEmpty();

        pools.create(pool.build());
        PoolProgress end = waits.untilReady("render", Optional.empty(), seen -> {});

        assertThat(end.counts().dedicated()).isEqualTo(Map.of("idle", 2));
        assertThat(end.pool().galleryImage())
                .map(id -> id.shortForm())
                .contains("contosogallery/ubuntu-2404-hpc/2.1.0");
        assertThat(new Nodes(clients).list("render")).hasSize(2).allSatisfy(node -> assertThat(node.state())
                .isEqualTo("idle"));
        assertThat(check(pool).findings()).extracting(Finding::ruleId).containsExactly("Q13");

        pools.resize("render", PoolResize.dedicated(0));
        Pool steady = waits.untilSteady("render", Optional.empty(), seen -> {});
        assertThat(steady.currentDedicatedNodes()).isZero();

        pools.delete("render");
        waits.untilDeleted("render", Optional.empty());
        assertThat(pools.list()).extracting(Pool::id).doesNotContain("render");
    }

    @Test
    void foretellsTheGenerationThatASizeCannotBoot() {
        PoolSpecBuilder pool = pool("contosogallery/ubuntu-2404-hpc/2.1.0", "batch.node.ubuntu 24.04")
                .vmSize("Standard_A1_v2");
        assertThat(check(pool).findings()).extracting(Finding::ruleId).contains("I13");

        pools.create(pool.build());
        AzureException failure = catchThrowableOfType(
                AzureException.class, () -> waits.untilReady("render", Optional.empty(), seen -> {}));

        assertThat(failure.code()).isEqualTo("AllocationFailed");
        assertThat(failure.reason().orElseThrow()).contains("cannot boot Hypervisor Generation '2'");
    }

    @Test
    void foretellsTheRegionWithoutReplica() {
        PoolSpecBuilder pool = pool("contosogallery/rocky-9/9.4.0", "batch.node.el 9");
        assertThat(check(pool).findings()).extracting(Finding::ruleId).containsExactly("I5");

        pools.create(pool.build());
        AzureException failure = catchThrowableOfType(
                AzureException.class, () -> waits.untilReady("render", Optional.empty(), seen -> {}));

        assertThat(failure.reason().orElseThrow()).contains("is not available in westeurope region");
    }

    @Test
    void foretellsNodesThatTheWrongAgentMakesUnusable() {
        PoolSpecBuilder pool = pool("contosogallery/windows-2022/1.0.0", "batch.node.ubuntu 24.04");
        assertThat(check(pool).findings()).extracting(Finding::ruleId).containsExactly("I10");

        pools.create(pool.build());
        AzureException failure = catchThrowableOfType(
                AzureException.class, () -> waits.untilReady("render", Optional.empty(), seen -> {}));

        assertThat(failure.code()).isEqualTo("NodeUnusable");
    }

    @Test
    void foretellsTheResizeOfAPoolWhoseImageIsGone() throws InterruptedException {
        PoolSpecBuilder pool = pool("contosogallery/ubuntu-2404-hpc/2.1.0", "batch.node.ubuntu 24.04");
        pools.create(pool.build());
        waits.untilReady("render", Optional.empty(), seen -> {});
        clients.resourceManager()
                .delete(galleries.find("contosogallery/ubuntu-2404-hpc/2.1.0").toString(), "2024-03-03");
        azure.clock().sleep(Duration.ofMinutes(5));
        Pool existing = pools.show("render");

        PreflightReport report = preflight.check(new PoolProposal(PoolSpec.of(existing), true, Optional.of(existing)));
        assertThat(report.findings()).extracting(Finding::ruleId).containsExactly("I24");

        pools.resize("render", PoolResize.dedicated(3));
        AzureException failure = catchThrowableOfType(
                AzureException.class, () -> waits.untilReady("render", Optional.empty(), seen -> {}));
        assertThat(failure.code()).isEqualTo("AllocationFailed");
    }

    @Test
    void refusesSpecializedAndUnfinishedImages() {
        assertThat(check(pool("contosogallery/ubuntu-2204-specialized/1.0.0", "batch.node.ubuntu 22.04"))
                        .findings())
                .filteredOn(finding -> finding.severity() == Severity.BLOCKER)
                .extracting(Finding::ruleId)
                .containsExactly("I3");
        assertThat(check(pool("contosogallery/debian-12/12.2.0", "batch.node.debian 12"))
                        .findings())
                .extracting(Finding::ruleId)
                .contains("I4")
                .doesNotContain("I5");
    }

    @Test
    void tellsAMissingVersionFromAMissingRole() {
        PreflightReport report = check(pool("contosogallery/ubuntu-2404-hpc/9.9.9", "batch.node.ubuntu 24.04"));

        assertThat(report.findings()).extracting(Finding::ruleId).containsExactly("A5");
        assertThat(report.findings().get(0).evidence()).startsWith("The newest versions are 2.2.0, 2.1.0, 2.0.0.");
    }

    @Test
    void ranksAgentsForAnImage() {
        NodeAgentSkus skus = new NodeAgentSkus(clients, RetirementCalendar.builtIn());

        assertThat(skus.list())
                .extracting(sku -> sku.id())
                .doesNotHaveDuplicates()
                .contains("batch.node.el 9");
        assertThat(skus.rank(galleries.definition(galleries.find("contosogallery/rocky-9")))
                        .get(0)
                        .sku()
                        .id())
                .isEqualTo("batch.node.el 9");
    }
}
