package io.batchsh.azure;

import com.azure.core.http.HttpMethod;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A change that Azure Resource Manager has accepted and perhaps still works on.
 *
 * <p>How its end is found out is documented in "Track asynchronous Azure operations": by {@code Azure-AsyncOperation} where the
 * answer has one, else by {@code Location}, else by the {@code provisioningState} of the resource.
 */
public final class ArmChange {

    private static final Set<String> FAILED = Set.of("Failed", "Canceled");
    private static final String SUCCEEDED = "Succeeded";
    private static final String GONE = "Gone";

    private final ArmClient arm;
    private final Transport transport;
    private final HttpMethod method;
    private final String path;
    private final String apiVersion;
    private final ArmAnswer first;

    /** One look: the state in the service's words, and what the service answered. */
    private record Look(String state, ArmAnswer answer) {}

    ArmChange(ArmClient arm, Transport transport, HttpMethod method, String path, String apiVersion, ArmAnswer first) {
        this.arm = arm;
        this.transport = transport;
        this.method = method;
        this.path = path;
        this.apiVersion = apiVersion;
        this.first = first;
    }

    /** The first answer: the resource as far as it is made, empty where the service showed nothing. */
    public Map<String, Object> answer() {
        return first.body();
    }

    /** Whether nothing is left to wait for. */
    public boolean done() {
        return first.asyncOperation().isEmpty() && first.status() != 202 && over(state(first));
    }

    /** Waits as long as it takes. */
    public Map<String, Object> await() {
        return await(Optional.empty(), state -> {});
    }

    /**
     * Waits until the service is through with it, on the transport's clock.
     *
     * @param timeout how long at most; without it as long as it takes
     * @param progress told each state the service gives, such as {@code InProgress}
     * @return after PUT and PATCH the resource as it is then, after an action its output, after DELETE nothing
     * @throws AzureException with the service's own reason if the change failed, with code {@code WaitTimedOut} if the time is
     *     over
     * @throws WaitCancelledException if the thread is interrupted; Azure goes on
     */
    public Map<String, Object> await(Optional<Duration> timeout, Consumer<String> progress) {
        if (done()) {
            return first.body();
        }
        Look end = new Wait<>(transport, path, "provisioningState == Succeeded", this::look, look -> over(look.state()))
                .watch("/properties/provisioningState", Look::state, look -> null)
                .onProgress(look -> progress.accept(look.state()))
                .notBefore(look -> look.answer().retryAfter())
                .timeout(timeout.orElse(null))
                .await();
        if (FAILED.contains(end.state())) {
            throw failed(end);
        }
        return outcome(end.answer());
    }

    private Look look() {
        if (first.asyncOperation().isPresent()) {
            ArmAnswer answer = follow(first.asyncOperation().get());
            return new Look(answer.body().get("status") instanceof String status ? status : SUCCEEDED, answer);
        }
        if (first.location().isPresent() && first.status() == 202) {
            return unlessGone(() -> {
                ArmAnswer answer = follow(first.location().get());
                return new Look(answer.status() == 202 ? "InProgress" : SUCCEEDED, answer);
            });
        }
        return unlessGone(() -> {
            ArmAnswer answer = read();
            return new Look(state(answer), answer);
        });
    }

    /** What is being deleted, or the operation that deletes it, may be gone when it is looked for. */
    private Look unlessGone(Supplier<Look> look) {
        try {
            return look.get();
        } catch (AzureException failure) {
            if (method == HttpMethod.DELETE && failure.kind() == AzureException.Kind.NOT_FOUND) {
                return new Look(GONE, first);
            }
            throw failure;
        }
    }

    private Map<String, Object> outcome(ArmAnswer last) {
        if (method == HttpMethod.DELETE) {
            return Map.of();
        }
        if (method == HttpMethod.POST) {
            return first.asyncOperation().isEmpty() ? last.body() : output(last);
        }
        boolean showsResource = first.asyncOperation().isEmpty() && last.body().containsKey("id");
        return showsResource ? last.body() : read().body();
    }

    @SuppressWarnings("unchecked") // JSON objects have text for keys
    private Map<String, Object> output(ArmAnswer operation) {
        if (operation.body().get("properties") instanceof Map<?, ?> properties
                && properties.get("output") instanceof Map<?, ?> output) {
            return (Map<String, Object>) output;
        }
        return first.location().map(location -> follow(location).body()).orElse(Map.of());
    }

    private ArmAnswer read() {
        return AzureCalls.call(() -> arm.send(HttpMethod.GET, path, apiVersion, null));
    }

    private ArmAnswer follow(String url) {
        return AzureCalls.call(() -> arm.follow(url));
    }

    /** Resources without a state are there once they answer. */
    private static String state(ArmAnswer answer) {
        return answer.body().get("properties") instanceof Map<?, ?> properties
                        && properties.get("provisioningState") instanceof String state
                ? state
                : SUCCEEDED;
    }

    private static boolean over(String state) {
        return state.equals(SUCCEEDED) || state.equals(GONE) || FAILED.contains(state);
    }

    private AzureException failed(Look end) {
        AzureException.Builder failure = AzureException.builder(
                AzureException.Kind.FAILED,
                "The change of " + path.substring(path.lastIndexOf('/') + 1) + " ended as " + end.state() + ".");
        if (end.answer().body().get("error") instanceof Map<?, ?> error) {
            String code = String.valueOf(error.get("code"));
            failure.code(code).reason(code + ": " + Failure.clean(String.valueOf(error.get("message"))));
        }
        return failure.build();
    }
}
