package io.batchsh.batch;

import java.util.Map;

/**
 * An error the service reports about a node.
 *
 * @param code such as {@code DiskFull}
 * @param message the service's sentence
 * @param details what the service adds, by name
 */
public record NodeError(String code, String message, Map<String, String> details) {}
