package io.batchsh.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Says which values a line has probably changed, so that they are asked for anew. A guess too many costs one listing. */
final class ChangedSources {

    /** What scripts call the resources of a noun. */
    private static final Map<String, String> NOUNS = Map.of(
            "pools", "pool",
            "nodes", "node",
            "jobs", "job",
            "tasks", "job",
            "galleries", "gallery",
            "imageDefinitions", "image-definition",
            "imageVersions", "image-version",
            "images", "image",
            "snapshots", "snapshot",
            "managedImages", "managed-image");

    private static final Pattern ASKS =
            Pattern.compile("[.](list|show|check|propose|troubles|image|copy|getBy\\w+)\\(");

    private ChangedSources() {}

    /** The sources whose values a command has changed. */
    static Set<String> byCommand(String line) {
        String noun = LineKind.firstWord(line.strip());
        boolean onlyAsks = line.contains(" list") || line.contains(" show") || line.contains(" check");
        return onlyAsks ? Set.of() : Set.copyOf(WorkValues.changedWith(noun));
    }

    /** The sources whose values a line of Groovy has changed. */
    static Set<String> byGroovy(String line) {
        String changes = ASKS.matcher(line).replaceAll("(");
        Set<String> sources = new LinkedHashSet<>();
        NOUNS.forEach((name, noun) -> {
            if (Pattern.compile("\\b" + name + "[.]").matcher(changes).find()) {
                List<String> changed = WorkValues.changedWith(noun);
                sources.addAll(changed);
            }
        });
        return sources;
    }
}
