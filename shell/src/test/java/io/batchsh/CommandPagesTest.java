package io.batchsh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CommandPagesTest {

    @TempDir
    Path home;

    @Test
    void thePagesAreThoseOfTheCommands() throws IOException {
        Map<Path, String> pages = CommandPages.pages(home);

        for (Map.Entry<Path, String> page : pages.entrySet()) {
            assertThat(page.getKey()).as("run io.batchsh.CommandPages in shell").hasContent(page.getValue());
        }
        try (Stream<Path> files = Stream.concat(Files.list(CommandPages.MARKDOWN), Files.list(CommandPages.MAN))) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(pages.keySet());
        }
    }

    @Test
    void eachCommandHasAnExampleAndADescription() {
        CommandPages.pages(home).entrySet().stream()
                .filter(page -> page.getKey().startsWith(CommandPages.MARKDOWN))
                .filter(page -> !page.getKey().endsWith("README.md"))
                .forEach(page -> assertThat(page.getValue())
                        .as(page.getKey().toString())
                        .contains("```sh\n")
                        .doesNotContain("COMPLETION-CANDIDATES"));
    }
}
