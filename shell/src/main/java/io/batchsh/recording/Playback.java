package io.batchsh.recording;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.Cloud;
import io.batchsh.azure.Transport;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * A recording as a place that answers: the same questions get the recorded answers, in recorded order, and the last
 * answer to a read stays. A question that was not recorded is an {@link AzureException} of kind {@code DIFFERS}, never an
 * answer. Nothing is sent anywhere and no wait takes time.
 */
public final class Playback {

    private static final OffsetDateTime NEVER = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    private final RecordingHeader header;
    private final Optional<RecordingProblem> problem;
    private final Transport transport;

    private Playback(RecordingHeader header, Optional<RecordingProblem> problem, Transport transport) {
        this.header = header;
        this.problem = problem;
        this.transport = transport;
    }

    /**
     * Loads the calls of a recording.
     *
     * @param cloud the cloud whose addresses will be asked
     * @throws AzureException if it is no recording or was altered; one that stops early is played as far as it goes
     */
    public static Playback open(Path file, Cloud cloud) {
        try (RecordingReader reader = RecordingReader.open(file)) {
            Map<Long, Entry.Call> open = new HashMap<>();
            List<RecordedCall> calls = new ArrayList<>();
            for (Optional<Entry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                if (entry.get() instanceof Entry.Call call) {
                    open.put(call.place().index(), call);
                } else if (entry.get() instanceof Entry.Result result && result.status() > 0) {
                    Optional.ofNullable(open.remove(result.call()))
                            .ifPresent(call -> calls.add(new RecordedCall(call, result)));
                }
            }
            PlaybackClock clock = new PlaybackClock(reader.header().started());
            PlaybackHttpClient client = new PlaybackHttpClient(
                    file,
                    calls,
                    new RequestReader(cloud),
                    clock,
                    reader.header().started());
            return new Playback(
                    reader.header(), reader.problem(), new Transport(Transport.Kind.PLAYBACK, client, clock));
        }
    }

    public RecordingHeader header() {
        return header;
    }

    /** Why the recording stops early, if it does. */
    public Optional<RecordingProblem> problem() {
        return problem;
    }

    /** Where the recorded answers come from. */
    public Transport transport() {
        return transport;
    }

    /** A credential for clients in playback: nobody checks its token, and signing in is not recorded. */
    public TokenCredential credential() {
        return request -> Mono.just(new AccessToken("playback", NEVER));
    }
}
