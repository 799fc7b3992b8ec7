package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** A pool created in a world, and how that fails: at once, when nodes are wanted, or on the nodes. */
final class Attempt {

    final Caller caller;
    private final Sketch pool;

    Attempt(Sketch world, Sketch pool) {
        this.caller = new Caller(SimulatedAzure.of(world.build()));
        this.pool = pool;
    }

    static Attempt in(Sketch world) {
        return new Attempt(world, Sketch.pool());
    }

    static Attempt of(Sketch pool) {
        return new Attempt(Sketch.world(), pool);
    }

    Answer create() {
        return caller.batch("POST", "/pools", pool.json());
    }

    /** The service refuses the pool, with this code. */
    Answer refused(String code) {
        Answer answer = create();
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.code()).isEqualTo(code);
        return answer;
    }

    /** The pool is there, and once it is steady a resize error says why it has not all its nodes. */
    Map<String, Object> error(String code, int nodes) {
        created();
        Answer shown = caller.batch("GET", "/pools/p", "");
        assertThat(shown.at("allocationState")).isEqualTo("steady");
        assertThat(nodes()).isEqualTo(nodes);
        List<Map<String, Object>> errors = shown.list("resizeErrors");
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).get("code")).isEqualTo(code);
        return errors.get(0);
    }

    /** As {@link #error}, without any node; what the compute or network service said. */
    String cause(String code) {
        return cause(error(code, 0));
    }

    static String cause(Map<String, Object> error) {
        Map<String, Object> value = Json.children(error, "values").get(0);
        assertThat(value.get("name")).isEqualTo("Provider Error Json");
        return value.get("value").toString();
    }

    /** The nodes come and report. */
    void works() {
        assertThat(states()).isNotEmpty().allMatch("idle"::equals);
        assertThat(caller.batch("GET", "/pools/p", "").at("resizeErrors")).isNull();
    }

    /** The nodes come, cost money, and never report. */
    void unusable() {
        assertThat(states()).isNotEmpty().allMatch("unusable"::equals);
        assertThat(caller.batch("GET", "/pools/p", "").at("resizeErrors")).isNull();
    }

    private List<String> states() {
        created();
        return caller.batch("GET", "/pools/p/nodes", "").list("value").stream()
                .map(node -> node.get("state").toString())
                .toList();
    }

    private int nodes() {
        Answer shown = caller.batch("GET", "/pools/p", "");
        return (Integer) shown.at("currentDedicatedNodes") + (Integer) shown.at("currentLowPriorityNodes");
    }

    private void created() {
        Answer answer = create();
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
        caller.pass("PT20M");
    }
}
