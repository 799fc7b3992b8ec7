package io.batchsh.simulator;

import java.util.Map;

/** Answers one route of an account's data plane. */
@FunctionalInterface
interface BatchHandler {

    /**
     * @param path the values of the route's {@code {names}}
     * @throws Refusal if the service refuses
     */
    Reply answer(BatchAccount account, Request request, Map<String, String> path);
}
