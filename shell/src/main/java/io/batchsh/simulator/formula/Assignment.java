package io.batchsh.simulator.formula;

import io.batchsh.simulator.formula.Value.Scalar;
import io.batchsh.simulator.formula.Value.Text;

/** What variables may be set to. */
final class Assignment {

    private Assignment() {}

    static Value assign(Evaluation evaluation, Token name, Value value) {
        Value stored = value instanceof Value.Metric ? Operators.plain(evaluation, value) : value;
        if (name.text().equalsIgnoreCase(Evaluation.DEDICATED)
                || name.text().equalsIgnoreCase(Evaluation.LOW_PRIORITY)) {
            if (!(stored instanceof Scalar number) || Double.isNaN(number.value())) {
                throw name.evaluation("The variable " + name.text() + " takes a number");
            }
            // A fraction of a node is none; the documented samples multiply by 1.1 and 0.9.
            stored = new Scalar(Math.max(0, Math.floor(number.value())));
        } else if (name.text().equalsIgnoreCase(Evaluation.DEALLOCATION)
                && !(stored instanceof Text text && Evaluation.DEALLOCATIONS.contains(Evaluation.key(text.value())))) {
            throw name.evaluation("The variable " + name.text() + " takes requeue, terminate or taskcompletion");
        }
        evaluation.set(name.text(), stored);
        return stored;
    }
}
