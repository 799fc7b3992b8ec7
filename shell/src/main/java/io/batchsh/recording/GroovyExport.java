package io.batchsh.recording;

import io.batchsh.recording.RecordedRun.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A Groovy script that does what a run did. */
final class GroovyExport {

    private static final Map<String, ValueType> SESSION = Map.of(
            "subscription", ValueType.SUBSCRIPTION_ID,
            "account", ValueType.BATCH_ACCOUNT,
            "resourceGroup", ValueType.RESOURCE_GROUP,
            "location", ValueType.LOCATION);

    private final RecordedRun run;
    private final Map<String, Entry.Input> parameters = new TreeMap<>();

    GroovyExport(RecordedRun run) {
        this.run = run;
        run.inputs().forEach((name, input) -> {
            if (!SESSION.containsKey(name) && name.matches("[A-Za-z][A-Za-z0-9]*")) {
                parameters.put(name, input);
            }
        });
    }

    String text() {
        StringBuilder text = new StringBuilder(
                "/**\n * Does what the recorded run " + comment(run.header().id()) + " did.\n *\n");
        parameters.forEach((name, input) -> text.append(" * @param ")
                .append(name)
                .append(' ')
                .append(input.type().word())
                .append('\n'));
        text.append(" */\ndef options = parameters(");
        text.append(String.join(
                ", ",
                parameters.values().stream()
                        .map(input -> input.name() + ": "
                                + (input.type() == ValueType.NODES ? number(input) : GroovyText.quoted(input.value())))
                        .toList()));
        text.append(")\n\n");
        for (Step step : run.steps()) {
            text.append(step instanceof Step.Change change ? change(change.call()) : await((Step.Await) step));
        }
        return text.toString();
    }

    private static String number(Entry.Input input) {
        return input.value().matches("[0-9]{1,9}") ? input.value() : "0";
    }

    private static String comment(String text) {
        return Player.visible(text).replace("\\", "/").replace("*/", "* /").replace("\n", " ");
    }

    private String change(Entry.Call call) {
        boolean unknown = call.operation().equals(Operation.UNKNOWN);
        List<String> segments =
                unknown ? List.of() : ResourceAddress.of(call.resource()).segments();
        if (unknown || new OperationTable().method(call.operation(), segments).isEmpty()) {
            return "// line " + call.place().line() + ": a request that batchsh does not know how to repeat\n";
        }
        return switch (call.operation()) {
            case "batch.pool.create" -> "pools.create(properties: " + literal(call) + ", skipPreflight: false)\n";
            case "batch.pool.resize" -> "pools.resize(" + id(call, segments, 1) + ", *:" + literal(call) + ")\n";
            case "batch.pool.delete" -> "pools.delete(" + id(call, segments, 1) + ")\n";
            default -> raw(call, segments);
        };
    }

    /** What has no name of its own goes to the resource manager as it is. */
    private String raw(Entry.Call call, List<String> segments) {
        if (!ResourceAddress.of(call.resource()).resourceManager()) {
            String method = method(call, segments);
            return "azure.batch.sendRequest('" + method + "', " + path(call, segments) + ", "
                    + (call.arguments().isEmpty()
                            ? "null"
                            : "com.azure.core.util.BinaryData.fromObject(" + literal(call) + ")")
                    + ")\n";
        }
        String method = method(call, segments).toLowerCase(Locale.ROOT);
        String body = call.arguments().isEmpty() && !method.equals("put") ? "" : ", " + literal(call);
        String none = body.isEmpty() && method.equals("post") ? ", null" : body;
        return "azure.resourceManager." + method + "(" + path(call, segments) + ", "
                + GroovyText.quoted(call.apiVersion()) + none + ")\n";
    }

    private static String method(Entry.Call call, List<String> segments) {
        return new OperationTable().method(call.operation(), segments).orElseThrow();
    }

    private String path(Entry.Call call, List<String> segments) {
        StringBuilder path = new StringBuilder();
        int shift = call.resource().size() - segments.size();
        for (int i = 0; i < segments.size(); i++) {
            String name = name("/res/" + (i + shift), call);
            path.append(i == 0 ? "" : " + ")
                    .append("'/' + ")
                    .append(name == null ? GroovyText.quoted(segments.get(i)) : name);
        }
        return path.toString();
    }

    private String id(Entry.Call call, List<String> segments, int index) {
        String name = name("/res/" + (index + call.resource().size() - segments.size()), call);
        return name == null ? GroovyText.quoted(segments.get(index)) : name;
    }

    private String literal(Entry.Call call) {
        return GroovyText.of(new LinkedHashMap<>(call.arguments()), "/args", pointer -> name(pointer, call));
    }

    private @Nullable String name(String pointer, Entry.Call call) {
        String name = call.links().get(pointer);
        if (name == null) {
            return null;
        }
        return switch (name) {
            case "subscription" -> "session.subscriptionId";
            case "account" -> "account.name";
            case "resourceGroup" -> "account.resourceGroup";
            case "location" -> "account.location";
            default -> parameters.containsKey(name) ? "options." + name : null;
        };
    }

    private String await(Step.Await step) {
        List<String> resource = step.recorded().resource();
        boolean pool = resource.size() == 2 && resource.get(0).equals("pools");
        if (pool && WaitedConditions.isNodesReady(step.recorded().until())) {
            String id = parameters.values().stream()
                    .filter(input ->
                            input.type() == ValueType.POOL_ID && input.value().equals(resource.get(1)))
                    .map(input -> "options." + input.name())
                    .findFirst()
                    .orElse(GroovyText.quoted(resource.get(1)));
            return "pools.awaitIdle(" + id + ")\n";
        }
        return "// waited for: "
                + comment(String.join("/", resource) + ": " + step.recorded().until()) + "\n";
    }
}
