/**
 * What a virtual machine must be like before an image for Batch is made of it: one class a guideline, with the same findings as
 * the checks of pools. Reads only.
 */
@NullMarked
package io.batchsh.preflight.machine;

import org.jspecify.annotations.NullMarked;
