package io.batchsh.configuration;

/**
 * The value of a setting.
 *
 * @param value as {@link ValueKind#read} keeps it
 */
public record ConfiguredValue(ConfigurationKey key, String value, Origin origin) {}
