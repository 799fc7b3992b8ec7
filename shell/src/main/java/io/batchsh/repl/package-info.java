/**
 * The interactive shell: terminal, line reader, prompt, completion menu, key bindings. The only room that imports JLine.
 * Nothing here runs in batch mode, and no room below knows that it exists.
 */
@NullMarked
package io.batchsh.repl;

import org.jspecify.annotations.NullMarked;
