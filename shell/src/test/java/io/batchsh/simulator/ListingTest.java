package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListingTest {

    private final Caller caller = new Caller(SimulatedAzure.demo());

    @Test
    void followsPagesToTheEnd() {
        for (int i = 0; i < 5; i++) {
            caller.batch("POST", "/pools", caller.ubuntuPool("p" + i, 0));
        }
        List<Object> ids = new ArrayList<>();
        String path = "/pools?maxresults=2&$select=id";
        int pages = 0;
        while (path != null) {
            Answer page = caller.batch("GET", path, "");
            page.list("value").forEach(pool -> {
                assertThat(pool).containsOnlyKeys("id");
                ids.add(pool.get("id"));
            });
            Object link = page.at("odata.nextLink");
            path = link == null
                    ? null
                    : link.toString()
                            .replaceAll("^https://[^/]+", "")
                            .replace("&" + Caller.BATCH_VERSION, "")
                            .replace(Caller.BATCH_VERSION + "&", "");
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(ids).containsExactly("nightly", "p0", "p1", "p2", "p3", "p4");
    }

    @Test
    void filtersPools() {
        caller.batch("POST", "/pools", caller.ubuntuPool("render-1", 1));
        assertThat(ids("startswith(id,'render')")).containsExactly("render-1");
        assertThat(ids("allocationState eq 'steady' and not (id eq 'x')")).containsExactly("nightly");
        assertThat(ids("allocationState eq 'resizing' or id eq 'nightly'")).hasSize(2);
        Answer wrong = caller.batch("GET", "/pools?$filter=colour%20eq%20'red'", "");
        assertThat(wrong.code()).isEqualTo("InvalidQueryParameterValue");
        assertThat(wrong.value("QueryParameterName")).isEqualTo("$filter");
    }

    @Test
    void listsSupportedImagesOfAnAgent() {
        Answer images = caller.batch(
                "GET", "/supportedimages?$filter=" + encoded("nodeAgentSKUId eq 'batch.node.ubuntu 24.04'"), "");
        assertThat(images.list("value")).isNotEmpty().allSatisfy(image -> {
            assertThat(image.get("osType")).isEqualTo("linux");
            assertThat(Json.find(image, "imageReference", "version")).contains("latest");
        });
        // Retired on 2025-04-23, before the demo begins: Azure/Batch #174.
        assertThat(caller.batch("GET", "/supportedimages", "").list("value"))
                .noneMatch(image -> image.get("nodeAgentSKUId").equals("batch.node.ubuntu 20.04"));
    }

    @Test
    void echoesTheClientsRequestIdWhenAsked() {
        Answer answer =
                caller.batch("GET", "/pools", "", "client-request-id", "my-id", "return-client-request-id", "true");
        assertThat(answer.header("client-request-id")).isEqualTo("my-id");
        assertThat(answer.header("request-id")).isNotEmpty();
    }

    private List<Object> ids(String filter) {
        return caller.batch("GET", "/pools?$filter=" + encoded(filter), "").list("value").stream()
                .map(pool -> pool.get("id"))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    // Recorded: azure-sdk-for-python test_batch_job_schedules.
    @Test
    void listsJobSchedules() {
        String specification = "\"jobSpecification\": {\"poolInfo\": {\"poolId\": \"nightly\"}}";
        for (String id : List.of("b", "a")) {
            caller.batch("POST", "/jobschedules", "{\"id\": \"" + id + "\", \"schedule\": {}, " + specification + "}");
        }
        assertThat(caller.batch("GET", "/jobschedules?$select=id", "").list("value"))
                .extracting(schedule -> schedule.get("id"))
                .containsExactly("a", "b");
        String whole = "{\"schedule\": {\"recurrenceInterval\": \"PT10H\"}, " + specification + "}";
        assertThat(caller.batch("PUT", "/jobschedules/a", whole).status()).isEqualTo(200);
        assertThat(caller.batch("GET", "/jobschedules/a", "").at("schedule", "recurrenceInterval"))
                .isEqualTo("PT10H");
    }

    // Recorded: azure-sdk-for-node, API 2020-03-01.11.0.
    @Test
    void changesReactivatesAndDeletesTasks() {
        caller.batch("POST", "/jobs", "{\"id\": \"j\", \"poolInfo\": {\"poolId\": \"nightly\"}}");
        caller.batch("POST", "/jobs/j/tasks", "{\"id\": \"t\", \"commandLine\": \"/bin/sh -c 'sleep 60; exit 1'\"}");
        String constraints = "{\"constraints\": {\"maxTaskRetryCount\": 1}}";
        assertThat(caller.batch("PUT", "/jobs/j/tasks/t", constraints).status()).isEqualTo(200);
        assertThat(caller.batch("GET", "/jobs/j/tasks/t", "").at("constraints", "maxTaskRetryCount"))
                .isEqualTo(1);
        assertThat(caller.batch("GET", "/jobs/j/tasks/t/subtasksinfo", "").list("value"))
                .isEmpty();
        assertThat(caller.batch("POST", "/jobs/j/tasks/t/terminate", "").status())
                .isEqualTo(204);
        assertThat(caller.batch("GET", "/jobs/j/tasks/t", "").at("executionInfo", "failureInfo", "code"))
                .isEqualTo("TaskEnded");
        assertThat(caller.batch("POST", "/jobs/j/tasks/t/reactivate", "").status())
                .isEqualTo(204);
        assertThat(caller.batch("GET", "/jobs/j/tasks/t", "").at("state")).isEqualTo("active");
        assertThat(caller.batch("DELETE", "/jobs/j/tasks/t", "").status()).isEqualTo(200);
        assertThat(caller.batch("GET", "/jobs/j/tasks/t", "").code()).isEqualTo("TaskNotFound");
    }
}
