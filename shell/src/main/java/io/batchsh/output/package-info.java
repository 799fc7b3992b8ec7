/**
 * How results look: tables, JSON, TSV, queries, and the console they are printed to. It knows values, not where they came
 * from; and it is the only room that writes to the standard streams.
 */
@NullMarked
package io.batchsh.output;

import org.jspecify.annotations.NullMarked;
