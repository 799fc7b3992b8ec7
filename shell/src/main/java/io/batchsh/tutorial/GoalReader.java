package io.batchsh.tutorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the lines that say when a step is done: {@code pool idle>=2}, {@code new pool as=demo image=x | A remark.},
 * {@code no new pool}, {@code shown image-definition}.
 */
final class GoalReader {

    private static final Condition NEW = new Condition(Kinds.ORIGIN, false, "lesson");

    private GoalReader() {}

    /** @throws IllegalArgumentException if the line is no goal */
    static Goal read(String line) {
        String[] parts = line.split("\\|", 2);
        List<String> words = new ArrayList<>(List.of(parts[0].strip().split("\\s+")));
        boolean shown = words.remove("shown");
        boolean gone = words.remove("no");
        List<Condition> conditions = new ArrayList<>();
        if (words.remove("new")) {
            conditions.add(NEW);
        }
        if (words.isEmpty() || words.get(0).isEmpty() || words.get(0).contains("=")) {
            throw new IllegalArgumentException("'" + line + "' names no kind of thing");
        }
        String kind = words.remove(0);
        Optional<String> name = words.stream()
                .filter(word -> word.startsWith("as="))
                .map(word -> word.substring("as=".length()))
                .findFirst();
        words.stream()
                .filter(word -> !word.startsWith("as="))
                .map(Condition::parse)
                .forEach(conditions::add);
        if (shown) {
            return new Goal.Shown(kind, conditions);
        }
        if (gone) {
            return new Goal.Gone(kind, conditions);
        }
        return new Goal.There(kind, name, conditions, parts.length == 2 ? parts[1].strip() : "");
    }
}
