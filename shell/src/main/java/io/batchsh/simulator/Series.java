package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Many versions of one image that differ by their number only. They are made when they are asked for, so that a world of
 * a hundred thousand of them costs nothing to load.
 *
 * @param entry the version as a world describes it; {@code {n}} in its name is the number
 */
record Series(ResourceId image, String location, Map<String, Object> entry, int count) {

    /** The version of this name, if it is one of the series. */
    Optional<Resource> find(String name) {
        String pattern = Snapshot.text(entry, "name");
        int start = pattern.indexOf("{n");
        int digits = name.length() - start - (pattern.length() - pattern.indexOf('}') - 1);
        if (start < 0 || digits < 1 || digits > 9) {
            return Optional.empty();
        }
        String number = name.substring(start, start + digits);
        if (!number.chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        int n = Integer.parseInt(number);
        return n >= 1 && n <= count && Numbered.text(pattern, n).equals(name) ? Optional.of(row(n)) : Optional.empty();
    }

    /** All of them. */
    List<Resource> all() {
        List<Resource> rows = new ArrayList<>(count);
        for (int n = 1; n <= count; n++) {
            rows.add(row(n));
        }
        return rows;
    }

    private Resource row(int n) {
        return WorldBuilder.version(image, location, Numbered.entry(entry, n));
    }

    Map<String, Object> save() {
        return Json.object("image", image.toString(), "location", location, "entry", entry, "count", count);
    }

    static Series load(Map<String, Object> saved) {
        return new Series(
                ResourceId.parse(Snapshot.text(saved, "image")).orElseThrow(),
                Snapshot.text(saved, "location"),
                Json.child(saved, "entry"),
                (int) Json.number(saved, "count"));
    }
}
