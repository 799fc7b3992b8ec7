/**
 * How the files that a person keeps are written: whole or not at all, and readable by nobody else; and why one cannot be
 * used. It knows text and paths, not what is in them.
 */
@NullMarked
package io.batchsh.file;

import org.jspecify.annotations.NullMarked;
