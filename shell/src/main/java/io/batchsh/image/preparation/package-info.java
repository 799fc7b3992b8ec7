/**
 * Chains of changes on the way to an image: each step looks at what is there already, so that a run that was stopped goes on
 * where it stopped. No printing, no confirmation.
 */
@NullMarked
package io.batchsh.image.preparation;

import org.jspecify.annotations.NullMarked;
