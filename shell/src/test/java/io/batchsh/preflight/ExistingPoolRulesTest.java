package io.batchsh.preflight;

import io.batchsh.azure.AzureException.Kind;
import io.batchsh.batch.Pool;
import io.batchsh.batch.PoolSpec;
import io.batchsh.batch.Usage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static io.batchsh.preflight.FailsAt.RESIZE;
import static io.batchsh.preflight.Severity.BLOCKER;
import static org.assertj.core.api.Assertions.assertThat;

/** The rules over a pool that is there already, as if it were resized. */
class ExistingPoolRulesTest {

    private final World world = new World();

    private static Pool pool(int nodes) {
        Map<String, Object> document = new LinkedHashMap<>(
                World.poolInSubnet().targetDedicatedNodes(nodes).build().document());
        document.put("currentDedicatedNodes", nodes);
        document.put("state", "active");
        document.put("allocationState", "steady");
        document.put("url", "https://studio.westeurope.batch.azure.com/pools/render");
        return Pool.of(document);
    }

    private PoolProposal resized(Pool pool, int nodes) {
        return new PoolProposal(
                PoolSpec.of(pool).toBuilder().targetDedicatedNodes(nodes).build(), true, Optional.of(pool));
    }

    @Test
    void aPoolIsNotItsOwnRival() {
        world.pools.add(pool(10));
        world.account.put("poolQuota", 1);
        world.account.put("dedicatedCoreQuota", 24);

        assertThat(world.check(resized(pool(10), 12)).findings()).isEmpty();
        world.only(resized(pool(10), 13), "Q4", BLOCKER, RESIZE);
    }

    @Test
    void theNodesThereAreNeedNoFurtherAddressesAndNoFurtherSubscriptionQuota() {
        world.subnet.put("addressPrefix", "10.0.0.0/29");
        assertThat(world.check(resized(pool(10), 13)).findings()).isEmpty();
        world.only(resized(pool(10), 14), "N3", BLOCKER, RESIZE);

        world.subnet.put("addressPrefix", "10.0.0.0/24");
        world.account.put("poolAllocationMode", "UserSubscription");
        world.computeUsages.add(new Usage("cores", "Total Regional vCPUs", 20, 26));
        assertThat(world.check(resized(pool(10), 13)).findings()).isEmpty();
        world.only(resized(pool(10), 14), "Q7", BLOCKER, RESIZE);
    }

    @Test
    void countsOnlyWhatBatchHasToAddBesideTheSubnet() {
        world.networkUsages.add(new Usage("LoadBalancers", "Load balancers", 10, 10));
        assertThat(world.check(resized(pool(10), 50)).findings()).isEmpty();

        world.only(resized(pool(10), 51), "N8", Severity.WARNING, RESIZE);
    }

    @Test
    void advisesToResizeAndNotToCreate() {
        world.account.put("dedicatedCoreQuota", 10000);
        world.account.put("dedicatedCoreQuotaPerVMFamilyEnforced", false);
        world.subnet.put("addressPrefix", "10.0.0.0/16");

        assertThat(world.only(resized(pool(10), 400), "Q11", Severity.WARNING, RESIZE)
                        .remedy())
                .isEqualTo("pool resize render --target-dedicated-nodes 400 --resize-timeout PT30M");
    }

    @Test
    void anImageThatIsGoneFailsAtTheNextResize() {
        world.provisioning.remove("1.0.0");
        world.provisioning.put("1.0.1", "Succeeded");

        Finding finding = world.only(resized(pool(10), 11), "I24", BLOCKER, RESIZE);

        assertThat(finding.title()).isEqualTo("The image farm/ubuntu/1.0.0 of the pool is gone.");
    }

    @Test
    void aDefinitionThatIsGoneDoesToo() {
        world.fails("definition", Kind.NOT_FOUND, "no such thing");
        world.fails("version", Kind.NOT_FOUND, "no such thing");

        world.only(resized(pool(10), 11), "I24", BLOCKER, RESIZE);
    }

    @Test
    void takesFromAPoolWhatItsCreationSaid() {
        Map<String, Object> document = new LinkedHashMap<>(pool(3).document());
        document.put("enableAutoScale", true);
        document.put("autoScaleFormula", "$TargetDedicatedNodes = 3;");

        assertThat(PoolSpec.of(pool(3)).document())
                .containsOnlyKeys(
                        "id", "vmSize", "virtualMachineConfiguration", "targetDedicatedNodes", "networkConfiguration");
        assertThat(PoolSpec.of(Pool.of(document)).document())
                .doesNotContainKeys("targetDedicatedNodes", "currentDedicatedNodes");
    }
}
