package io.batchsh.simulator.formula;

/** A part of a formula that has a value. */
@FunctionalInterface
interface Expression {

    Value value(Evaluation evaluation);
}
