package io.batchsh.azure;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import static java.util.Objects.requireNonNull;

/**
 * What happens on the way to Azure that the person at the prompt should know while it happens: throttling, a lost connection.
 * Said once, and again only after a while.
 */
public final class Notices {

    private static final Duration WHILE = Duration.ofMinutes(5);

    private final Consumer<String> listener;
    private final Map<String, Instant> said = new ConcurrentHashMap<>();

    /** @param listener told each notice, a line without an end */
    public Notices(Consumer<String> listener) {
        this.listener = requireNonNull(listener, "listener is null");
    }

    /** Notices that nobody hears, for what happens behind the prompt. */
    public static Notices unheard() {
        return new Notices(line -> {});
    }

    /** Says a line. */
    void say(String line) {
        listener.accept(Failure.clean(line));
    }

    /** Says a line unless one on the topic was said a short while ago. */
    void sayOnce(String topic, String line, Instant now) {
        Instant before = said.get(topic);
        said.put(topic, now);
        if (before == null || before.plus(WHILE).isBefore(now)) {
            say(line);
        }
    }
}
