package io.batchsh.preflight;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PreflightPageTest {

    @Test
    void thePageSaysWhatTheRulesSay() throws IOException {
        assertThat(Files.readString(PreflightPage.FILE))
                .as("docs/preflight.md; run the class PreflightPage to write it anew")
                .isEqualTo(PreflightPage.text(RuleCatalogue.descriptions()));
    }
}
