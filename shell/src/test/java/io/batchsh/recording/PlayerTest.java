package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlayerTest {

    @TempDir
    Path folder;

    @Test
    void writesWhatWasOutputTheSameEachTime() {
        Path file = folder.resolve("run.batchsh.jsonl");
        RecorderTest.run(file);
        for (int i = 0; i < 2; i++) {
            StringBuilder shown = new StringBuilder();
            assertThat(Player.play(
                            file,
                            (stream, text) -> shown.append(stream).append(' ').append(text)))
                    .isEmpty();
            assertThat(shown).hasToString("OUT render  steady\nERR took 32 s\n");
        }
    }

    @Test
    void writesNothingOfAnAlteredRecording() throws IOException {
        Path file = folder.resolve("run.batchsh.jsonl");
        RecorderTest.run(file);
        Files.writeString(file, Files.readString(file).replace("took 32 s", "took 31 s"));
        StringBuilder shown = new StringBuilder();
        assertThatExceptionOfType(AzureException.class)
                .isThrownBy(() -> Player.play(file, (stream, text) -> shown.append(text)))
                .withMessageContaining("line 12");
        assertThat(shown).isEmpty();
    }

    @Test
    void showsControlCharactersInsteadOfObeyingThem() {
        assertThat(Player.visible("a\u001b[31mb\r\u0000\u007f\u009b\u202e\tc\n"))
                .isEqualTo("a^[[31mb^M^@^?\\u009b\\u202e\tc\n");
    }

    @Property
    void neverLetsAControlCharacterThrough(@ForAll String text) {
        assertThat(Player.visible(text).chars()).noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
    }
}
