package io.batchsh.command;

import java.util.Optional;

/**
 * Why a line cannot run as it stands.
 *
 * @param message one sentence
 * @param remedy what was probably meant, or where to read on
 */
public record LineProblem(String message, Optional<String> remedy) {}
