package io.batchsh.simulator.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;

/** The calls under {@code /_batchsh/}, which no Azure has: they move the simulated time. */
final class Control {

    static final String PATH = "/_batchsh/";
    static final String TOKEN_HEADER = "x-batchsh-token";

    private static final Duration LONGEST = Duration.ofDays(3660);

    private final RealTime time;
    private final String token;

    Control(RealTime time, String token) {
        this.time = time;
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
            default ->
                Answer.error(
                        404,
                        "NoSuchControl",
                        "There is GET " + PATH + "clock and POST " + PATH + "clock/advance {\"seconds\": 60}.");
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

    private boolean matches(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
