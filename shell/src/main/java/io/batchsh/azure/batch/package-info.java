/**
 * The Batch data plane, API version 2025-06-01, as a thin client over azure-core. Public names are those of the library
 * {@code com.azure:azure-compute-batch}, which cannot be resolved yet; when it can, it takes this package's place and
 * nothing outside {@code azure} and {@code batch} changes. See {@code docs/architecture.md}.
 */
@NullMarked
package io.batchsh.azure.batch;

import org.jspecify.annotations.NullMarked;
