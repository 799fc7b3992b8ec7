package io.batchsh.recording;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One record of a recording, as read. JSON values inside are {@code Map}, {@code List}, {@code String}, {@code Number},
 * {@code Boolean} or null; a masked one is the map {@code {"$masked": kind}}. All of it is untrusted text.
 */
public sealed interface Entry {

    /** Where the record stands: its number from 0, and the time since the start of the run. */
    Place place();

    /**
     * A record's place.
     *
     * @param index the record's number, from 0; its line is one more
     * @param at time since the run started, on the run's clock
     */
    record Place(long index, Duration at) {
        public long line() {
            return index + 1;
        }
    }

    /** The first record. */
    record Header(Place place, RecordingHeader header) implements Entry {}

    /** A command line, as parsed and written back without secrets. */
    record Command(Place place, String text) implements Entry {}

    /**
     * A request.
     *
     * @param operation its logical name, such as {@code batch.pool.create}; {@code unknown} where batchsh has none
     * @param resource what it is about, one segment of the resource's address each
     * @param apiVersion as asked for; empty for none
     * @param arguments query options and request body, as far as they are recorded
     * @param mutates whether it may change something
     * @param links which input each value is, by JSON pointer into {@code res} and {@code args}
     * @param captures the values that an earlier answer gave, by name
     */
    record Call(
            Place place,
            String operation,
            List<String> resource,
            String apiVersion,
            Map<String, @Nullable Object> arguments,
            boolean mutates,
            Map<String, String> links,
            Map<String, Capture> captures)
            implements Entry {

        /** The address; of an operation without a name its method and what its address looks like. */
        String about() {
            return operation.equals(Operation.UNKNOWN)
                    ? arguments.getOrDefault("method", "") + " " + arguments.getOrDefault("shape", "")
                    : String.join("/", resource);
        }
    }

    /**
     * Where a value came from.
     *
     * @param resource the address whose answer gave it
     * @param pointer where in the answer's body, as a JSON pointer
     */
    record Capture(List<String> resource, String apiVersion, String pointer) {}

    /**
     * A value that another run may replace.
     *
     * @param name what it is called by, such as {@code image}
     * @param type what kind of value it is
     * @param source {@code session}, {@code line} or {@code script}
     */
    record Input(Place place, String name, ValueType type, String value, String source) implements Entry {}

    /**
     * A resource as it was when the run had changed it; empty body for one that was gone.
     *
     * @param operation the operation that reads it, such as {@code batch.pool.get}
     */
    record Baseline(
            Place place,
            String operation,
            List<String> resource,
            String apiVersion,
            Map<String, @Nullable Object> body,
            boolean gone)
            implements Entry {}

    /** A chapter begins. */
    record Mark(Place place, String text) implements Entry {}

    /**
     * The answer to a call.
     *
     * @param call the number of the call's record
     * @param outcome {@code ok}, {@code service-error}, {@code transport-error} or {@code cancelled}
     * @param status the HTTP status; 0 where there was no answer
     * @param operation the number this recording gave the asynchronous operation that the service started; 0 for none
     * @param operationHeader the response header that named it; empty for none
     * @param error what the network said where there was no answer
     */
    record Result(
            Place place,
            long call,
            String outcome,
            int status,
            Optional<String> etag,
            Optional<String> requestId,
            long operation,
            String operationHeader,
            @Nullable Object body,
            Optional<String> error)
            implements Entry {}

    /**
     * A wait for a condition, in place of its polls.
     *
     * @param until the condition, such as {@code allocationState == steady}
     * @param outcome {@code met}, {@code failed}, {@code timed-out} or {@code cancelled}
     */
    record Wait(
            Place place,
            List<String> resource,
            String until,
            List<Transition> transitions,
            long polls,
            Duration elapsed,
            String outcome)
            implements Entry {}

    /** A watched property, by JSON pointer, took a value, so long after the wait began. */
    record Transition(Duration after, String pointer, String value) {}

    /** What the user saw. */
    record Output(Place place, Stream stream, String text) implements Entry {}

    /** Narration for whoever plays the recording. */
    record Note(Place place, String text) implements Entry {}

    /** The run went on here after it had broken off. */
    record Resume(Place place) implements Entry {}

    /**
     * The seal.
     *
     * @param outcome how the run ended, such as {@code ok}
     * @param calls how many calls were recorded
     * @param inDoubt how many mutating calls have no result
     */
    record End(Place place, String outcome, long calls, long inDoubt) implements Entry {}

    /** A record of a type that this version does not know and may ignore; its name begins with {@code x-}. */
    record Extension(Place place, String type) implements Entry {}
}
