package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AllocationFailureTest {

    private static final String UBUNTU = "batch.node.ubuntu 22.04";

    private final Caller caller = new Caller(SimulatedAzure.demo());

    @Test
    void findsAGenerationThatTheSizeCannotBoot() {
        assertThat(cause(failed("standard_a1_v2", caller.image("ubuntu-2204-gen2", ""), UBUNTU)))
                .contains("'STANDARD_A1_V2' cannot boot Hypervisor Generation '2'");
    }

    @Test
    void findsASpecializedImage() {
        assertThat(cause(failed("standard_d2s_v3", caller.image("ubuntu-2204-specialized", ""), UBUNTU)))
                .contains("osProfile");
    }

    @Test
    void findsAnImageWithoutAReplicaInTheRegion() {
        assertThat(cause(failed("standard_d2s_v3", caller.image("rocky-9", ""), "batch.node.el 9")))
                .contains("is not available in westeurope region");
    }

    @Test
    void leavesNodesUnusableWhenTheAgentIsForAnotherSystem() {
        caller.batch(
                "POST",
                "/pools",
                caller.pool("p", "standard_d2s_v3", caller.image("windows-2022", "1.0.0"), UBUNTU, 2, ""));
        caller.pass("PT10M");
        assertThat(caller.batch("GET", "/pools/p", "").at("resizeErrors")).isNull();
        assertThat(caller.batch("GET", "/pools/p/nodes", "").list("value"))
                .hasSize(2)
                .allSatisfy(node -> {
                    assertThat(node.get("state")).isEqualTo("unusable");
                    assertThat(node).doesNotContainKey("errors");
                });
    }

    @Test
    void stopsAtTheCoreQuotaOfTheFamily() {
        // standardAv2Family has 100 cores; a Standard_A4_v2 has 4.
        caller.batch(
                "POST",
                "/pools",
                caller.pool("p", "standard_a4_v2", caller.image("ubuntu-2204-gen1", ""), UBUNTU, 30, ""));
        caller.pass("PT10M");
        Answer pool = caller.batch("GET", "/pools/p", "");
        assertThat(pool.list("resizeErrors").get(0).get("code")).isEqualTo("AccountCoreQuotaReached");
        assertThat(pool.at("currentDedicatedNodes")).isEqualTo(25);
    }

    @Test
    void runsOutOfTimeWithTooFewReplicas() {
        // Version 1.0.0 has 2 replicas, good for 600 nodes; the default time-out is 15 minutes.
        caller.batch(
                "POST",
                "/pools",
                caller.pool("p", "standard_d2s_v3", caller.image("ubuntu-2204-gen2", "1.0.0"), UBUNTU, 900, ""));
        caller.pass("PT16M");
        Answer pool = caller.batch("GET", "/pools/p", "");
        assertThat(pool.list("resizeErrors").get(0).get("code")).isEqualTo("AllocationTimedout");
        assertThat((Integer) pool.at("currentDedicatedNodes")).isBetween(600, 899);
    }

    private Map<String, Object> failed(String size, String image, String agent) {
        assertThat(caller.batch("POST", "/pools", caller.pool("p", size, image, agent, 2, ""))
                        .status())
                .isEqualTo(201);
        caller.pass("PT5M");
        Answer pool = caller.batch("GET", "/pools/p", "");
        assertThat(pool.at("allocationState")).isEqualTo("steady");
        assertThat(pool.at("currentDedicatedNodes")).isEqualTo(0);
        Map<String, Object> error = pool.list("resizeErrors").get(0);
        assertThat(error.get("code")).isEqualTo("AllocationFailed");
        return error;
    }

    private static String cause(Map<String, Object> error) {
        Map<String, Object> value = Json.children(error, "values").get(0);
        assertThat(value.get("name")).isEqualTo("Provider Error Json");
        return value.get("value").toString();
    }
}
