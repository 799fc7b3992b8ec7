package io.batchsh.azure;

import java.io.Serializable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SecretTest {

    @Test
    void showsItselfToNobodyByAccident() {
        Secret secret = Secret.of("pa55");

        assertThat(secret.reveal()).isEqualTo("pa55");
        assertThat(secret).hasToString("***").isNotInstanceOf(Serializable.class);
        assertThat(new Credentials.ServicePrincipal("id", secret).toString()).doesNotContain("pa55");
        assertThat(new Credentials.SharedKey(secret).toString()).doesNotContain("pa55");
    }
}
