package io.batchsh.tutorial;

/** Words for kinds of things. */
final class Kinds {

    /** The fact that says whether the world began with a thing or the lesson brought it. */
    static final String ORIGIN = "origin";

    private Kinds() {}

    static String words(String kind) {
        return kind.replace('-', ' ');
    }
}
