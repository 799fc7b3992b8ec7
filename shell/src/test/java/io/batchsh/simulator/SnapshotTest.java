package io.batchsh.simulator;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SnapshotTest {

    private static final InstantSource WALL = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

    private static Caller demo() {
        return new Caller(new SimulatedAzure(World.demo(), 42, Instant.parse("2026-01-01T00:00:00Z"), WALL));
    }

    @Property(tries = 25)
    void goesOnFromASavedStateAsItWouldHave(
            @ForAll @Size(min = 2, max = 14) List<@IntRange(min = 0, max = 14) Integer> steps,
            @ForAll @IntRange(min = 0, max = 13) int savedAfter)
            throws IOException {
        Caller caller = demo();
        Path file = Files.createTempFile("state", ".json");
        try {
            List<String> rest = new ArrayList<>();
            for (int i = 0; i < steps.size(); i++) {
                if (i == Math.min(savedAfter, steps.size() - 1)) {
                    caller.azure.controls().save(file);
                    rest.clear();
                }
                rest.add(step(caller, steps.get(i), i));
            }
            Caller restored = new Caller(new SimulatedAzure(World.shipped("empty"), 7, Instant.EPOCH, WALL));
            restored.azure.controls().load(file);
            restored = new Caller(restored.azure);
            List<String> again = new ArrayList<>();
            for (int i = Math.min(savedAfter, steps.size() - 1); i < steps.size(); i++) {
                again.add(step(restored, steps.get(i), i));
            }
            assertThat(again).isEqualTo(rest);
            assertThat(restored.azure.controls().show().get("clock"))
                    .isEqualTo(caller.azure.controls().show().get("clock"));
        } finally {
            Files.delete(file);
        }
    }

    private static String step(Caller caller, int step, int number) {
        Caller.Answer answer =
                switch (step) {
                    case 0 -> caller.batch("POST", "/pools", caller.ubuntuPool("p" + number % 3, number + 1));
                    case 1 -> caller.batch("POST", "/pools/p1/resize", "{\"targetDedicatedNodes\": " + number + "}");
                    case 2 -> caller.batch("DELETE", "/pools/p" + number % 3, "");
                    case 3 -> caller.batch("GET", "/pools/p" + number % 3 + "/nodes", "");
                    case 4 -> caller.compute("PUT", "galleries/g" + number, "{\"location\": \"westeurope\"}");
                    case 5 ->
                        caller.compute(
                                "GET",
                                "galleries/contosogallery/images/debian-12/versions/12.2.0?$expand=ReplicationStatus",
                                "");
                    case 6 -> caller.compute("DELETE", "galleries/contosogallery/images/rocky-9/versions/9.4.0", "");
                    case 7 -> caller.batch("POST", "/pools/p0/stopresize", "");
                    case 8 -> {
                        caller.azure
                                .controls()
                                .addFault(Json.object(
                                        "kind", "status", "operation", "batch.pool.list", "probability", 0.5));
                        yield caller.batch("GET", "/pools", "");
                    }
                    case 9 -> {
                        caller.pass("PT20S");
                        yield caller.batch("GET", "/nodecounts", "");
                    }
                    case 10 -> {
                        caller.pass("PT4M");
                        yield caller.batch("GET", "/pools", "");
                    }
                    case 12 ->
                        caller.batch(
                                "POST",
                                "/jobs",
                                "{\"id\": \"j" + number % 2 + "\", \"poolInfo\": {\"poolId\": \"nightly\"}}");
                    case 13 ->
                        caller.batch(
                                "POST",
                                "/jobs/j0/tasks",
                                "{\"id\": \"t" + number + "\", \"commandLine\": \"/bin/sh -c 'sleep 15; exit 1'\"}");
                    case 14 -> {
                        caller.pass("PT1.5S");
                        yield caller.batch("GET", "/jobs/j0/tasks", "");
                    }
                    default ->
                        caller.arm(
                                "POST",
                                "/subscriptions/" + caller.identity.subscriptionId()
                                        + "/providers/Microsoft.ContainerService/register?api-version=2021-04-01",
                                "");
                };
        StringBuilder text = new StringBuilder().append(answer.status());
        answer.response().getHeaders().forEach(header -> text.append('\n').append(header));
        return text.append('\n').append(answer.json()).toString();
    }

    @Test
    void forgetsWhatWasDoneInAFork() {
        Caller caller = demo();
        SimulatorControls controls = caller.azure.controls();
        caller.batch("POST", "/pools", caller.ubuntuPool("render", 2));
        Map<String, Object> before = controls.show();

        controls.fork("what-if");
        assertThat(controls.show()).containsEntry("fork", "what-if");
        caller.batch("DELETE", "/pools/nightly", "");
        caller.pass("PT1H");
        assertThat(caller.batch("GET", "/pools/nightly", "").status()).isEqualTo(404);
        controls.fork("deeper");
        assertThat(controls.show()).containsEntry("fork", "what-if/deeper");
        assertThat(controls.back()).isEqualTo("deeper");
        assertThat(controls.back()).isEqualTo("what-if");

        assertThat(controls.show()).isEqualTo(before);
        assertThat(caller.batch("GET", "/pools/nightly", "").at("state")).isEqualTo("active");
        assertThatThrownBy(controls::back).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void beginsAgain() {
        Caller caller = demo();
        SimulatorControls controls = caller.azure.controls();
        Map<String, Object> before = controls.show();
        caller.batch("DELETE", "/pools/nightly", "");
        controls.addFault(Json.object("kind", "reset-before", "count", 0, "nth", 1000));
        caller.pass("PT1H");
        controls.reset();
        assertThat(controls.show()).isEqualTo(before);
        assertThat(caller.batch("GET", "/pools/nightly", "").at("state")).isEqualTo("active");
    }

    @Test
    void holdsNoSecrets(@TempDir Path folder) throws IOException {
        Caller caller = demo();
        Path file = folder.resolve("state.json");
        caller.azure.controls().save(file);
        assertThat(file)
                .content()
                .doesNotContain(
                        caller.identity.clientSecret().reveal(),
                        caller.identity.accountKey().reveal());
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    // Recorded: azure-sdk-for-python 2020-09-01.12.0, neither a password nor a mount's key comes back.
    @Test
    void forgetsThePasswordsOfPools(@TempDir Path folder) throws IOException {
        Caller caller = demo();
        String accounts = """
                "userAccounts": [{"name": "me", "password": "letmein-4711", "elevationLevel": "admin"}],
                """;
        Caller.Answer created = caller.batch(
                "POST",
                "/pools",
                caller.pool(
                        "render",
                        "STANDARD_D2S_V3",
                        caller.image("ubuntu-2204-gen2", "1.1.0"),
                        "batch.node.ubuntu 22.04",
                        0,
                        accounts));
        assertThat(created.status()).isEqualTo(201);
        assertThat(caller.batch("GET", "/pools/render", "").list("userAccounts"))
                .containsExactly(Json.object("name", "me", "elevationLevel", "admin"));
        Path file = folder.resolve("state.json");
        caller.azure.controls().save(file);
        assertThat(file).content().contains("render").doesNotContain("letmein");
    }

    @Test
    void refusesWhatItCannotReadAndSaysWhy(@TempDir Path folder) throws IOException {
        SimulatorControls controls = demo().azure.controls();
        Path file = folder.resolve("state.json");
        controls.save(file);
        String good = Files.readString(file);
        Map<String, Object> before = controls.show();

        Files.writeString(file, good.replace("\"version\":1", "\"version\":99"));
        assertThatThrownBy(() -> controls.load(file)).hasMessageContaining("a newer batchsh saved it");
        Files.writeString(file, good.substring(0, good.length() / 2));
        assertThatThrownBy(() -> controls.load(file)).isInstanceOf(IllegalArgumentException.class);
        Files.writeString(file, "{}");
        assertThatThrownBy(() -> controls.load(file)).hasMessageContaining("no saved state");
        Files.writeString(file, good.replace("\"lastRequest\"", "\"first\""));
        assertThatThrownBy(() -> controls.load(file)).hasMessageContaining("it is damaged: 'lastRequest' is missing");
        assertThatThrownBy(() -> controls.load(folder.resolve("none"))).hasMessageContaining("there is no such file");

        assertThat(controls.show()).isEqualTo(before);
    }

    /** A field that is added to what exists must be added to what is saved; this fails until it is. */
    @Test
    void savesEveryField() {
        Simulation simulation = new Simulation(Instant.EPOCH, WALL, new Identifiers(1));
        new WorldBuilder(simulation).build(World.demo());
        Store store = simulation.store();
        BatchAccount account = store.accounts().iterator().next();
        Pool pool = account.pools.firstEntry().getValue();
        Node node = pool.nodes.values().iterator().next();
        node.startTaskBegan = Instant.EPOCH;
        node.afterTasks = "leavingpool";
        node.work();
        pool.autoScaleRun = Map.of();
        Operation operation = new Operation("o", Instant.EPOCH);
        operation.finish("Succeeded", Instant.EPOCH);

        assertThat(StoreState.save(store)).containsOnlyKeys(fields(Store.class));
        assertThat(StoreState.save(account.resource)).containsOnlyKeys(fields(Resource.class));
        assertThat(StoreState.save(operation)).containsOnlyKeys(fields(Operation.class));
        assertThat(StoreState.save(account)).containsOnlyKeys(fields(BatchAccount.class, "key"));
        assertThat(PoolState.save(pool)).containsOnlyKeys(fields(Pool.class, "startTaskRun", "scheduling"));
        assertThat(PoolState.save(node)).containsOnlyKeys(fields(Node.class));
        assertThat(simulation.save())
                .containsOnlyKeys(
                        "seed", "now", "sequence", "lastRequest", "requestsThen", "events", "faults", "store");
        // What was told of operations lasts no longer than a request.
        assertThat(fields(Simulation.class, "told"))
                .containsExactlyInAnyOrder(
                        "timeline",
                        "wall",
                        "identifiers",
                        "store",
                        "faults",
                        "reference",
                        "events",
                        "lastRequest",
                        "requestsThen");
    }

    private static Set<String> fields(Class<?> type, String... derived) {
        Set<String> names = new TreeSet<>();
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                names.add(field.getName());
            }
        }
        names.removeAll(Arrays.asList(derived));
        return names;
    }
}
