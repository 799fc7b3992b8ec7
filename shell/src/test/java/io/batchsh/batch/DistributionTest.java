package io.batchsh.batch;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DistributionTest {

    @ParameterizedTest
    @CsvSource({
        "resf:rockylinux-x86_64:9-lvm, el 9",
        "almalinux:almalinux-x86_64:8-gen2, el 8",
        "almalinux:almalinux-arm:9-arm-gen2, el 9",
        "canonical:0001-com-ubuntu-server-jammy:22_04-lts-gen2, ubuntu 22.04",
        "debian:debian-12-arm64:12, debian 12",
        "microsoftwindowsserver:windowsserver:2022-datacenter, windows"
    })
    void isReadFromPublisherOfferAndSku(String words, String distribution) {
        assertThat(Distribution.guess(words)).get().hasToString(distribution);
    }
}
