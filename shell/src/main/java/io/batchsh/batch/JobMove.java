package io.batchsh.batch;

/**
 * A job or job schedule that was moved to another pool.
 *
 * @param kind {@code job} or {@code job schedule}
 * @param id its id
 * @param enabled whether it works again on the new pool; what was disabled before stays so
 */
public record JobMove(String kind, String id, boolean enabled) {}
