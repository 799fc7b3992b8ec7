package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Parameters of queries and headers that all calls share. */
class ParameterTest {

    private final Caller caller = new Caller(SimulatedAzure.demo());

    private Answer arm(String path, String... headers) {
        return caller.arm("GET", "/subscriptions/" + caller.identity.subscriptionId() + path, "", headers);
    }

    @Test
    void writesTheDayOfHttpDatesWithTwoDigits() {
        assertThat(Times.http(Instant.parse("2026-01-01T00:00:07.9Z"))).isEqualTo("Thu, 01 Jan 2026 00:00:07 GMT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "soon", "1.5"})
    void refusesATimeOutThatIsNoWholeNumberAboveZero(String timeOut) {
        Answer refused = caller.batch("GET", "/pools?timeOut=" + timeOut, "");
        assertThat(refused.code()).isEqualTo("InvalidQueryParameterValue");
        assertThat(refused.value("QueryParameterName")).isEqualTo("timeOut");
    }

    // Recorded: clients send 45 too, which counts as 30.
    @Test
    void takesATimeOut() {
        assertThat(caller.batch("GET", "/pools?timeOut=30", "").status()).isEqualTo(200);
        assertThat(caller.batch("GET", "/pools?timeOut=45", "").status()).isEqualTo(200);
    }

    @Test
    void expandsStatisticsAndNothingElse() {
        assertThat(caller.batch("GET", "/pools/nightly?$expand=stats", "").status())
                .isEqualTo(200);
        assertThat(caller.batch("GET", "/pools/nightly?$expand=nodes", "").value("QueryParameterName"))
                .isEqualTo("$expand");
    }

    @Test
    void echoesTheRequestIdOfAClientOfTheResourceManager() {
        String[] asking = {"x-ms-client-request-id", "abc", "x-ms-return-client-request-id", "true"};
        assertThat(arm("?api-version=2022-12-01", asking).header("x-ms-client-request-id"))
                .isEqualTo("abc");
        assertThat(arm("?api-version=2022-12-01", "x-ms-client-request-id", "abc")
                        .header("x-ms-client-request-id"))
                .isNull();
    }

    @Test
    void findsResourceGroupsByTheirTags() {
        String group = "/subscriptions/" + caller.identity.subscriptionId() + "/resourcegroups/tagged";
        caller.arm(
                "PUT",
                group + "?api-version=2022-09-01",
                "{\"location\": \"westeurope\", \"tags\": {\"team\": \"o'hara\"}}");
        assertThat(groups("tagName%20eq%20'team'").list("value")).hasSize(1);
        assertThat(groups("tagName%20eq%20'team'%20and%20tagValue%20eq%20'o''hara'")
                        .list("value"))
                .hasSize(1);
        assertThat(groups("tagName%20eq%20'team'%20and%20tagValue%20eq%20'film'")
                        .list("value"))
                .isEmpty();
        assertThat(groups("name%20eq%20'tagged'").code()).isEqualTo("InvalidFilterInQueryString");
    }

    private Answer groups(String filter) {
        return arm("/resourcegroups?api-version=2022-09-01&$filter=" + filter);
    }

    @Test
    void pagesAndFiltersTheSizesThatBatchOffers() {
        String sizes = "/providers/Microsoft.Batch/locations/westeurope/virtualMachineSkus?api-version=2024-07-01";
        Answer first = arm(sizes + "&maxresults=2");
        assertThat(first.list("value")).hasSize(2);
        String next = first.at("nextLink").toString();
        Answer second = caller.arm("GET", next.replaceFirst("https://[^/]*", ""), "");
        assertThat(second.list("value")).hasSize(2).doesNotContainAnyElementsOf(first.list("value"));
        assertThat(arm(sizes + "&$filter=familyName%20eq%20'standardAv2Family'").list("value"))
                .isNotEmpty()
                .allSatisfy(size -> assertThat(size.get("familyName")).isEqualTo("standardAv2Family"));
    }

    @Test
    void pagesFiltersAndSelectsPoolsOverTheResourceManager() {
        caller.batch("POST", "/pools", caller.ubuntuPool("second", 0));
        String pools = "/resourceGroups/rg-batch/providers/Microsoft.Batch/batchAccounts/contosobatch/pools"
                + "?api-version=2024-07-01";
        Answer first = arm(pools + "&maxresults=1");
        assertThat(first.list("value")).hasSize(1);
        assertThat(first.at("nextLink").toString()).contains("maxresults=1");
        assertThat(arm(pools + "&$filter=startswith(name,'sec')&$select=properties/vmSize")
                        .list("value"))
                .hasSize(1)
                .allSatisfy(pool -> {
                    assertThat(pool.get("name")).isEqualTo("second");
                    assertThat(pool.get("properties").toString()).isEqualTo("{vmSize=STANDARD_D2S_V3}");
                });
    }

    @Test
    void writesOnlyToRegisteredProviders() {
        Caller unregistered = new Caller(SimulatedAzure.of(Sketch.world()
                .text("/subscription/providers/Microsoft.Compute", "NotRegistered")
                .build()));
        Answer refused = unregistered.arm(
                "PUT",
                Sketch.SUBSCRIPTION
                        + "/resourceGroups/rg/providers/Microsoft.Compute/galleries/g?api-version=2024-03-03",
                "{\"location\": \"westeurope\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("MissingSubscriptionRegistration");
    }
}
