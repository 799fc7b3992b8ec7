package io.batchsh.batch;

import java.time.LocalDate;

/**
 * An announced end of support.
 *
 * @param item what ends: a node agent SKU id, or a word of image SKUs
 * @param date the last day
 * @param source where it was announced
 */
public record Retirement(String item, LocalDate date, String source) {}
