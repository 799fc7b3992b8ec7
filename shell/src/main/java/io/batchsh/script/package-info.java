/**
 * The Groovy engine and the names a script sees: the same operations as the commands, with named arguments. Loaded
 * when the first Groovy line or script asks for it, never before.
 */
@NullMarked
package io.batchsh.script;

import org.jspecify.annotations.NullMarked;
