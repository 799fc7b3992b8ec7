package io.batchsh.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressTest {

    private static final class StatusConsole implements Console {
        private final boolean redraws;
        private final List<String> shown = new ArrayList<>();

        StatusConsole(boolean redraws) {
            this.redraws = redraws;
        }

        @Override
        public void print(String text) {}

        @Override
        public void message(String line) {
            shown.add(line);
        }

        @Override
        public void status(String line) {
            shown.add(line);
        }

        @Override
        public boolean isInteractive() {
            return redraws;
        }

        @Override
        public boolean canGuide() {
            return redraws;
        }

        @Override
        public int columns() {
            return 80;
        }

        @Override
        public Optional<String> ask(String question) {
            return Optional.empty();
        }
    }

    @Test
    void aBarStandsWhereItIsRedrawn() {
        StatusConsole console = new StatusConsole(true);
        try (Progress progress = new Progress(console)) {
            progress.step("copying", 25);
            progress.step("copying", 50);
        }

        assertThat(console.shown)
                .containsExactly("[#####...............]  25% copying", "[##########..........]  50% copying", "");
    }

    @Test
    void elsewhereOnlyWhatIsNewIsSaid() {
        StatusConsole console = new StatusConsole(false);
        Progress progress = new Progress(console);
        progress.step("copying", 25);
        progress.step("copying", 50);
        progress.step("checking", 100);

        assertThat(console.shown).containsExactly("copying", "checking");
    }
}
