package io.batchsh.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pool as a file describes it, made into the body of a create call: the body itself, what {@code az batch pool create
 * --json-file} takes, or what {@code pool show -o json} printed, here or by az. Names are spelt as the service spells them, nulls
 * are dropped, durations as Python prints them become ISO 8601.
 *
 * @param properties the body of the create call
 * @param leftOut properties that were taken out because they are not for the caller to set
 * @param unknown properties that API version 2025-06-01 does not have; they stay in {@code properties}
 */
public record PoolDocument(Map<String, Object> properties, List<String> leftOut, List<String> unknown) {

    /**
     * What the service says of a pool and nobody tells it, what older API versions took, and what {@code pool show} adds. In
     * lower case.
     */
    private static final Set<String> NOT_TO_BE_SET = Set.of(
            "url",
            "etag",
            "lastmodified",
            "creationtime",
            "state",
            "statetransitiontime",
            "allocationstate",
            "allocationstatetransitiontime",
            "resizeerrors",
            "currentdedicatednodes",
            "currentlowprioritynodes",
            "autoscalerun",
            "stats",
            "identity",
            "odata.metadata",
            "customimage",
            "certificatereferences",
            "resourcetags",
            "targetnodecommunicationmode",
            "currentnodecommunicationmode",
            "virtualmachineconfiguration.imagereference.exactversion");

    private static final Set<String> TARGETS =
            Set.of("targetdedicatednodes", "targetlowprioritynodes", "resizetimeout");

    private static final Set<String> DURATIONS = Set.of(
            "resizeTimeout",
            "autoScaleEvaluationInterval",
            "upgradePolicy.rollingUpgradePolicy.pauseTimeBetweenBatches");

    private static final Pattern PYTHON_DURATION =
            Pattern.compile("(?:(\\d+) days?, )?(\\d+):(\\d\\d):(\\d\\d)(?:\\.\\d+)?");

    /** Reads a description of a pool. */
    public static PoolDocument read(Map<String, ?> document) {
        return new Reader(document).read();
    }

    private static final class Reader {
        private final Map<String, ?> document;
        private final boolean shown;
        private final boolean autoScale;
        private final List<String> leftOut = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();

        Reader(Map<String, ?> document) {
            this.document = document;
            this.shown = document.containsKey("allocationState") || document.containsKey("state");
            this.autoScale = Boolean.TRUE.equals(document.get("enableAutoScale"));
        }

        PoolDocument read() {
            return new PoolDocument(object(document, PoolModel.CREATE, ""), leftOut, unknown);
        }

        private Map<String, Object> object(Map<?, ?> source, PoolModel model, String path) {
            Map<String, Object> target = new LinkedHashMap<>();
            source.forEach((key, value) -> {
                if (value == null) {
                    // A null would be sent, and the service refuses what it does not expect.
                    return;
                }
                String name = model.spelling((String) key).orElse((String) key);
                String here = path.isEmpty() ? name : path + "." + name;
                if (isNotToBeSet(here.toLowerCase(Locale.ROOT))) {
                    leftOut.add(here);
                    return;
                }
                if (model.child(name).isEmpty()) {
                    unknown.add(here);
                }
                target.put(name, value(value, model.child(name).orElse(PoolModel.ANYTHING), here));
            });
            return target;
        }

        /** In what a pool shows, the targets of a formula are its result; the service refuses both together. */
        private boolean isNotToBeSet(String path) {
            return NOT_TO_BE_SET.contains(path) || (shown && autoScale && TARGETS.contains(path));
        }

        private Object value(Object value, PoolModel model, String path) {
            if (value instanceof Map<?, ?> map) {
                return object(map, model, path);
            }
            if (value instanceof List<?> list) {
                List<Object> target = new ArrayList<>();
                list.forEach(element -> target.add(value(element, model, path)));
                return target;
            }
            return value instanceof String text && DURATIONS.contains(path) ? duration(text) : value;
        }

        private static String duration(String text) {
            Matcher python = PYTHON_DURATION.matcher(text);
            if (!python.matches()) {
                return text;
            }
            long days = python.group(1) == null ? 0 : Long.parseLong(python.group(1));
            return Duration.ofDays(days)
                    .plusHours(Long.parseLong(python.group(2)))
                    .plusMinutes(Long.parseLong(python.group(3)))
                    .plusSeconds(Long.parseLong(python.group(4)))
                    .toString();
        }
    }
}
