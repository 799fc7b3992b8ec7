package io.batchsh.command;

import java.time.Instant;

/**
 * A line that was typed at the prompt.
 *
 * @param context where it went to; empty where that is not known
 * @param text the line, which may have line ends in it
 */
public record HistoryLine(Instant time, String context, String text) {}
