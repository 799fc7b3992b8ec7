/**
 * What simulated nodes run: a few commands of a shell, as text in and text out. Nothing here starts a process or reads a
 * file; a command that is not simulated says so in its output.
 */
@NullMarked
package io.batchsh.simulator.program;

import org.jspecify.annotations.NullMarked;
