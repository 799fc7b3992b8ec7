package io.batchsh.azure;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.BinaryData;
import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The next step after a refusal, as a command, where there is one. */
final class Remedies {

    private static final Pattern NAMESPACE = Pattern.compile("'(Microsoft\\.\\w+)'");

    private Remedies() {}

    static Optional<String> of(Failure failure, HttpRequest request) {
        String pool = failure.segmentAfter("pools");
        return Optional.ofNullable(
                switch (failure.code()) {
                    case "PoolNotFound" -> "pool list";
                    case "PoolExists" -> "pool show " + bodyId(request);
                    case "PoolBeingDeleted", "PoolBeingResized", "PoolBeingCreated" -> "pool wait " + pool;
                    case "PoolQuotaReached", "AccountCoreQuotaReached", "AccountLowPriorityCoreQuotaReached" ->
                        "quota show";
                    case "OperationInvalidForCurrentState" -> otherState(failure, request, pool);
                    case "ConditionNotMet", "UpdateConditionNotSatisfied" ->
                        "Somebody else changed it meanwhile; look at it, then repeat the command.";
                    case "NodeNotFound" -> "node list " + pool;
                    case "JobNotFound" -> "job list";
                    case "JobExists" -> "job show " + bodyId(request);
                    case "TaskNotFound" -> "task list " + failure.segmentAfter("jobs");
                    case "TaskExists" -> "task show " + failure.segmentAfter("jobs") + " " + bodyId(request);
                    case "FileNotFound", "TaskFilesUnavailable" -> files(failure);
                    case "ActiveJobAndScheduleQuotaReached" -> "quota show";
                    case "InsufficientPermissions" ->
                        "pool check: a version that does not exist is refused in the same words as a missing role";
                    case "AuthorizationFailed", "LinkedAuthorizationFailed" -> "role check";
                    case "MissingSubscriptionRegistration" -> registration(failure);
                    case "SubscriptionNotFound", "InvalidSubscriptionId" -> "context show";
                    case "AuthenticationFailed" -> authentication(failure);
                    case "InvalidAuthenticationTokenTenant",
                            "InvalidAuthenticationToken",
                            "ExpiredAuthenticationToken" -> "context show";
                    case "TooManyRequests", "ServerBusy" -> "Wait a minute, then repeat the command.";
                    default -> failure.status() == 404 ? listing(failure) : null;
                });
    }

    /** What a pool must be led out of before the request can succeed. */
    private static @Nullable String otherState(Failure failure, HttpRequest request, String pool) {
        if (pool.isEmpty()) {
            return null;
        }
        if (request.getHttpMethod() == HttpMethod.PATCH) {
            return "pool resize " + pool + " --target-dedicated-nodes 0 --target-low-priority-nodes 0 --wait";
        }
        return failure.mentions("utomatic scaling is enabled") ? "pool autoscale disable " + pool : "pool show " + pool;
    }

    private static String files(Failure failure) {
        String pool = failure.segmentAfter("pools");
        return pool.isEmpty()
                ? "task show " + failure.segmentAfter("jobs") + " " + failure.segmentAfter("tasks")
                : "node files " + pool + " " + failure.segmentAfter("nodes") + " --recursive";
    }

    private static String authentication(Failure failure) {
        return failure.mentions("SharedKey")
                ? "batchsh --context NAME, a context that signs in with Microsoft Entra ID"
                : "context show";
    }

    private static String registration(Failure failure) {
        Matcher namespace = NAMESPACE.matcher(failure.message());
        return "provider register " + (namespace.find() ? namespace.group(1) : "Microsoft.Batch");
    }

    private static @Nullable String listing(Failure failure) {
        String gallery = failure.segmentAfter("galleries");
        String definition = failure.segmentAfter("images");
        if (!failure.segmentAfter("versions").isEmpty()) {
            return "image-version list " + gallery + "/" + definition;
        }
        if (!gallery.isEmpty()) {
            return definition.isEmpty() ? "gallery list" : "image-definition list --gallery " + gallery;
        }
        if (!failure.segmentAfter("pools").isEmpty()) {
            return "pool list";
        }
        return failure.segmentAfter("batchAccounts").isEmpty() ? null : "account list";
    }

    /** A creation names the pool in its body only. */
    private static String bodyId(HttpRequest request) {
        BinaryData body = request.getBodyAsBinaryData();
        if (body != null) {
            try (JsonReader reader = JsonProviders.createReader(body.toBytes())) {
                if (reader.readUntyped() instanceof Map<?, ?> pool && pool.get("id") instanceof String id) {
                    return id;
                }
            } catch (IOException e) {
                return "ID";
            }
        }
        return "ID";
    }
}
