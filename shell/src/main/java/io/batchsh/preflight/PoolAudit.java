package io.batchsh.preflight;

import io.batchsh.batch.Pool;

/**
 * A pool that is there, and what the rules say of it.
 *
 * @param pool the pool
 * @param report what was found
 */
public record PoolAudit(Pool pool, PreflightReport report) {}
