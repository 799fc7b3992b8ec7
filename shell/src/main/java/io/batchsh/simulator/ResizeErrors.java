package io.batchsh.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The errors of a resize as pools show them; one that Azure's compute service caused carries what that said, as JSON. */
final class ResizeErrors {

    private ResizeErrors() {}

    /** An error of the Batch service itself. */
    static Map<String, Object> of(String code, String message) {
        return Json.object("code", code, "message", message);
    }

    /** Nodes that the compute or network service refused to make. */
    static Map<String, Object> failed(boolean dedicated, String code, String message) {
        return provider("AllocationFailed", desired(dedicated), code, message);
    }

    /** An error with what another service said. */
    static Map<String, Object> provider(String code, String message, String causeCode, String cause) {
        String json = new String(
                Json.write(Json.object("error", Json.object("code", causeCode, "message", cause))),
                StandardCharsets.UTF_8);
        Map<String, Object> error = of(code, message);
        error.put(
                "values",
                List.of(
                        Json.object("name", "Provider Error Json", "value", json),
                        Json.object("name", "Provider Error Json Truncated", "value", "False")));
        return error;
    }

    static String desired(boolean dedicated) {
        return "Desired number of " + kind(dedicated) + " nodes could not be allocated";
    }

    private static String kind(boolean dedicated) {
        return dedicated ? "dedicated" : "low priority";
    }
}
