package io.batchsh.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Screens are as they were when somebody looked at them last; see {@link Screens}. */
class ScreensAsSeenTest {

    @TempDir
    Path home;

    static List<Integer> widths() {
        return Screens.WIDTHS;
    }

    @ParameterizedTest
    @MethodSource("widths")
    void aScreenIsAsItWas(int columns) throws Exception {
        List<Path> compared = new ArrayList<>();
        Screens.play(home, columns, new Screens.Take() {
            @Override
            public void screen(String name, PtySession shell) throws IOException, InterruptedException {
                passed(name, shell.awaitScreen(Files.readString(Screens.file(name, columns)), Screens::withoutIds));
            }

            @Override
            public void passed(String name, String screen) throws IOException {
                Path file = Screens.file(name, columns);
                assertThat(screen)
                        .as("%s; run the class Screens to write it anew", file)
                        .isEqualTo(Files.readString(file));
                compared.add(file);
            }
        });

        assertThat(compared).containsExactlyInAnyOrderElementsOf(Screens.files(columns));
    }
}
