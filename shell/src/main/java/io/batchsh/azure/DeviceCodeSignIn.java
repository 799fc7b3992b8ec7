package io.batchsh.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.identity.DeviceCodeInfo;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Sign-in by a code. MSAL polls on another thread, and looks there for the future that its caller has yet to put down; a service
 * that answers at once, as the simulated one does, would win that race. So the first poll waits until the caller waits.
 */
final class DeviceCodeSignIn implements TokenCredential {

    private static final Set<Thread.State> WAITS = Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);
    private static final long STEP_NANOSECONDS = Duration.ofMillis(5).toNanos();

    /** Half a minute: the caller has a few instructions to go, on whatever machine. */
    private static final int MOST_STEPS = 6000;

    private final Consumer<String> prompt;
    private final TokenCredential credential;
    private volatile @Nullable Thread caller;

    /**
     * @param prompt told what the person must do
     * @param maker makes the credential of the library, which tells the code to what it is given
     */
    DeviceCodeSignIn(Consumer<String> prompt, Function<Consumer<DeviceCodeInfo>, TokenCredential> maker) {
        this.prompt = prompt;
        this.credential = maker.apply(this::challenge);
    }

    @Override
    public Mono<AccessToken> getToken(TokenRequestContext request) {
        return Mono.fromCallable(() -> getTokenSync(request));
    }

    @Override
    public AccessToken getTokenSync(TokenRequestContext request) {
        caller = Thread.currentThread();
        return credential.getTokenSync(request);
    }

    private void challenge(DeviceCodeInfo code) {
        prompt.accept(code.getMessage());
        Thread waiting = caller;
        for (int step = 0; step < MOST_STEPS && waiting != null && !WAITS.contains(waiting.getState()); step++) {
            LockSupport.parkNanos(STEP_NANOSECONDS);
        }
    }
}
