package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PoolLifeTest {

    private final Caller caller = new Caller(SimulatedAzure.demo());

    @Test
    void leadsAPoolFromResizingToIdleNodes() {
        Answer created = caller.batch("POST", "/pools", caller.ubuntuPool("render", 4));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json()).isEmpty();
        assertThat(created.header("Location"))
                .isEqualTo("https://contosobatch.westeurope.batch.azure.com/pools/render");
        assertThat(created.header("DataServiceId")).isEqualTo(created.header("Location"));

        Answer pool = caller.batch("GET", "/pools/render", "");
        assertThat(pool.at("allocationState")).isEqualTo("resizing");
        assertThat(pool.at("currentDedicatedNodes")).isEqualTo(0);
        // Recorded: azure-sdk-for-java PoolTests, the entity tag outlives the allocation.
        String tag = pool.at("eTag").toString();
        assertThat(created.header("ETag")).isEqualTo(tag);

        caller.pass("PT40S");
        pool = caller.batch("GET", "/pools/render", "");
        assertThat(pool.at("allocationState")).isEqualTo("steady");
        assertThat(pool.at("currentDedicatedNodes")).isEqualTo(4);
        assertThat(pool.at("resizeErrors")).isNull();
        assertThat(pool.at("eTag")).isEqualTo(tag);
        assertThat(states("render")).isSubsetOf("creating", "starting");

        caller.pass("PT120S");
        List<Map<String, Object>> nodes =
                caller.batch("GET", "/pools/render/nodes", "").list("value");
        assertThat(nodes).hasSize(4).allSatisfy(node -> {
            assertThat(node.get("state")).isEqualTo("idle");
            assertThat(node.get("id").toString()).matches("tvmps_[0-9a-f]{64}_d");
            assertThat(node.get("affinityId")).isEqualTo("TVM:" + node.get("id"));
        });
        assertThat(nodes.get(0).get("ipAddress")).isEqualTo("10.0.0.4");
        Map<String, Object> counts = caller.batch("GET", "/nodecounts?$filter=poolId%20eq%20'render'", "")
                .list("value")
                .get(0);
        assertThat(Json.find(counts, "dedicated", "idle")).contains(4);
        assertThat(Json.find(counts, "dedicated", "total")).contains(4);
    }

    // Recorded: azure-sdk-for-java PoolTests, API 2023-05-01.17.0.
    @Test
    void completesAndNormalisesWhatWasSent() {
        caller.batch("POST", "/pools", caller.ubuntuPool("render", 0));
        Answer pool = caller.batch("GET", "/pools/render", "");
        assertThat(pool.at("vmSize")).isEqualTo("standard_d2s_v3");
        assertThat(pool.at("resizeTimeout")).isEqualTo("PT15M");
        assertThat(pool.at("taskSlotsPerNode")).isEqualTo(1);
        assertThat(pool.at("taskSchedulingPolicy", "nodeFillType")).isEqualTo("Spread");
        assertThat(pool.at("enableAutoScale")).isEqualTo(false);
        assertThat(pool.at("creationTime")).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(pool.at("odata.metadata").toString()).endsWith("/$metadata#pools/@Element");
    }

    @Test
    void waitsForAStartTaskAndShowsItsFailure() {
        String start = "\"startTask\": {\"commandLine\": \"/bin/sh -c 'prepare; exit 3'\"},";
        caller.batch(
                "POST",
                "/pools",
                caller.pool(
                        "bad",
                        "standard_d2s_v3",
                        caller.image("ubuntu-2204-gen2", ""),
                        "batch.node.ubuntu 22.04",
                        2,
                        start));
        caller.pass("PT5M");
        Answer nodes = caller.batch("GET", "/pools/bad/nodes", "");
        assertThat(nodes.list("value")).hasSize(2).allSatisfy(node -> {
            assertThat(node.get("state")).isEqualTo("starttaskfailed");
            assertThat(Json.find(node, "startTaskInfo", "failureInfo", "code")).contains("FailureExitCode");
        });
    }

    // The command of the documentation's Python program.
    @Test
    void runsAStartTaskThatAsksForTheVariablesOfItsNode() {
        String start = "\"startTask\": {\"commandLine\": \"printenv AZ_BATCH_NODE_STARTUP_DIR AZ_BATCH_NODE_ID\"},";
        String image = caller.image("ubuntu-2204-gen2", "");
        caller.batch("POST", "/pools", caller.pool("p", "standard_d2s_v3", image, "batch.node.ubuntu 22.04", 1, start));
        caller.pass("PT5M");
        assertThat(caller.batch("GET", "/pools/p/nodes", "").list("value"))
                .singleElement()
                .satisfies(node -> assertThat(node.get("state")).isEqualTo("idle"));
    }

    @Test
    void resizesDownAndDeletes() {
        Answer resized = caller.batch("POST", "/pools/nightly/resize", "{\"targetDedicatedNodes\": 1}");
        assertThat(resized.status()).isEqualTo(202);
        assertThat(caller.batch("POST", "/pools/nightly/resize", "{\"targetDedicatedNodes\": 2}")
                        .code())
                .isEqualTo("PoolBeingResized");
        caller.pass("PT20S");
        assertThat(caller.batch("GET", "/pools/nightly", "").at("currentDedicatedNodes"))
                .isEqualTo(1);

        assertThat(caller.batch("DELETE", "/pools/nightly", "").status()).isEqualTo(202);
        assertThat(caller.batch("GET", "/pools/nightly", "").at("state")).isEqualTo("deleting");
        assertThat(caller.batch("DELETE", "/pools/nightly", "").code()).isEqualTo("PoolBeingDeleted");
        caller.pass("PT30S");
        assertThat(caller.batch("GET", "/pools/nightly", "").code()).isEqualTo("PoolNotFound");
        assertThat(caller.batch("HEAD", "/pools/nightly", "").status()).isEqualTo(404);
    }

    @Test
    void removesNamedNodesAndLowersTheTarget() {
        Answer before = caller.batch("GET", "/pools/nightly/nodes", "");
        String id = before.list("value").get(0).get("id").toString();
        Answer removed = caller.batch("POST", "/pools/nightly/removenodes", "{\"nodeList\": [\"" + id + "\"]}");
        assertThat(removed.status()).isEqualTo(202);
        caller.pass("PT20S");
        Answer pool = caller.batch("GET", "/pools/nightly", "");
        assertThat(pool.at("targetDedicatedNodes")).isEqualTo(2);
        assertThat(pool.at("currentDedicatedNodes")).isEqualTo(2);
        // Recorded: azure-sdk-for-python test_batch_compute_nodes, removing nodes changes the entity tag.
        assertThat(pool.at("eTag")).isEqualTo(removed.header("ETag"));
    }

    @Test
    void stopsAResize() {
        caller.batch("POST", "/pools", caller.ubuntuPool("render", 4));
        caller.pass("PT5S");
        assertThat(caller.batch("POST", "/pools/render/stopresize", "").status())
                .isEqualTo(202);
        assertThat(caller.batch("GET", "/pools/render", "").at("allocationState"))
                .isEqualTo("stopping");
        caller.pass("PT60S");
        Answer pool = caller.batch("GET", "/pools/render", "");
        assertThat(pool.at("allocationState")).isEqualTo("steady");
        assertThat(pool.at("currentDedicatedNodes")).isEqualTo(0);
        assertThat(pool.list("resizeErrors").get(0).get("code")).isEqualTo("ResizeStopped");
    }

    @Test
    void bringsTenThousandNodesToIdle() {
        SimulatedAzure azure = new SimulatedAzure(bigWorld(), 7, Instant.parse("2026-01-01T00:00:00Z"));
        Caller big = new Caller(azure);
        String more = "\"resizeTimeout\": \"PT3H\",";
        Answer created = big.batch(
                "POST",
                "/pools",
                big.pool(
                        "huge",
                        "standard_d2s_v3",
                        big.image("ubuntu-2204-gen2", "1.1.0"),
                        "batch.node.ubuntu 22.04",
                        10_000,
                        more));
        assertThat(created.status()).isEqualTo(201);
        big.pass("PT3H");
        Map<String, Object> counts = big.batch("GET", "/nodecounts?$filter=poolId%20eq%20'huge'", "")
                .list("value")
                .get(0);
        assertThat(Json.find(counts, "dedicated", "idle")).contains(10_000);
    }

    /** The demo world with room for 10,000 nodes and replicas enough for them. */
    private static World bigWorld() {
        String demo = new String(Json.write(World.demo().document()), StandardCharsets.UTF_8);
        return World.parse(demo.replace("\"dedicatedCoreQuota\":5000", "\"dedicatedCoreQuota\":50000")
                .replace(
                        "\"name\":\"standardDSv3Family\",\"coreQuota\":5000",
                        "\"name\":\"standardDSv3Family\",\"coreQuota\":50000")
                .replace("\"West Europe\":2", "\"West Europe\":40"));
    }

    private List<Object> states(String pool) {
        return caller.batch("GET", "/pools/" + pool + "/nodes", "").list("value").stream()
                .map(node -> node.get("state"))
                .toList();
    }
}
