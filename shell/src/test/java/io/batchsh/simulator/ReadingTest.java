package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingTest {

    private final Caller caller = new Caller(SimulatedAzure.demo());
    private final String subscription = "/subscriptions/" + caller.identity.subscriptionId();

    @Test
    void signsInForAResource() {
        Answer token = caller.send(
                "POST",
                "https://login.microsoftonline.com/" + caller.identity.tenantId() + "/oauth2/token",
                "grant_type=client_credentials&client_id=" + caller.identity.clientId() + "&client_secret="
                        + caller.identity.clientSecret().reveal()
                        + "&resource=https%3A%2F%2Fmanagement.azure.com%2F",
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(token.at("resource")).isEqualTo("https://management.azure.com/");
        assertThat(token.at("expires_in")).isEqualTo("3599");
    }

    @Test
    void describesTheSignInService() {
        String login = "https://login.microsoftonline.com/";
        assertThat(caller.send("GET", login + "common/discovery/instance?api-version=1.1", "")
                        .list("metadata"))
                .hasSize(1);
        for (String version : List.of("", "/v2.0")) {
            Answer described = caller.send(
                    "GET", login + caller.identity.tenantId() + version + "/.well-known/openid-configuration", "");
            assertThat(described.at("token_endpoint"))
                    .isEqualTo(login + caller.identity.tenantId() + "/oauth2" + version + "/token");
        }
    }

    @Test
    void listsWhatASubscriptionHas() {
        assertThat(get("/tenants").list("value"))
                .extracting(each -> each.get("tenantId"))
                .containsExactly(caller.identity.tenantId());
        assertThat(get("/subscriptions").list("value"))
                .extracting(each -> each.get("subscriptionId"))
                .containsExactly(caller.identity.subscriptionId());
        assertThat(get(subscription).at("state")).isEqualTo("Enabled");
        assertThat(get(subscription + "/locations").list("value"))
                .extracting(each -> each.get("name"))
                .contains("westeurope", "eastus");
        assertThat(get(subscription + "/resourceGroups").list("value"))
                .extracting(each -> each.get("name"))
                .contains("rg-batch", "rg-images");
        assertThat(get(subscription + "/resourceGroups/RG-BATCH").at("name")).isEqualTo("rg-batch");
        assertThat(get(subscription + "/providers").list("value"))
                .extracting(each -> each.get("namespace"))
                .contains("Microsoft.Batch");
    }

    // Recorded: azure-cli 2024-10, test_list_locations, with and without include_extended_locations.
    @Test
    void saysWhereARegionLiesAndWhichZonesItHas() {
        List<Map<String, Object>> regions = caller.arm("GET", subscription + "/locations?api-version=2022-12-01", "")
                .list("value");
        assertThat(regions).allSatisfy(region -> assertThat(Json.child(region, "metadata"))
                .containsKeys("latitude", "longitude", "regionCategory", "geography"));
        Map<String, Object> west = named(regions, "westeurope");
        assertThat(Json.children(west, "availabilityZoneMappings"))
                .extracting(zone -> zone.get("logicalZone"))
                .containsExactly("1", "2", "3");
        assertThat(named(regions, "westus")).doesNotContainKey("availabilityZoneMappings");
        assertThat(regions).extracting(region -> region.get("type")).containsOnly("Region");
        Answer extended =
                caller.arm("GET", subscription + "/locations?api-version=2022-12-01&includeExtendedLocations=true", "");
        assertThat(named(extended.list("value"), "losangeles"))
                .containsEntry("type", "EdgeZone")
                .extractingByKey("metadata")
                .extracting("homeLocation")
                .isEqualTo("westus");
    }

    // Recorded: azure-cli 2020-11 and 2024-10, azure-libraries-for-java canUnregisterAndRegisterProvider.
    @Test
    void describesTheTypesOfAProvider() {
        Answer network = caller.arm("GET", subscription + "/providers/microsoft.network?api-version=2022-09-01", "");
        assertThat(network.list("authorizations")).isNotEmpty();
        Map<String, Object> address = network.list("resourceTypes").stream()
                .filter(type -> "publicIPAddresses".equals(type.get("resourceType")))
                .findFirst()
                .orElseThrow();
        assertThat(address).containsKeys("defaultApiVersion", "apiProfiles", "zoneMappings", "locationMappings");
        assertThat(get(subscription + "/providers/Microsoft.Batch").at("authorization", "roleDefinitionId"))
                .isNotNull();
        Answer unused = get(subscription + "/providers/Microsoft.KeyVault");
        assertThat(unused.at("registrationState")).isEqualTo("NotRegistered");
        Answer none = caller.arm("GET", subscription + "/providers/Microsoft.None?api-version=2022-09-01", "");
        assertThat(none.code()).isEqualTo("InvalidResourceNamespace");
    }

    private static Map<String, Object> named(List<Map<String, Object>> places, String name) {
        return places.stream()
                .filter(place -> name.equals(place.get("name")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void registersAProviderInItsTime() {
        String provider = subscription + "/providers/Microsoft.ContainerService";
        assertThat(get(provider).at("registrationState")).isEqualTo("NotRegistered");
        caller.arm("POST", provider + "/register?api-version=2021-04-01", "");
        assertThat(get(provider).at("registrationState")).isEqualTo("Registering");
        caller.pass("PT45S");
        assertThat(get(provider).at("registrationState")).isEqualTo("Registered");
    }

    @Test
    void listsWhatTheCallerMayDo() {
        String group = subscription + "/resourceGroups/rg-batch";
        String gallery = group + "/providers/Microsoft.Compute/galleries/contosogallery";
        for (String scope :
                List.of(group, gallery, gallery + "/images/rocky-9", gallery + "/images/rocky-9/versions/9.4.0")) {
            Map<String, Object> permission = get(scope + "/providers/Microsoft.Authorization/permissions")
                    .list("value")
                    .get(0);
            assertThat(permission.get("actions")).isEqualTo(List.of("*"));
        }
    }

    @Test
    void listsSizes() {
        String batch = subscription + "/providers/Microsoft.Batch/locations/westeurope";
        assertThat(get(batch + "/quotas").at("accountQuota")).isEqualTo(3);
        assertThat(get(batch + "/virtualMachineSkus").list("value"))
                .extracting(each -> each.get("name"))
                .contains("Standard_D2s_v3");
        assertThat(get(subscription + "/providers/Microsoft.Compute/skus?$filter=location%20eq%20'westeurope'")
                        .list("value"))
                .extracting(each -> each.get("name"))
                .contains("Standard_D2s_v3");
    }

    @Test
    void showsTheKeysOfAnAccount() {
        Answer keys = caller.arm(
                "POST",
                subscription + "/resourceGroups/rg-batch/providers/Microsoft.Batch/batchAccounts/contosobatch/listKeys"
                        + "?api-version=2024-02-01",
                "");
        assertThat(keys.at("primary")).isEqualTo(caller.identity.accountKey().reveal());
        assertThat(keys.at("secondary")).isNotEqualTo(keys.at("primary"));
    }

    @Test
    void countsNodes() {
        Map<String, Object> counts =
                caller.batch("GET", "/nodecounts", "").list("value").get(0);
        assertThat(counts.get("poolId")).isEqualTo("nightly");
        assertThat(Json.integer(counts, "dedicated", "idle")).contains(3);
        assertThat(Json.integer(counts, "lowPriority", "total")).contains(1);
    }

    private Answer get(String path) {
        return caller.arm("GET", path + (path.contains("?") ? "&" : "?") + "api-version=2021-07-01", "");
    }
}
