package io.batchsh.simulator;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorldFaultTest {

    private final Caller caller = new Caller(SimulatedAzure.demo());

    private void fault(Object... namesAndValues) {
        caller.azure.controls().addFault(Json.object(namesAndValues));
    }

    @Test
    void letsAResizeRunOutOfTime() {
        fault("kind", "allocation-timeout", "resource", "render");
        create("other", 1);
        create("render", 2);
        caller.pass("PT15M");
        assertThat(errors("render")).containsExactly("AllocationTimedout");
        assertThat(nodes("render")).isEmpty();
        assertThat(nodes("other")).hasSize(1);
    }

    @Test
    void bringsAShareOfTheNodes() {
        fault("kind", "partial-allocation", "share", 0.75);
        create("render", 8);
        caller.pass("PT5M");
        assertThat(errors("render")).containsExactly("AllocationFailed");
        assertThat(states("render")).hasSize(6).containsOnly("idle");
    }

    @Test
    void meetsAQuota() {
        fault("kind", "quota-reached");
        create("render", 2);
        caller.pass("PT5M");
        assertThat(errors("render")).containsExactly("AccountCoreQuotaReached");
        assertThat(nodes("render")).isEmpty();
    }

    @Test
    void takesSpotNodesAwayAndBringsThemBack() {
        fault("kind", "spot-preemption", "resource", "/pools/render/*", "delay", "PT1M");
        caller.batch(
                "POST",
                "/pools",
                caller.pool(
                        "render",
                        "STANDARD_D2S_V3",
                        caller.image("ubuntu-2204-gen2", "1.1.0"),
                        "batch.node.ubuntu 22.04",
                        1,
                        "\"targetLowPriorityNodes\": 2,"));
        caller.pass("PT5M");
        assertThat(states("render")).containsExactlyInAnyOrder("idle", "idle", "preempted");
        caller.pass("PT20M");
        assertThat(states("render")).containsOnly("idle");
    }

    @Test
    void leavesNodesUnusable() {
        fault("kind", "node-unusable", "resource", "/pools/render/nodes/*", "count", 2);
        create("render", 3);
        caller.pass("PT10M");
        assertThat(states("render")).containsExactlyInAnyOrder("idle", "unusable", "unusable");
    }

    @Test
    void letsAStartTaskFail() {
        fault("kind", "start-task-failed");
        caller.batch(
                "POST",
                "/pools",
                caller.pool(
                        "render",
                        "STANDARD_D2S_V3",
                        caller.image("ubuntu-2204-gen2", "1.1.0"),
                        "batch.node.ubuntu 22.04",
                        2,
                        "\"startTask\": {\"commandLine\": \"/bin/true\"},"));
        caller.pass("PT5M");
        assertThat(states("render")).containsExactlyInAnyOrder("idle", "starttaskfailed");
        Map<String, Object> failed = nodes("render").stream()
                .filter(node -> node.get("state").equals("starttaskfailed"))
                .findFirst()
                .orElseThrow();
        assertThat(Json.text(failed, "startTaskInfo", "result")).contains("failure");
    }

    @Test
    void slowsReplication() {
        fault("kind", "slow-replication", "factor", 10);
        String path = "galleries/contosogallery/images/ubuntu-2204-gen2/versions/1.2.0";
        caller.compute("PUT", path, """
                {"location": "westeurope", "properties": {
                  "storageProfile": {"source": {"id": "%s"}}}}""".formatted(caller.image("ubuntu-2204-gen2", "1.1.0")));
        caller.pass("PT11M");
        assertThat(caller.compute("GET", path, "").at("properties", "provisioningState"))
                .isEqualTo("Creating");
        caller.pass("PT2H");
        assertThat(caller.compute("GET", path, "").at("properties", "provisioningState"))
                .isEqualTo("Succeeded");
    }

    @Test
    void losesAReplica() {
        fault("kind", "replica-missing", "resource", "*/ubuntu-2204-gen2/versions/*");
        create("render", 1);
        caller.pass("PT5M");
        assertThat(errors("render")).containsExactly("AllocationFailed");
        assertThat(caller.batch("GET", "/pools/render", "").at("resizeErrors").toString())
                .contains("GalleryImageNotFound");
    }

    private void create(String id, int nodes) {
        assertThat(caller.batch("POST", "/pools", caller.ubuntuPool(id, nodes)).status())
                .isEqualTo(201);
    }

    private List<Object> errors(String pool) {
        return caller.batch("GET", "/pools/" + pool, "").list("resizeErrors").stream()
                .map(error -> error.get("code"))
                .toList();
    }

    private List<Map<String, Object>> nodes(String pool) {
        return caller.batch("GET", "/pools/" + pool + "/nodes", "").list("value");
    }

    private List<String> states(String pool) {
        return nodes(pool).stream().map(node -> node.get("state").toString()).toList();
    }
}
