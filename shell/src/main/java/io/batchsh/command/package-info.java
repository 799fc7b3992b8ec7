/**
 * The grammar and the built-in commands: thin classes that parse, confirm and hand over to the operations of
 * {@code image}, {@code batch}, {@code preflight} and {@code recording}, and say how their results look. No HTTP, no
 * Azure SDK, no terminal.
 */
@NullMarked
package io.batchsh.command;

import org.jspecify.annotations.NullMarked;
