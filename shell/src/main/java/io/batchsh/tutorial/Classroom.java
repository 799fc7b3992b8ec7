package io.batchsh.tutorial;

import java.util.List;

/** What a goal can look at. */
public interface Classroom {

    /** All there is now of a kind, such as {@code pool}. */
    List<Thing> present(String kind);

    /** What the last line showed, if it is of a kind, such as {@code image-definition}. */
    List<Thing> shown(String kind);
}
