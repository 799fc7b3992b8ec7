/**
 * Pipes of a line: what stands behind the first {@code |} or {@code >}, and what it does to rows. It knows rows and text,
 * not the commands that make them.
 */
@NullMarked
package io.batchsh.command.pipe;

import org.jspecify.annotations.NullMarked;
