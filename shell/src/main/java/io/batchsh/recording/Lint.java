package io.batchsh.recording;

import io.batchsh.recording.RecordedRun.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a recording from being run elsewhere, or makes it less than it could be.
 *
 * @param line where it stands; 0 for the recording as a whole
 * @param problem what it is, in one sentence
 * @param blocks whether a run is not possible because of it
 */
public record Lint(long line, String problem, boolean blocks) {

    private static final Pattern IDENTIFIER =
            Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|/subscriptions/.*");

    /** Reads a recording and tells, in the order of its lines. */
    public static List<Lint> of(RecordedRun run) {
        List<Lint> found = new ArrayList<>();
        run.problem().ifPresent(problem -> found.add(new Lint(0, "It is incomplete: " + problem + ".", false)));
        if (run.changes().isEmpty()) {
            found.add(new Lint(0, "It changes nothing, so there is nothing to run.", false));
        }
        if (run.header().names() == RecordedNames.ALIASED) {
            run.inputs().values().stream()
                    .filter(input ->
                            input.type().mayBeAliased() && !input.source().equals("session"))
                    .map(input -> new Lint(
                            input.place().line(),
                            "The real name of " + Player.visible(input.value())
                                    + " was not recorded; a run that needs it is given --set "
                                    + Player.visible(input.name()) + "=NAME.",
                            false))
                    .forEach(found::add);
        }
        SecretInputs secrets = new SecretInputs(run.changes());
        for (Step step : run.steps()) {
            if (step instanceof Step.Change change) {
                change(change, secrets, found);
            } else if (step instanceof Step.Await await && !RecordedWait.isKnown(await)) {
                found.add(new Lint(
                        step.line(),
                        "It waits for what batchsh cannot wait for by itself: "
                                + Player.visible(await.recorded().until()) + ".",
                        true));
            }
        }
        return found;
    }

    private static void change(Step.Change change, SecretInputs inputs, List<Lint> found) {
        Entry.Call call = change.call();
        if (call.operation().equals(Operation.UNKNOWN)) {
            found.add(new Lint(
                    change.line(), "A request that batchsh has no name for was recorded without its content.", true));
            return;
        }
        if (change.inDoubt()) {
            found.add(new Lint(
                    change.line(),
                    "It is in doubt whether " + Player.visible(call.operation()) + " took effect.",
                    false));
        }
        Map<String, String> secrets = inputs.of(call);
        MaskedFields.all(call.arguments())
                .forEach(field -> found.add(
                        secrets.containsKey(field)
                                ? new Lint(
                                        change.line(),
                                        "A run needs the secret " + Player.visible(secrets.get(field)) + ": "
                                                + Player.visible(field) + " was not recorded.",
                                        false)
                                : new Lint(
                                        change.line(),
                                        "The value of " + Player.visible(field) + " was not recorded.",
                                        true)));
        unlinked("/args", call.arguments(), call, found);
    }

    private static void unlinked(String pointer, @Nullable Object value, Entry.Call call, List<Lint> found) {
        if (value instanceof Map<?, ?> map && !Masked.is(map)) {
            map.forEach(
                    (name, field) -> unlinked(JsonPointer.child(pointer, String.valueOf(name)), field, call, found));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                unlinked(pointer + "/" + i, list.get(i), call, found);
            }
        } else if (value instanceof String text
                && !call.links().containsKey(pointer)
                && IDENTIFIER.matcher(text).matches()) {
            found.add(new Lint(
                    call.place().line(),
                    Player.visible(pointer)
                            + " looks like an id and is no input; of a resource id only names that are inputs"
                            + " are replaced.",
                    false));
        }
    }
}
