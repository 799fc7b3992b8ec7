package io.batchsh.recording;

import io.batchsh.recording.RecordedRun.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A POSIX shell script that does with the Azure CLI what a run did. */
final class AzExport {

    private static final String BATCH = "https://batch.core.windows.net/";

    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-fA-F-]{36}");
    private static final Pattern ENDPOINT = Pattern.compile("https://[a-z0-9]{3,24}\\.[a-z0-9]{3,40}\\.batch\\."
            + "(azure\\.com|usgovcloudapi\\.net|chinacloudapi\\.cn)/?");

    private final RecordedRun run;
    private final OperationTable table = new OperationTable();

    AzExport(RecordedRun run) {
        this.run = run;
    }

    String text() {
        StringBuilder text = new StringBuilder("#!/bin/sh\nset -eu\n\n");
        text.append("SUBSCRIPTION=${SUBSCRIPTION")
                .append(defaulted("subscription", IDENTIFIER, "the id of a subscription"))
                .append("}\n");
        text.append("ENDPOINT=${ENDPOINT")
                .append(defaulted("endpoint", ENDPOINT, "the address of a Batch account"))
                .append("}\n\n");
        for (Step step : run.steps()) {
            text.append(step instanceof Step.Change change ? change(change.call()) : await((Step.Await) step))
                    .append('\n');
        }
        return text.toString();
    }

    /**
     * A default inside {@code ${NAME:-…}}, if the recording tells a real one of the right form: the script sends a token there,
     * which must not go wherever a stranger's recording says.
     */
    private String defaulted(String name, Pattern form, String wanted) {
        String fact = run.header().targetFacts().get(name);
        boolean real = run.header().names() == RecordedNames.KEPT;
        return real && fact != null && form.matcher(fact).matches() ? ":-" + fact : ":?" + wanted;
    }

    private String change(Entry.Call call) {
        if (call.operation().equals(Operation.UNKNOWN)) {
            return "# line " + call.place().line() + ": a request that batchsh has no name for\n";
        }
        ResourceAddress address = ResourceAddress.of(call.resource());
        String method = table.method(call.operation(), address.segments()).orElse("");
        if (method.isEmpty()) {
            return "# line " + call.place().line() + ": a request that batchsh has no name for\n";
        }
        StringBuilder text = new StringBuilder("az rest --method ").append(method.toLowerCase(Locale.ROOT));
        if (address.resourceManager()) {
            text.append(" --url ").append(managed(address, call.apiVersion()));
        } else {
            text.append(" --resource ").append(BATCH).append(" --url \"$ENDPOINT\"");
            text.append(quoted(address.path() + "?api-version=" + ResourceAddress.encoded(call.apiVersion())));
        }
        if (!call.arguments().isEmpty() || method.equals("PUT")) {
            String type = address.resourceManager() ? "application/json" : "application/json; odata=minimalmetadata";
            text.append(" \\\n  --headers ").append(quoted("Content-Type=" + type));
            text.append(" \\\n  --body ").append(quoted(Player.escaped(JsonText.text(withoutMasks(call.arguments())))));
        }
        return text.append('\n').toString();
    }

    private static String managed(ResourceAddress address, String apiVersion) {
        List<String> segments = address.segments();
        String rest = new ResourceAddress(true, segments.subList(Math.min(2, segments.size()), segments.size())).path();
        return "\"/subscriptions/$SUBSCRIPTION\""
                + quoted(rest + "?api-version=" + ResourceAddress.encoded(apiVersion));
    }

    private static @Nullable Object withoutMasks(@Nullable Object value) {
        if (Masked.is(value)) {
            return "NOT-RECORDED";
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> clean = new LinkedHashMap<>();
            map.forEach((name, field) -> clean.put(String.valueOf(name), withoutMasks(field)));
            return clean;
        }
        return value instanceof List<?> list
                ? list.stream().map(AzExport::withoutMasks).toList()
                : value;
    }

    private static String await(Step.Await step) {
        Entry.Wait wait = step.recorded();
        List<String> resource = wait.resource();
        String[] words = wait.until().split(" == ", -1);
        boolean pool = resource.size() == 2 && resource.get(0).equals("pools");
        if (!pool) {
            return "# waited for "
                    + Player.visible(String.join("/", resource) + ": " + wait.until())
                            .replace('\n', ' ') + "\n";
        }
        boolean nodes = WaitedConditions.isNodesReady(wait.until());
        String field = nodes || !words[0].matches("[A-Za-z]+") ? "allocationState" : words[0];
        String value = nodes || words.length < 2 || !words[1].matches("[A-Za-z]+") ? "steady" : words[1];
        return "until [ \"$(az rest --method get --resource " + BATCH + " --url \"$ENDPOINT\""
                + quoted(new ResourceAddress(false, resource).path() + "?api-version=2025-06-01") + " --query " + field
                + " --output tsv)\" = " + value + " ]; do sleep 15; done\n";
    }

    /** Nothing between single quotes means anything to a shell. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
