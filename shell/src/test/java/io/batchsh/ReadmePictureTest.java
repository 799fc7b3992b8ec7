package io.batchsh;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReadmePictureTest {

    @TempDir
    Path home;

    @Test
    void thePictureIsThatOfTheRun() {
        assertThat(ReadmePicture.FILE)
                .as("run io.batchsh.ReadmePicture in shell")
                .hasContent(ReadmePicture.text(home));
    }
}
