/**
 * The completion engine: a grammar of commands, options and value sources; snapshots of the values; matching and
 * ranking. It knows neither Azure nor a terminal, does no input or output while completing, and answers from whatever
 * snapshot it holds.
 */
@NullMarked
package io.batchsh.completion;

import org.jspecify.annotations.NullMarked;
