package io.batchsh.simulator.server;

import io.batchsh.simulator.SimulatorControls;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;

/** The calls under {@code /_batchsh/}, which no Azure has: they move the simulated time, set faults and begin anew. */
final class Control {

    static final String PATH = "/_batchsh/";
    static final String TOKEN_HEADER = "x-batchsh-token";

    private static final Duration LONGEST = Duration.ofDays(3660);

    private final RealTime time;
    private final SimulatorControls simulator;
    private final String token;
    private final Runnable begun;

    /** @param begun run when the world has begun anew, for what the server adds to it */
    Control(RealTime time, SimulatorControls simulator, String token, Runnable begun) {
        this.begun = begun;
        this.time = time;
        this.simulator = simulator;
        this.token = token;
    }

    /**
     * @param path below {@link #PATH}
     * @param given the value of the header {@link #TOKEN_HEADER}, if any
     */
    Answer answer(String method, String path, Optional<String> given, byte[] body) throws InterruptedException {
        if (!given.filter(this::matches).isPresent()) {
            return Answer.error(
                    401,
                    "ControlTokenRequired",
                    "Send the header " + TOKEN_HEADER + " with the controlToken that the server printed at its start.");
        }
        return switch (method + " " + path) {
            case "GET clock" -> clock();
            case "POST clock/advance" -> advance(body);
            case "GET faults" -> Answer.json(200, Answer.object("value", simulator.faults()));
            case "POST faults" -> addFault(body);
            case "DELETE faults" -> Answer.json(200, Answer.object("removed", simulator.clearFaults()));
            case "GET snapshot" -> Answer.json(200, simulator.state());
            case "PUT snapshot" -> restore(body);
            case "POST reset" -> {
                simulator.reset();
                begun.run();
                yield clock();
            }
            default ->
                Answer.error(
                        404,
                        "NoSuchControl",
                        "Under " + PATH
                                + " there are GET clock, POST clock/advance {\"seconds\": 60}, GET, POST and DELETE"
                                + " faults, GET and PUT snapshot, and POST reset.");
        };
    }

    private Answer clock() {
        return Answer.json(200, Answer.object("now", time.now().toString(), "speed", time.speed()));
    }

    private Answer advance(byte[] body) throws InterruptedException {
        double seconds;
        try {
            Object given = Answer.read(body).get("seconds");
            seconds = given instanceof Number number ? number.doubleValue() : Double.NaN;
        } catch (IllegalArgumentException notJson) {
            seconds = Double.NaN;
        }
        if (!(seconds > 0 && seconds <= LONGEST.toSeconds())) {
            return Answer.error(
                    400,
                    "InvalidSeconds",
                    "Send {\"seconds\": 60}, a number above 0 and up to " + LONGEST.toSeconds() + ".");
        }
        time.advance(Duration.ofNanos((long) (seconds * 1e9)));
        return clock();
    }

    private Answer addFault(byte[] body) {
        try {
            return Answer.json(201, simulator.addFault(Answer.read(body)));
        } catch (IllegalArgumentException wrong) {
            return Answer.error(400, "InvalidFault", String.valueOf(wrong.getMessage()));
        }
    }

    private Answer restore(byte[] body) {
        try {
            simulator.restore(Answer.read(body));
            return clock();
        } catch (IllegalArgumentException unreadable) {
            return Answer.error(400, "InvalidSnapshot", String.valueOf(unreadable.getMessage()));
        }
    }

    private boolean matches(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
