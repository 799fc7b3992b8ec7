package io.batchsh.simulator;

import java.time.Instant;
import java.util.Map;

/**
 * Something that will happen.
 *
 * @param sequence events of one instant fire in its order
 * @param kind a name of the {@link EventTable}
 * @param arguments what it happens to, as JSON has it: texts, numbers, lists and maps, never live objects
 */
record Event(Instant time, long sequence, String kind, Map<String, Object> arguments) {}
