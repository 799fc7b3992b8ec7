/**
 * The language in which pools of the Batch service say how large they want to be: parsed once, evaluated against the
 * history of a pool. It is documented under "Create an automatic formula for scaling compute nodes in a Batch pool".
 */
@NullMarked
package io.batchsh.simulator.formula;

import org.jspecify.annotations.NullMarked;
