package io.batchsh.recording;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers for what the service hands out only to be handed back, page tokens and addresses of asynchronous operations:
 * some are signed, all differ from run to run. The recording keeps the numbers; playback hands out its own tokens, in
 * which the numbers can be read.
 */
final class OpaqueReferences {

    private static final Pattern OWN_TOKEN = Pattern.compile("batchsh-page-([0-9]{1,9})");
    private static final Pattern OWN_PATH = Pattern.compile("/batchsh-operations/([0-9]{1,9})");

    private final Map<String, Long> pages = new HashMap<>();
    private final Map<String, Long> operations = new HashMap<>();

    /** The number of a page token. */
    synchronized long page(String token) {
        Matcher own = OWN_TOKEN.matcher(token);
        return own.matches() ? Long.parseLong(own.group(1)) : pages.computeIfAbsent(token, t -> pages.size() + 1L);
    }

    /** The number of the asynchronous operation polled at a path; the query, which is the signature, plays no part. */
    synchronized long operation(String path) {
        return operations.computeIfAbsent(path, p -> operations.size() + 1L);
    }

    /** The number of the operation if the path is known to be one's. */
    synchronized OptionalLong knownOperation(String path) {
        Matcher own = OWN_PATH.matcher(path);
        Long known = operations.get(path);
        if (own.matches()) {
            return OptionalLong.of(Long.parseLong(own.group(1)));
        }
        return known == null ? OptionalLong.empty() : OptionalLong.of(known);
    }

    static String token(long page) {
        return "batchsh-page-" + page;
    }

    static String path(long operation) {
        return "/batchsh-operations/" + operation;
    }
}
