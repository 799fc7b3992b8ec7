package io.batchsh;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HeadStartTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit",
                "pool list",
                "--context prod exit",
                "--context=prod pool list",
                "--read-only --context prod pool list -o json",
                "--context prod -o json quickstart.groovy --nodes 3",
                "--context prod -c exit",
                "-cexit --context prod",
                "--context prod --command=exit",
                "--context prod -f lines.txt"
            })
    void aCommandOrAScriptIsToRun(String line) {
        assertThat(HeadStart.isToRun(line.split(" "))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--context prod",
                "--context=prod",
                "--context prod --read-only",
                "--color never --context prod --confirm nightly",
                "-i lines.txt --context prod"
            })
    void thePromptRunsNothingYet(String line) {
        assertThat(HeadStart.isToRun(line.split(" "))).isFalse();
    }
}
