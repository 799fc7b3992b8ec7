package io.batchsh.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the codes of failures mean in practice: whether the same may succeed later, the usual cause, and where to look. The
 * codes are those of {@code PoolResizeErrorCodes} and {@code TaskFailureInformationCodes} of the Batch libraries and, under
 * {@code provider}, of the compute service. Their case does not count: the service writes {@code AllocationTimedout}, its
 * libraries {@code AllocationTimedOut}.
 */
final class FailureGuide {

    private static final String RESOURCE = "failures.tsv";

    /** What a failure means for the next attempt. */
    enum Outlook {
        /** The same attempt fails again until something is changed. */
        MEND,
        /** The same attempt may succeed later. */
        RETRY,
        /** A person wanted it so. */
        STOPPED
    }

    /**
     * Advice on a code.
     *
     * @param cause what it usually is; empty where the service's own words say it
     * @param next a command, with {@code {pool}}, {@code {node}} and other places to fill
     */
    record Advice(Outlook outlook, String cause, String next) {}

    private final Map<String, Advice> advice;

    private FailureGuide(Map<String, Advice> advice) {
        this.advice = Map.copyOf(advice);
    }

    /** The guide that batchsh brings. */
    static FailureGuide builtIn() {
        try (InputStream stream = Objects.requireNonNull(
                        FailureGuide.class.getResourceAsStream(RESOURCE), RESOURCE + " is missing");
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return read(lines.lines().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads tab-separated lines: where the code stands, code, outlook, cause, next command. */
    private static FailureGuide read(List<String> lines) {
        Map<String, Advice> advice = new HashMap<>();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            Outlook outlook = Outlook.valueOf(cells[2].toUpperCase(Locale.ROOT));
            advice.put(key(cells[0], cells[1]), new Advice(outlook, cells[3], cells[4]));
        }
        return new FailureGuide(advice);
    }

    /** Advice on a resize error; what the provider says counts more than the code around it. */
    Advice resize(PoolResizeError error) {
        return error.providerError()
                .flatMap(provider -> find("provider", provider.code())
                        .or(() -> Optional.of(new Advice(Outlook.MEND, "", "pool show {pool}"))))
                .or(() -> find("resize", error.code()))
                .orElse(new Advice(Outlook.MEND, "", "pool show {pool}"));
    }

    /** Advice on an error of a node; a node without one has the empty code. */
    Advice node(String code) {
        return find("node", code).orElse(new Advice(Outlook.MEND, "", "node show {pool} {node}"));
    }

    /** Advice on a start task that failed. */
    Advice startTask(String code) {
        return find("task", code).orElse(new Advice(Outlook.MEND, "", "node files {pool} {node} --start-task"));
    }

    private Optional<Advice> find(String where, String code) {
        return Optional.ofNullable(advice.get(key(where, code)));
    }

    private static String key(String where, String code) {
        return where + " " + code.toLowerCase(Locale.ROOT);
    }
}
