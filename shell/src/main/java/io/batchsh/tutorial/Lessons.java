package io.batchsh.tutorial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The walkthroughs that come with batchsh. With what their commands print they are the pages of {@code docs/walkthroughs}. */
public final class Lessons {

    private static final List<String> NAMES = List.of(
            "first-pool", "prepare-an-image", "large-pool", "why-pools-fail", "replay-elsewhere", "new-image-version");

    private Lessons() {}

    /** Their names, in the order to read them. */
    public static List<String> names() {
        return NAMES;
    }

    /** @throws IllegalArgumentException if there is none of this name */
    public static Lesson read(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("there is no tutorial '" + name + "'");
        }
        return LessonReader.read(name, text(name));
    }

    /** The Markdown a walkthrough is read from. */
    public static String text(String name) {
        try (InputStream page =
                Objects.requireNonNull(Lessons.class.getResourceAsStream(name + ".md"), "the page is missing")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
