package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorldTest {

    @ParameterizedTest
    @ValueSource(strings = {"demo", "empty", "large", "two-accounts"})
    void opensEveryWorldThatComesAlong(String name) {
        World world = World.shipped(name);
        assertThat(world.name()).isEqualTo(name);
        assertThat(world.description()).isPresent();
        Caller caller = new Caller(SimulatedAzure.of(world));
        assertThat(caller.batch("GET", "/pools?maxresults=1", "").status()).isEqualTo(200);
        assertThat(World.names()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "empty", "large", "two-accounts"})
    void saysWhereItsAccountIsBeforeItIsBuiltAndAfterwards(String name) {
        SimulatedAzure azure = SimulatedAzure.of(World.shipped(name));
        List<String> before = told(azure.identity());
        azure.controls().reset();

        assertThat(told(azure.identity())).isEqualTo(before).doesNotContain("");
    }

    private static List<String> told(SimulatedIdentity identity) {
        return List.of(
                identity.tenantId(),
                identity.clientId(),
                identity.clientSecret().reveal(),
                identity.subscriptionId(),
                identity.resourceGroup(),
                identity.location(),
                identity.accountName(),
                identity.accountEndpoint(),
                identity.accountKey().reveal(),
                identity.identityHeader().reveal());
    }

    @Test
    void hasNothingButAnAccountInTheEmptyWorld() {
        Caller caller = new Caller(SimulatedAzure.of(World.shipped("empty")));
        assertThat(caller.batch("GET", "/pools", "").list("value")).isEmpty();
        assertThat(caller.azure.controls().show())
                .containsEntry("resources", java.util.Map.of("Microsoft.Batch/batchAccounts", 1));
    }

    @Test
    void makesVersionsOfASeriesWhenTheyAreAskedFor() {
        Caller caller = new Caller(SimulatedAzure.of(World.shipped("large")));
        String versions = "/subscriptions/" + caller.identity.subscriptionId()
                + "/resourceGroups/rg-images/providers/Microsoft.Compute/galleries/gallery07/images/image-13/versions";
        String api = "?api-version=2024-03-03";
        assertThat(caller.arm("GET", versions + api, "").list("value")).hasSize(100);
        assertThat(caller.arm("GET", versions + "/1.0.77" + api, "").at("name")).isEqualTo("1.0.77");
        assertThat(caller.arm("GET", versions + "/1.0.101" + api, "").status()).isEqualTo(404);
        assertThat(caller.arm("GET", versions + "/1.0.077" + api, "").status()).isEqualTo(404);

        assertThat(caller.arm("DELETE", versions + "/1.0.77" + api, "").status())
                .isEqualTo(202);
        caller.pass("PT10M");
        assertThat(caller.arm("GET", versions + "/1.0.77" + api, "").status()).isEqualTo(404);
        assertThat(caller.arm("GET", versions + api, "").list("value")).hasSize(99);
        assertThat(caller.azure.controls().show().get("resources").toString()).contains("versions=99999");
    }

    @Test
    void createsPoolsFromASeries() {
        Caller caller = new Caller(SimulatedAzure.of(World.shipped("large")));
        Answer pool = caller.batch("POST", "/pools/pool-00042/resize", "{\"targetDedicatedNodes\": 2}");
        assertThat(pool.status()).isEqualTo(202);
        caller.pass("PT5M");
        assertThat(caller.batch("GET", "/pools/pool-00042", "").at("currentDedicatedNodes"))
                .isEqualTo(2);
    }

    @Test
    void saysWhatAWorldLacks() {
        assertThatThrownBy(() -> SimulatedAzure.of(World.parse("{\"tenant\": {\"id\": \"t\"}}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the world lacks");
        assertThatThrownBy(() -> World.shipped("mars")).hasMessageContaining("demo, empty, large");
    }
}
