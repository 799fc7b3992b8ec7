package io.batchsh.simulator.formula;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FormulaTest {

    /** A pool with four nodes and ten minutes of samples 1, 2, 3 ... 20 of every metric; it is Thursday, 13:30. */
    private static final History HISTORY = new History() {
        private final Instant now = Instant.parse("2026-01-01T13:30:00Z");

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public List<Double> samples(String metric, Instant from, Instant to) {
            List<Double> values = new ArrayList<>();
            for (int i = 1; i <= 20; i++) {
                Instant time = begin().plus(PERIOD.multipliedBy(i));
                if (time.isAfter(from) && !time.isAfter(to)) {
                    values.add((double) i);
                }
            }
            return values;
        }

        @Override
        public double current(String metric) {
            return metric.equals("$CurrentDedicatedNodes") ? 4 : 20;
        }

        @Override
        public Instant begin() {
            return now.minus(Duration.ofMinutes(10));
        }

        @Override
        public double targetDedicated() {
            return 4;
        }

        @Override
        public double targetLowPriority() {
            return 1;
        }
    };

    private static Formula.Outcome evaluate(String formula) {
        return Formula.parse(formula).evaluate(HISTORY);
    }

    private static String value(String expression) {
        Formula.Outcome outcome = evaluate("x = " + expression);
        assertThat(outcome.error()).isEmpty();
        return outcome.results().replaceFirst(".*;x=", "");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", textBlock = """
            1 + 2 * 3                                        | 7
            (1 + 2) * 3                                      | 9
            10 - 4 - 3                                       | 3
            7 / 2                                            | 3.5
            -2 * -3                                          | 6
            1 < 2 && 2 <= 2                                  | 1
            1 == 2 || !1                                     | 0
            1 != 2                                           | 1
            0 ? 5 : 1 ? 6 : 7                                | 6
            min(3, 1, 2)                                     | 1
            max($RunningTasks.GetSample(3))                  | 20
            avg(1, 2, 6)                                     | 3
            sum(1, 2, 6)                                     | 9
            len($RunningTasks.GetSample(5))                  | 5
            range(4, 1, 9)                                   | 8
            norm(3, 4)                                       | 5
            std(2, 4, 4, 4, 5, 5, 7, 9) > 2.13               | 1
            round(2.5)                                       | 3
            floor(2.9)                                       | 2
            ceil(2.1)                                        | 3
            lg(8)                                            | 3
            log(1000) > 2.99                                 | 1
            ln(1)                                            | 0
            percentile($RunningTasks.GetSample(20), 50)      | 10
            val($RunningTasks.GetSample(3), 0)               | 18
            $RunningTasks.GetSample(2) * 2                   | [38,40]
            $CurrentDedicatedNodes * 1.5                     | 6
            $currentdedicatednodes                           | 4
            time().weekday                                   | 4
            time().hour * 100 + time().minute                | 1330
            time().month + time().day + time().year          | 2028
            time("2026-01-05T00:00:00Z") > time()            | 1
            (time() - time("2026-01-01T13:00:00Z")) / 30 == TimeInterval_Minute | 1
            2 * TimeInterval_Minute == 120 * TimeInterval_Second | 1
            $RunningTasks.GetSamplePercent(TimeInterval_Minute * 5) | 100
            $RunningTasks.GetSamplePercent(TimeInterval_Minute * 20) | 50
            avg($RunningTasks.GetSample(TimeInterval_Minute * 0, TimeInterval_Minute * 1)) | 19.5
            avg($RunningTasks.GetSample(TimeInterval_Minute * 1, TimeInterval_Minute * 2, 75)) | 17.5
            $RunningTasks.Count()                            | 20
            "a" == "a"                                       | 1
            """)
    void computes(String expression, String expected) {
        assertThat(value(expression)).isEqualTo(expected);
    }

    // Recorded: azure-cli test_batch_pools, API 2024-02-01.19.0; asserted by azure-sdk-for-js autoscale tests.
    @Test
    void saysItsResultsAsTheServiceDoes() {
        assertThat(evaluate("$TargetDedicatedNodes=3").results())
                .isEqualTo("$TargetDedicatedNodes=3;$TargetLowPriorityNodes=1;$NodeDeallocationOption=requeue");
    }

    // Documented: the sample formula of "Create an automatic formula for scaling compute nodes".
    @Test
    void followsThePendingTasks() {
        Formula.Outcome outcome = evaluate("""
                startingNumberOfVMs = 1;
                maxNumberofVMs = 25;
                // enough samples?
                pendingTaskSamplePercent = $PendingTasks.GetSamplePercent(180 * TimeInterval_Second);
                pendingTaskSamples = pendingTaskSamplePercent < 70 ? startingNumberOfVMs
                    : avg($PendingTasks.GetSample(180 * TimeInterval_Second));
                $TargetDedicatedNodes=min(maxNumberofVMs, pendingTaskSamples);
                $NodeDeallocationOption = taskcompletion;
                """);
        assertThat(outcome.targetDedicated()).isEqualTo(17);
        assertThat(outcome.deallocation()).isEqualTo("taskcompletion");
        assertThat(outcome.results()).contains("$NodeDeallocationOption=taskcompletion;startingNumberOfVMs=1;");
    }

    // Asserted by azure-sdk-for-js: a name that nothing has is an error of the evaluation, and nothing changes.
    @Test
    void keepsTheTargetsAfterAnError() {
        Formula.Outcome outcome = evaluate("$TargetDedicatedNodes=9; $something_useless");
        assertThat(outcome.error().orElseThrow().code()).isEqualTo("AutoScalingFormulaEvaluationError");
        assertThat(outcome.targetDedicated()).isEqualTo(4);
        assertThat(outcome.results()).startsWith("$TargetDedicatedNodes=4;");
    }

    // Documented: the pool autoscale event.
    @Test
    void saysHowManySamplesAreMissing() {
        FormulaException error = evaluate(
                        "$TargetDedicatedNodes = avg($RunningTasks.GetSample(TimeInterval_Minute * 20, 70))")
                .error()
                .orElseThrow();
        assertThat(error.code()).isEqualTo("InsufficientSampleData");
        assertThat(error).hasMessage("Autoscale evaluation failed due to insufficient sample data");
        assertThat(error.detail())
                .isEqualTo("Line 1, Col 43: Insufficient data from data set: $RunningTasks wanted 70%, received 50%");
    }

    @Test
    void stopsWhereItIsTold() {
        assertThat(evaluate("$TargetDedicatedNodes=2; stop(); $TargetDedicatedNodes=8")
                        .targetDedicated())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", textBlock = """
            $TargetDedicatedNodes =        | Line 1, Col 24
            a = 1 b = 2                    | Line 1, Col 7
            a = (1                         | Line 1, Col 7
            a = #                          | Line 1, Col 5
            a = nonsense(1)                | Line 1, Col 5
            $RunningTasks = 3              | Line 1, Col 1
            a = 1 ? 2                      | Line 1, Col 10
            """)
    void pointsAtSyntaxErrors(String formula, String place) {
        FormulaException error = catchThrowableOfType(FormulaException.class, () -> Formula.parse(formula));
        assertThat(error.code()).isEqualTo("AutoScalingFormulaSyntaxError");
        assertThat(error.detail()).startsWith(place + ":");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", textBlock = """
            1 / 0
            time() + 1
            min()
            "a" + 1
            $RunningTasks.Nothing()
            $TargetDedicatedNodes.GetSample(1)
            time("yesterday")
            $NodeDeallocationOption = "sometimes"
            """)
    void failsOnlyWhenEvaluated(String formula) {
        assertThat(evaluate(formula).error().orElseThrow().code()).isEqualTo("AutoScalingFormulaEvaluationError");
    }

    @Property
    void addsAndComparesAsNumbersDo(@ForAll @IntRange(max = 1000) int a, @ForAll @IntRange(max = 1000) int b) {
        assertThat(value(a + " + " + b + " * 2")).isEqualTo(Integer.toString(a + b * 2));
        assertThat(value(a + " < " + b + " ? 1 : 2")).isEqualTo(a < b ? "1" : "2");
        assertThat(value("max(" + a + ", " + b + ")")).isEqualTo(Integer.toString(Math.max(a, b)));
    }

    @Property
    void neverFailsInAnotherWayThanItsOwn(@ForAll String text) {
        try {
            evaluate(text);
        } catch (FormulaException e) {
            assertThat(e.code()).isEqualTo(FormulaException.SYNTAX);
        }
    }

    @Test
    void refusesEndlessNesting() {
        String deep = "(".repeat(4000) + "1" + ")".repeat(4000);
        assertThat(catchThrowableOfType(FormulaException.class, () -> Formula.parse(deep))
                        .code())
                .isEqualTo(FormulaException.SYNTAX);
    }
}
