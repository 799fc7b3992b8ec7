package io.batchsh.repl;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The tour shows the screens that are seen, and its commands run. */
class TourPageTest {

    private static final String PROMPT = "(simulated)> ";

    @TempDir
    Path home;

    @Test
    void itsScreensAreThoseThatAreSeen() throws Exception {
        String page = Files.readString(TourPage.FILE);

        assertThat(page)
                .as("%s; run the class TourPage to put its screens in anew", TourPage.FILE)
                .isEqualTo(TourPage.withScreens(page));
        assertThat(page).doesNotContain("```text\n```");
    }

    @Test
    void itsCommandsRun() throws Exception {
        List<String> commands = TourPage.commands(Files.readString(TourPage.FILE));
        assertThat(commands).hasSizeGreaterThan(15);
        try (PtySession shell = PtySession.start(home, 140, 40)) {
            shell.expect(PROMPT);
            for (String command : commands) {
                shell.type(command + "\r").expect(PROMPT);
            }
            shell.type("exit\r");

            assertThat(shell.exitStatus()).isZero();
            assertThat(shell.shown()).doesNotContain("error:").contains("NIGHTLY", "[1] done", "5/5");
        }
        assertThat(home.resolve("pool.txt")).hasContent("nightly");
    }
}
