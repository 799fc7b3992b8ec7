package io.batchsh.batch;

import io.batchsh.batch.RankedNodeAgentSku.Fit;
import io.batchsh.image.ImageDefinition;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NodeAgentSkusTest {

    private static final List<NodeAgentSku> SKUS = NodeAgentSkus.group(List.of(
            image("batch.node.ubuntu 22.04", "canonical", "0001-com-ubuntu-server-jammy", "22_04-lts", null),
            image("batch.node.ubuntu 20.04", "canonical", "0001-com-ubuntu-server-focal", "20_04-lts", null),
            image("batch.node.ubuntu 24.04", "canonical", "ubuntu-24_04-lts", "server", null),
            image("batch.node.ubuntu 22.04", "microsoft-dsvm", "ubuntu-hpc", "2204", null),
            image("batch.node.el 9", "almalinux", "almalinux", "9-gen2", null),
            image("batch.node.el 8", "almalinux", "almalinux", "8-gen2", "2029-03-01T00:00:00Z"),
            image("batch.node.el 8", "oracle", "oracle-linux", "81", "2029-07-01T00:00:00Z"),
            image("batch.node.windows amd64", "microsoftwindowsserver", "windowsserver", "2022-datacenter", null)));

    @Test
    void namesEachAgentOnceWithTheImagesItIsFor() {
        assertThat(SKUS)
                .extracting(NodeAgentSku::id)
                .containsExactly(
                        "batch.node.el 8",
                        "batch.node.el 9",
                        "batch.node.ubuntu 20.04",
                        "batch.node.ubuntu 22.04",
                        "batch.node.ubuntu 24.04",
                        "batch.node.windows amd64");
        assertThat(SKUS.get(3).images()).hasSize(2);
        assertThat(SKUS.get(3).endOfLife()).isEmpty();
        assertThat(SKUS.get(0).endOfLife()).contains(OffsetDateTime.parse("2029-07-01T00:00:00Z"));
    }

    @Test
    void putsTheAgentThatTheServiceListsFirst() {
        List<RankedNodeAgentSku> ranking = rank("Linux", "microsoft-dsvm", "ubuntu-hpc", "2204");

        assertThat(ranking.get(0).sku().id()).isEqualTo("batch.node.ubuntu 22.04");
        assertThat(ranking.get(0).fit()).isEqualTo(Fit.LISTED);
        assertThat(ranking.get(0).reasons())
                .containsExactly(
                        "Batch lists it for microsoft-dsvm:ubuntu-hpc:2204",
                        "verified by Batch with 2 marketplace images",
                        "supported until 2027-06-30");
    }

    @Test
    void readsTheDistributionOutOfTheWordsOfTheDefinition() {
        List<RankedNodeAgentSku> ranking = rank("Linux", "acme", "rocky", "9.4-render");

        assertThat(ranking.get(0).sku().id()).isEqualTo("batch.node.el 9");
        assertThat(ranking.get(0).fit()).isEqualTo(Fit.NAMED);
        assertThat(ranking)
                .filteredOn(ranked -> ranked.sku().id().equals("batch.node.el 8"))
                .extracting(RankedNodeAgentSku::fit)
                .containsExactly(Fit.CONTRADICTED);
    }

    @Test
    void leavesOutAgentsOfAnotherOsAndSinksTheRetired() {
        List<RankedNodeAgentSku> ranking = rank("Linux", "acme", "render", "one");

        assertThat(ranking).extracting(ranked -> ranked.sku().id()).doesNotContain("batch.node.windows amd64");
        assertThat(ranking).extracting(RankedNodeAgentSku::fit).containsOnly(Fit.SAME_OS);
        RankedNodeAgentSku last = ranking.get(ranking.size() - 1);
        assertThat(last.retired()).isTrue();
        assertThat(last.reasons()).last().isEqualTo("retired on 2025-04-23");
    }

    @Test
    void hasOneAgentForWindows() {
        assertThat(rank("Windows", "acme", "render", "one"))
                .singleElement()
                .extracting(RankedNodeAgentSku::fit)
                .isEqualTo(Fit.NAMED);
    }

    // Publisher, offer and SKU as the service lists them (supportedimages, East US, 2024-04-18).
    @ParameterizedTest
    @CsvSource({
        "canonical 0001-com-ubuntu-server-jammy 22_04-lts-gen2, ubuntu 22.04",
        "microsoft-dsvm ubuntu-hpc 2204, ubuntu 22.04",
        "microsoft-azure-batch ubuntu-server-container 20-04-lts, ubuntu 20.04",
        "almalinux almalinux-hpc 8_6-hpc-gen2, el 8",
        "oracle oracle-linux 81, el 8",
        "openlogic centos 7_9, centos 7",
        "microsoftcblmariner cbl-mariner cbl-mariner-2-gen2, mariner 2",
        "microsoftwindowsserver windowsserver 2019-datacenter, windows",
        "microsoft-dsvm dsvm-win-2019 winserver-2019, windows",
        "debian debian-12 12-gen2, debian 12"
    })
    void recognizesDistributions(String words, String distribution) {
        assertThat(Distribution.guess(words)).map(Distribution::toString).contains(distribution);
    }

    @ParameterizedTest
    @CsvSource({"acme render one", "models elastic 9", "telemetry kernel 4"})
    void recognizesNothingInOtherWords(String words) {
        assertThat(Distribution.guess(words)).isEmpty();
    }

    @Test
    void bringsACalendarWithItsDate() {
        RetirementCalendar calendar = RetirementCalendar.builtIn();

        assertThat(calendar.asOf()).isEqualTo(LocalDate.of(2026, 5, 15));
        assertThat(calendar.nodeAgent("BATCH.NODE.UBUNTU 22.04"))
                .map(Retirement::date)
                .contains(LocalDate.of(2027, 6, 30));
        assertThat(calendar.nodeAgent("batch.node.el 9")).isEmpty();
        assertThat(calendar.image("2016-Datacenter-smalldisk")).isPresent();
    }

    private static List<RankedNodeAgentSku> rank(String osType, String publisher, String offer, String sku) {
        ImageDefinition image = ImageDefinition.of(Map.of(
                "name",
                "image",
                "properties",
                Map.of("osType", osType, "identifier", Map.of("publisher", publisher, "offer", offer, "sku", sku))));
        return new NodeAgentRanking(RetirementCalendar.builtIn(), LocalDate.of(2026, 11, 20)).rank(image, SKUS);
    }

    private static SupportedImage image(
            String agent, String publisher, String offer, String sku, @Nullable String end) {
        return new SupportedImage(
                agent,
                publisher,
                offer,
                sku,
                agent.contains("windows") ? "windows" : "linux",
                "verified",
                List.of(),
                Optional.ofNullable(end).map(OffsetDateTime::parse),
                Map.of());
    }
}
