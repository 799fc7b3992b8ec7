package io.batchsh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The number of nodes of a pool: by a formula, by a resize, by stopping one. */
class PoolScalingTest {

    private static final String ENABLE =
            "pool autoscale enable nightly --auto-scale-formula '$TargetDedicatedNodes = 5; spare = 2 * 3;'";

    @TempDir
    Path home;

    private Batchsh.Result run(String... lines) {
        String[] arguments = new String[lines.length * 2];
        for (int at = 0; at < lines.length; at++) {
            arguments[2 * at] = "-c";
            arguments[2 * at + 1] = lines[at];
        }
        return new Batchsh(home).run(arguments);
    }

    @Test
    void aFormulaIsEnabledShownEvaluatedAndDisabled() {
        Batchsh.Result result = run(
                ENABLE + " --auto-scale-evaluation-interval 5m -o none",
                "pool autoscale show nightly --query \"[autoScaleFormula, autoScaleEvaluationInterval]\" -o tsv",
                "pool autoscale evaluate nightly",
                "pool autoscale evaluate nightly --auto-scale-formula 'other = min(7, 9);' -o tsv",
                "pool autoscale disable nightly --query enableAutoScale -o tsv");

        assertThat(result.status()).isZero();
        assertThat(result.out()).isEqualTo("""
                $TargetDedicatedNodes = 5; spare = 2 * 3;
                PT5M
                Variable                 Value
                -----------------------  -------
                $TargetDedicatedNodes    5
                $TargetLowPriorityNodes  1
                $NodeDeallocationOption  requeue
                spare                    6
                $TargetDedicatedNodes\t5
                $TargetLowPriorityNodes\t1
                $NodeDeallocationOption\trequeue
                other\t7
                false
                """);
    }

    @Test
    void eachChangeSaysHowToTakeItBack() {
        Batchsh.Result result = run(
                ENABLE,
                "pool autoscale enable nightly --interval 1h",
                "pool autoscale disable nightly",
                "pool autoscale show nightly -o json");

        assertThat(result.err().lines().filter(line -> line.startsWith("undo:")))
                .containsExactly(
                        "undo: pool autoscale disable nightly",
                        "undo: pool resize nightly --target-dedicated-nodes 3 --target-low-priority-nodes 1",
                        "undo: pool autoscale enable nightly --auto-scale-formula"
                                + " '$TargetDedicatedNodes = 5; spare = 2 * 3;' --auto-scale-evaluation-interval PT15M",
                        "undo: pool autoscale enable nightly --auto-scale-formula"
                                + " '$TargetDedicatedNodes = 5; spare = 2 * 3;' --auto-scale-evaluation-interval PT1H");
        assertThat(result.out()).contains("\"enableAutoScale\": false");
    }

    @Test
    void aFormulaComesFromAFile() throws IOException {
        Path file = Files.writeString(home.resolve("formula.txt"), "$TargetDedicatedNodes = 4;\n// one more\nx = 1;\n");

        Batchsh.Result result = run(
                "pool autoscale enable nightly --formula '@" + file + "' -o none",
                "pool autoscale show nightly --query autoScaleFormula -o json",
                "pool autoscale disable nightly -o none");

        assertThat(result.out()).isEqualTo("\"$TargetDedicatedNodes = 4;\\n// one more\\nx = 1;\"\n");
        assertThat(result.err()).contains("--auto-scale-formula '$TargetDedicatedNodes = 4;\n// one more\nx = 1;'");
        assertThat(run("pool autoscale enable nightly --formula @nowhere.txt").err())
                .contains("There is no file nowhere.txt.");
    }

    @Test
    void whatIsWrongWithAFormulaIsSaid() {
        assertThat(run("pool autoscale enable nightly --formula 'x = ('")).satisfies(result -> {
            assertThat(result.status()).isEqualTo(1);
            assertThat(result.err()).contains("error: ").doesNotContain("undo:");
        });
        assertThat(run(ENABLE, "pool autoscale evaluate nightly --formula 'y = 1 / 0;'"))
                .satisfies(result -> {
                    assertThat(result.status()).isEqualTo(1);
                    assertThat(result.err()).contains("The formula cannot be evaluated");
                });
        assertThat(run("pool autoscale enable nightly").status()).isEqualTo(2);
        assertThat(run("pool autoscale evaluate nightly").err())
                .contains("does not scale automatically")
                .contains("try: pool autoscale enable nightly");
    }

    @Test
    void aResizeIsStopped() {
        Batchsh.Result result = run(
                "pool resize nightly --target-dedicated-nodes 8 -o none",
                "pool stop nightly --wait --query [allocationState,currentDedicatedNodes] -o json");

        assertThat(result.status()).isZero();
        assertThat(result.out()).isEqualTo("[\n  \"steady\",\n  3\n]\n");
        assertThat(result.err())
                .contains("undo: pool resize nightly --target-dedicated-nodes 8 --target-low-priority-nodes 1");
        assertThat(run("pool stop nightly").err()).startsWith("error: Pool nightly is not being resized.");
    }

    @Test
    void aResizeSaysWhatBecomesOfTheTasks() {
        Batchsh.Result result = run(
                "pool resize nightly --target-dedicated-nodes 1 --node-deallocation-option TaskCompletion --dry-run");

        assertThat(result.out()).contains("\"nodeDeallocationOption\": \"taskcompletion\"");
        assertThat(run("pool resize nightly --target-dedicated-nodes 1 --node-deallocation-option requeu"))
                .satisfies(wrong -> {
                    assertThat(wrong.status()).isEqualTo(2);
                    assertThat(wrong.err())
                            .isEqualTo("error: --node-deallocation-option is one of requeue, terminate,"
                                    + " taskcompletion, not 'requeu'.\ntry: --node-deallocation-option requeue\n");
                });
    }

    @Test
    void groovyDoesTheSame() {
        Batchsh.Result result = run(
                "pools.enableAutoScale('nightly', formula: '$TargetDedicatedNodes = 5;').autoScaleFormula().get()",
                "pools.evaluateAutoScale('nightly').results['$TargetDedicatedNodes']",
                "pools.evaluateAutoScale('nightly', 'a = 2;').results.a",
                "pools.disableAutoScale('nightly').autoScale()",
                "pools.stopResize('nightly').allocationState()",
                "pools.enableAutoScale('nightly', formule: '')");

        assertThat(result.out()).isEqualTo("$TargetDedicatedNodes = 5;\n5\n2\nfalse\nstopping\n");
        assertThat(result.err()).contains("Automatic scaling has no argument 'formule'.");
    }
}
