package io.batchsh.repl;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DiscreetHistoryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login -p planted",
                "login service-principal -pplanted",
                "  login --tenant t --password planted",
                "login --password=planted --tenant t",
                "login --client-secret 'planted x'",
                "login --federated-token \\\n planted"
            })
    void keepsNoLineWithASecret(String line) {
        assertThat(kept(line)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login",
                "login service-principal --secret-file s --secret-variable V --federated-token-file f",
                "pool list -p",
                "login -p"
            })
    void keepsEveryOtherLine(String line) {
        assertThat(kept(line)).isOne();
    }

    private static int kept(String line) {
        DiscreetHistory history = new DiscreetHistory();
        history.add(Instant.EPOCH, line);
        return history.size();
    }
}
