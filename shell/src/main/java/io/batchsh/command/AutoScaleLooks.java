package io.batchsh.command;

import io.batchsh.batch.AutoScaleEvaluation;
import io.batchsh.batch.Pool;
import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How automatic scaling looks: a pool's formula, and the variables of an evaluation. */
final class AutoScaleLooks {

    private static final List<String> PROPERTIES =
            List.of("id", "enableAutoScale", "autoScaleFormula", "autoScaleEvaluationInterval", "autoScaleRun");

    private AutoScaleLooks() {}

    static Looks<Map.Entry<String, String>> variable() {
        return new Looks<>(
                AutoScaleLooks::tree,
                TableLayout.of(Column.of("Variable", Map.Entry::getKey), Column.of("Value", Map.Entry::getValue)));
    }

    static Looks<Pool> scaling() {
        return new Looks<>(
                AutoScaleLooks::tree,
                TableLayout.of(
                        Column.of("Id", Pool::id),
                        Column.of("AutoScale", pool -> pool.autoScale() ? "enabled" : "disabled"),
                        Column.of("Interval", pool -> pool.document().get("autoScaleEvaluationInterval")),
                        Column.<Pool>of("LastResult", AutoScaleLooks::lastResult)
                                .priority(1),
                        Column.of("Formula", AutoScaleLooks::formulaInOneLine)));
    }

    private static Map<String, Object> tree(Map.Entry<String, String> variable) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", variable.getKey());
        tree.put("value", variable.getValue());
        return tree;
    }

    private static Map<String, Object> tree(Pool pool) {
        Map<String, Object> tree = new LinkedHashMap<>(pool.document());
        tree.keySet().retainAll(PROPERTIES);
        return tree;
    }

    private static String lastResult(Pool pool) {
        return pool.autoScaleRun()
                .map(run -> run.error()
                        .map(AutoScaleEvaluation.EvaluationError::code)
                        .orElseGet(() -> run.results().entrySet().stream()
                                .map(variable -> variable.getKey() + "=" + variable.getValue())
                                .collect(Collectors.joining(" "))))
                .orElse("");
    }

    private static String formulaInOneLine(Pool pool) {
        return pool.autoScaleFormula().map(text -> text.replaceAll("\\s+", " ")).orElse("");
    }
}
