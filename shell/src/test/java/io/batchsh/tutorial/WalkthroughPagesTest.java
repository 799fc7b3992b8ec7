package io.batchsh.tutorial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of the walkthroughs show what their commands print. */
class WalkthroughPagesTest {

    @TempDir
    Path home;

    static Stream<String> names() {
        return Lessons.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPageShowsWhatTheCommandsPrint(String name) throws IOException {
        assertThat(Files.readString(WalkthroughPages.file(name)))
                .as("docs/walkthroughs/%s.md; run the class WalkthroughPages to write it anew", name)
                .isEqualTo(WalkthroughPages.text(name, home));
    }

    @Test
    void everyPageIsATutorial() throws IOException {
        try (Stream<Path> files = Files.list(WalkthroughPages.file("x").getParent())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            names().map(name -> name + ".md").toList());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsLinksLeadSomewhere(String name) {
        String text = Lessons.text(name);

        assertThat(java.util.regex.Pattern.compile("\\]\\(([^)]+)\\)")
                        .matcher(text)
                        .results())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(WalkthroughPages.file("x").resolveSibling(link.group(1)))
                        .exists());
    }
}
