package io.batchsh.script;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScriptHeaderTest {

    @Test
    void readsTheDescriptionAndTheParameters() {
        ScriptHeader header = ScriptHeader.of("""
                #!/usr/bin/env batchsh
                /**
                 * Creates a pool.
                 *
                 * And waits for it.
                 *
                 * @param nodes how many nodes
                 * @param vmSize the size,
                 *     as Azure writes it
                 */
                println 'ignored /** not this */'
                """);

        assertThat(header.description()).isEqualTo("Creates a pool.\n\nAnd waits for it.");
        assertThat(header.parameters())
                .containsExactly(
                        java.util.Map.entry("nodes", "how many nodes"),
                        java.util.Map.entry("vmSize", "the size, as Azure writes it"));
    }

    @Test
    void aScriptWithoutAHeaderSaysNothing() {
        assertThat(ScriptHeader.of("println 1 /** late */")).isEqualTo(new ScriptHeader("", java.util.Map.of()));
    }
}
