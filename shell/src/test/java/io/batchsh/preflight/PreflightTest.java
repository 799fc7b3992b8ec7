package io.batchsh.preflight;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.preflight.PreflightReport.Outcome;
import io.batchsh.preflight.PreflightReport.RuleRun;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PreflightTest {

    private final World world = new World();

    @Test
    void findsNothingInAGoodWorldAndAsksEachFactOnce() {
        PreflightReport report = world.check(World.pool());

        assertThat(report.findings()).isEmpty();
        assertThat(report.blocked()).isFalse();
        assertThat(report.rules())
                .hasSameSizeAs(RuleCatalogue.rules())
                .extracting(RuleRun::outcome)
                .containsOnly(Outcome.CONTENT);
        assertThat(world.asked.values()).containsOnly(1);
        assertThat(world.asked)
                .containsOnlyKeys(
                        "account",
                        "pools",
                        "nodeAgentSkus",
                        "vmSizes westeurope",
                        "definition",
                        "version",
                        "provider s1/Microsoft.Batch",
                        "permissions studio",
                        "permissions 1.0.0");
    }

    @Test
    void saysOnceThatAFactCouldNotBeReadAndLeavesItsRulesUndecided() {
        world.fails("vmSizes westeurope", Kind.UNREACHABLE, "no route");

        PreflightReport report = world.check(World.pool());

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.UNKNOWN);
            assertThat(finding.title())
                    .startsWith("Could not read the VM sizes of the region; not decided: I13, I14,")
                    .contains("Q1", "Q4", "Q5");
            assertThat(finding.evidence()).isEqualTo("no route");
        });
        assertThat(report.blocked()).isFalse();
        assertThat(outcome(report, "Q1")).isEqualTo(Outcome.UNDECIDED);
        assertThat(outcome(report, "Q13")).isEqualTo(Outcome.CONTENT);
    }

    @Test
    void blamesTheAccountAloneWhenItHidesTheSizesToo() {
        world.fails("account", Kind.DENIED, "forbidden");

        PreflightReport report = world.check(World.pool());

        assertThat(report.findings())
                .extracting(Finding::title)
                .singleElement()
                .asString()
                .startsWith("Could not read the Batch account; not decided: A1,");
        assertThat(world.asked).doesNotContainKey("vmSizes westeurope");
    }

    @Test
    void putsTheWorstFirst() {
        world.sizeCapabilities.put("HyperVGenerations", "V1");
        world.publishing.put("replicaCount", 1);
        world.account.put("dedicatedCoreQuota", 100000);
        world.account.put("dedicatedCoreQuotaPerVMFamilyEnforced", false);

        List<Finding> findings =
                world.check(World.pool().targetDedicatedNodes(700)).findings();

        assertThat(findings).extracting(Finding::ruleId).containsExactly("I13", "I6", "Q11");
    }

    @Test
    void findsTheSameInTheSameOrderWithSeveralRulesAtATime() {
        world.sizeCapabilities.put("HyperVGenerations", "V1");
        world.publishing.put("replicaCount", 1);
        world.fails("pools", Kind.UNREACHABLE, "no route");
        PoolProposal proposal =
                new PoolProposal(World.pool().targetDedicatedNodes(700).build());
        PreflightReport inOrder = world.check(proposal, 1);
        world.asked.clear();

        PreflightReport together = world.check(proposal, 4);

        assertThat(together).isEqualTo(inOrder);
        assertThat(world.asked.values()).containsOnly(1);
    }

    @Test
    void asksOnceForWhatManyPoolsNeed() throws InterruptedException {
        world.fails("pools", Kind.UNREACHABLE, "no route");
        Preflight preflight = new Preflight(new RememberedFacts(world), () -> world.now, 1);

        PreflightReport first = preflight.check(new PoolProposal(World.pool().build()));
        PreflightReport second =
                preflight.check(new PoolProposal(World.poolInSubnet().build()));

        assertThat(world.asked.values()).containsOnly(1);
        assertThat(world.asked).containsKeys("account", "version", "network");
        assertThat(first.findings()).isEqualTo(second.findings()).hasSize(1);
    }

    @Test
    void waitsForDifferentFactsTogether() {
        CyclicBarrier bothAreAsked = new CyclicBarrier(2);
        world.whenAsked = fact -> {
            if (fact.equals("account") || fact.equals("definition")) {
                await(bothAreAsked);
            }
        };

        PreflightReport report = world.check(new PoolProposal(World.pool().build()), 4);

        assertThat(report.findings()).isEmpty();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (Exception alone) {
            throw new AssertionError("one fact was read after the other", alone);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void givesUpWhenItIsInterrupted(int threads) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        world.whenAsked = fact -> {
            asked.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException givenUp) {
                // As an HTTP client does: the read fails, and the thread remembers why.
                Thread.currentThread().interrupt();
                throw AzureException.builder(Kind.UNREACHABLE, "interrupted").build();
            }
        };
        Preflight preflight = new Preflight(world, () -> world.now, threads);
        FutureTask<PreflightReport> check = new FutureTask<>(
                () -> preflight.check(new PoolProposal(World.pool().build())));
        Thread caller = new Thread(check);
        caller.start();
        asked.await();

        caller.interrupt();

        assertThat(check)
                .failsWithin(Duration.ofMinutes(1))
                .withThrowableThat()
                .withCauseInstanceOf(InterruptedException.class);
    }

    @Test
    void everyRuleIsDescribed() {
        List<RuleDescription> rules = RuleCatalogue.descriptions();
        assertThat(rules)
                .extracting(RuleDescription::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[AIQN]\\d+"))
                .startsWith("A1", "A2");
        assertThat(rules)
                .extracting(RuleDescription::title)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.otherwise()).as(rule.id()).endsWith(".");
            assertThat(rule.evidence().isBlank()).as(rule.id()).isNotEqualTo(rule.checked());
            assertThat(rule.evidence()).as(rule.id()).doesNotEndWith(".");
            assertThat(rule.remedy()).as(rule.id()).isNotBlank();
            assertThat(rule.source()).as(rule.id()).startsWith("https://");
        });
        assertThat(RuleCatalogue.rules())
                .extracting(rule -> rule.description().checked())
                .containsOnly(true);
    }

    private static Outcome outcome(PreflightReport report, String id) {
        return report.rules().stream()
                .filter(run -> run.id().equals(id))
                .map(RuleRun::outcome)
                .findFirst()
                .orElseThrow();
    }
}
