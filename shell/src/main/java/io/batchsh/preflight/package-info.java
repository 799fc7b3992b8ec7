/**
 * The checks that tell before a pool is created whether it would work: one class per rule, each answering with a finding
 * that names the rule, the evidence, the remedy as a command, and the source of the rule. Reads only.
 */
@NullMarked
package io.batchsh.preflight;

import org.jspecify.annotations.NullMarked;
