package io.batchsh.command;

import io.batchsh.completion.Words;
import io.batchsh.image.GalleryImageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options that say what a pool is. What no option says becomes {@code --set}, so that nothing is lost; what the service
 * takes anyway is not said. Passwords are not said: a command without them asks.
 */
final class PoolWords {

    private static final String IMAGE = "--image";
    private static final String FORMULA = "--auto-scale-formula";
    private static final String SET = "--set";

    private final PoolOptionTable table;
    private final String subscriptionId;

    /** @param subscriptionId the subscription whose galleries are named in short */
    PoolWords(PoolOptionTable table, String subscriptionId) {
        this.table = table;
        this.subscriptionId = subscriptionId;
    }

    /**
     * The words of the options, one after the other, not quoted.
     *
     * @param pool properties of the create call
     */
    List<String> of(Map<String, Object> pool) {
        List<String> words = new ArrayList<>();
        Map<String, Object> rest = JsonPaths.copy(pool);
        if (Boolean.FALSE.equals(rest.get("enableAutoScale"))) {
            rest.remove("enableAutoScale");
        }
        table.options().filter(option -> !option.shorthand()).forEach(option -> {
            @Nullable Object value = JsonPaths.get(rest, option.path());
            if (value != null && option.isStandard(value)) {
                JsonPaths.remove(rest, option.path());
            } else if (value instanceof List<?> list && option.value().many()) {
                many(option, list, rest, words);
            } else if (value != null) {
                single(option, value, rest, words);
            }
        });
        leaves(rest, "", words);
        return words;
    }

    /** The options as they are typed. */
    String line(Map<String, Object> pool) {
        return String.join(" ", of(pool).stream().map(Words::quote).toList());
    }

    private void single(PoolOption option, Object value, Map<String, Object> rest, List<String> words) {
        List<String> said = option.value().write(value);
        if (said.size() == 1) {
            say(option.name(), List.of(shown(option, said.get(0))), words);
            taken(option, rest);
        }
    }

    /** The elements of a list may belong to different options; the list is said by options as a whole or not at all. */
    private void many(PoolOption option, List<?> list, Map<String, Object> rest, List<String> words) {
        if (!list.stream().allMatch(element -> isSaid(option.path(), element))) {
            return;
        }
        List<String> said = new ArrayList<>();
        List<Object> unsaid = new ArrayList<>();
        for (Object element : list) {
            List<String> word = option.value().write(List.of(element));
            if (word.size() == 1) {
                said.add(shown(option, word.get(0)));
            } else {
                unsaid.add(element);
            }
        }
        if (list.isEmpty()) {
            said.add("");
        }
        if (!said.isEmpty()) {
            say(option.name(), said, words);
            JsonPaths.put(rest, unsaid, option.path());
            if (unsaid.isEmpty()) {
                taken(option, rest);
            }
        }
    }

    private boolean isSaid(List<String> path, Object element) {
        return table.options()
                .filter(option -> option.path().equals(path))
                .anyMatch(option -> option.value().write(List.of(element)).size() == 1);
    }

    private static void taken(PoolOption option, Map<String, Object> rest) {
        JsonPaths.remove(rest, option.path());
        option.implied().forEach((path, value) -> {
            if (value.equals(JsonPaths.get(rest, path))) {
                JsonPaths.remove(rest, path);
            }
        });
    }

    /** A word that looks like an option is tied to its own. */
    private static void say(String name, List<String> said, List<String> words) {
        if (said.stream().noneMatch(word -> word.startsWith("-"))) {
            words.add(name);
            words.addAll(said);
        } else {
            said.forEach(word -> words.add(name + "=" + word));
        }
    }

    private String shown(PoolOption option, String word) {
        if (option.name().equals(IMAGE)) {
            return GalleryImageId.read(word)
                    .filter(image -> image.subscriptionId().equalsIgnoreCase(subscriptionId))
                    .map(GalleryImageId::shortForm)
                    .orElse(word);
        }
        return option.name().equals(FORMULA) ? FormulaText.line(word) : MaskedJson.text(word);
    }

    private static void leaves(Map<?, ?> rest, String path, List<String> words) {
        rest.forEach((name, value) -> {
            String here = path.isEmpty() ? String.valueOf(name) : path + "." + name;
            if (value instanceof Map<?, ?> child && !child.isEmpty()) {
                leaves(child, here, words);
            } else {
                words.add(SET);
                words.add(here + "=" + JsonValue.text(MaskedJson.of(value)));
            }
        });
    }
}
