package io.batchsh.completion;

/**
 * A place on the line that wants a value.
 *
 * @param context whose values to offer
 * @param argument what goes there
 * @param repeatable whether the same option or parameter takes further values, each of which should differ
 * @param attachment what precedes the value in its word: {@code --option=} or nothing
 * @param typed what is typed of the value
 */
record Slot(String context, Argument argument, boolean repeatable, String attachment, String typed) {}
