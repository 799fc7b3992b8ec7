package io.batchsh.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of results: prose by people, and places between markers that the benchmark writes. A place is
 * {@code <!-- measured: NAME -->} to {@code <!-- end: NAME -->}.
 *
 * @param text the page
 */
record BenchmarkPage(String text) {

    static final String GOALS = "goals";
    static final String MACHINE = "machine";

    private static final Pattern PLACE =
            Pattern.compile("<!-- measured: ([a-z-]+) -->\n(.*?)<!-- end: \\1 -->", Pattern.DOTALL);

    /** What stands at each place, by name, in the page's order. */
    Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            if (places.put(matcher.group(1), matcher.group(2)) != null) {
                throw new IllegalStateException("the page has two places called " + matcher.group(1));
            }
        }
        return places;
    }

    /** The page with something else at a place. */
    BenchmarkPage with(String name, String content) {
        if (!places().containsKey(name)) {
            throw new IllegalArgumentException("the page has no place called " + name);
        }
        Matcher matcher = PLACE.matcher(text);
        return new BenchmarkPage(matcher.replaceAll(place -> Matcher.quoteReplacement(
                place.group(1).equals(name)
                        ? "<!-- measured: " + name + " -->\n" + content.strip() + "\n<!-- end: " + name + " -->"
                        : place.group())));
    }

    /** The goals on the page, by what they are of. */
    Map<String, Goal> goals() {
        Map<String, Goal> goals = new LinkedHashMap<>();
        List<String> lines = places().getOrDefault(GOALS, "").lines().toList();
        for (String line : lines.subList(Math.min(2, lines.size()), lines.size())) {
            String[] cells = line.strip().substring(2).split(" \\| ?", -1);
            goals.put(cells[0], new Goal(cells[0], cells[1], cells[2], cells[3], verdict(cells[4])));
        }
        return goals;
    }

    /** The page with goals measured anew; those that were not stay. */
    BenchmarkPage withGoals(List<Goal> measured) {
        Map<String, Goal> goals = goals();
        measured.forEach(goal -> goals.put(goal.what(), goal));
        Table table = new Table("what", "against", "goal", "measured", "reached");
        new ArrayList<>(goals.values())
                .forEach(goal -> table.row(
                        goal.what(),
                        goal.against(),
                        goal.goal(),
                        goal.measured(),
                        goal.verdict().word()));
        return with(GOALS, table.markdown());
    }

    private static Goal.Verdict verdict(String word) {
        for (Goal.Verdict verdict : Goal.Verdict.values()) {
            if (verdict.word().equals(word.strip())) {
                return verdict;
            }
        }
        throw new IllegalStateException("'" + word + "' says not whether a goal is reached");
    }
}
