package io.batchsh.recording;

/**
 * A logical operation of Azure.
 *
 * @param name such as {@code batch.pool.create}
 * @param mutates whether it may change something
 * @param request the fields of the request body that are recorded
 * @param response the fields of the body of a successful answer that are recorded
 */
record Operation(String name, boolean mutates, FieldMask request, FieldMask response) {

    static final String UNKNOWN = "unknown";
}
