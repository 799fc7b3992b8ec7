package io.batchsh.simulator;

import java.util.Map;

/** Answers one route. */
@FunctionalInterface
interface Handler {

    /**
     * @param path the values of the route's {@code {names}}
     * @throws Refusal if the service refuses
     */
    Reply answer(Request request, Map<String, String> path);
}
