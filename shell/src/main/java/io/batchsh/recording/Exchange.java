package io.batchsh.recording;

import java.time.Instant;
import java.util.Optional;

/**
 * A request and its answer, as a file of another kind has them. All of it is untrusted.
 *
 * @param method in upper case
 * @param url as written; some files have only the path
 * @param status 0 where no answer came
 * @param sent when the request was sent; empty where the file does not say
 * @param answered when the answer came; empty where the file does not say
 */
record Exchange(
        String method,
        String url,
        ExchangeMessage request,
        int status,
        ExchangeMessage answer,
        Optional<Instant> sent,
        Optional<Instant> answered) {}
