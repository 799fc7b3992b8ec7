package io.batchsh.preflight;

import io.batchsh.azure.AzureException.Kind;
import io.batchsh.preflight.PreflightReport.Outcome;
import io.batchsh.preflight.PreflightReport.RuleRun;
import java.util.List;
import org.junit.jupiter.api.Test;

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
                .containsOnlyKeys("account", "pools", "nodeAgentSkus", "vmSizes westeurope", "definition", "version");
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
    void everyRuleHasAnIdAndATitleOfItsOwn() {
        assertThat(RuleCatalogue.rules())
                .extracting(Rule::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[AIQ]\\d+"));
        assertThat(RuleCatalogue.rules())
                .extracting(Rule::title)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    private static Outcome outcome(PreflightReport report, String id) {
        return report.rules().stream()
                .filter(run -> run.id().equals(id))
                .map(RuleRun::outcome)
                .findFirst()
                .orElseThrow();
    }
}
