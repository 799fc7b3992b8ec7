/**
 * What the Batch data plane is told and what it answers, API version 2025-06-01, with the names that
 * {@code com.azure.compute.batch.models} gives them. A property that is null is not written, because the service takes
 * a written default for a choice. A property the models do not know is skipped; the protocol forms of
 * {@link io.batchsh.azure.batch.BatchClient} keep it.
 */
@NullMarked
package io.batchsh.azure.batch.models;

import org.jspecify.annotations.NullMarked;
