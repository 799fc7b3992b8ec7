package io.batchsh.azure;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import java.util.List;
import java.util.Locale;

/** Tells requests that change something in Azure from those that only ask. */
public final class Changes {

    /** Last path segments of POST requests that only ask. */
    private static final List<String> QUESTIONS = List.of(
            "evaluateautoscale", "checknameavailability", "listkeys", "token", "devicecode", "validatemoveresources");

    private Changes() {}

    /** Whether a request would change something. */
    public static boolean changes(HttpRequest request) {
        HttpMethod method = request.getHttpMethod();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) || method.equals(HttpMethod.OPTIONS)) {
            return false;
        }
        if (!method.equals(HttpMethod.POST)) {
            return true;
        }
        String path = request.getUrl().getPath().toLowerCase(Locale.ROOT);
        return !QUESTIONS.contains(path.substring(path.lastIndexOf('/') + 1));
    }
}
