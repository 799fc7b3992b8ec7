package io.batchsh.command;

import io.batchsh.batch.Quota;
import io.batchsh.batch.VmSize;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.JsonTree;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which sizes a wizard offers first. */
class WizardSizesTest {

    private static Quota quota(Quota.Kind kind, String name, long used, long limit) {
        return new Quota(kind, name, used, Optional.of(limit), true, List.of(), List.of());
    }

    private static VmSize size(String name, String family, int cores, String generations, String architecture) {
        try {
            return VmSize.of(JsonTree.parse("""
                    {"name": "%s", "familyName": "%s", "capabilities": [{"name": "vCPUs", "value": "%d"},
                     {"name": "MemoryGB", "value": "8"}, {"name": "HyperVGenerations", "value": "%s"},
                     {"name": "CpuArchitectureType", "value": "%s"}]}""".formatted(name, family, cores, generations, architecture))
                    .properties());
        } catch (IOException malformed) {
            throw new AssertionError(malformed);
        }
    }

    private static ImageDefinition image(String generation) throws IOException {
        return ImageDefinition.of(JsonTree.parse(
                        "{\"properties\": {\"osType\": \"Linux\", \"hyperVGeneration\": \"" + generation + "\"}}")
                .properties());
    }

    private final VmSize large = size("D8", "Standard DSv3 Family", 8, "V1,V2", "x64");
    private final VmSize small = size("D2", "standardDSv3Family", 2, "V1,V2", "x64");
    private final VmSize firstGeneration = size("A1", "standardDSv3Family", 1, "V1", "x64");
    private final VmSize arm = size("P2", "standardDSv3Family", 2, "V2", "Arm64");
    private final VmSize withoutQuota = size("N6", "standardNCFamily", 6, "V2", "x64");
    private final List<Quota> quotas = List.of(
            quota(Quota.Kind.DEDICATED_CORES, "dedicated vCPUs", 10, 30),
            quota(Quota.Kind.FAMILY_CORES, "standardDSv3Family", 4, 14));

    @Test
    void sizesThatBootTheImageAndHaveQuotaComeFirst() throws IOException {
        WizardSizes sizes = new WizardSizes(Optional.of(image("V2")), quotas);

        assertThat(sizes.ordered(List.of(arm, firstGeneration, withoutQuota, large, small)))
                .extracting(VmSize::name)
                .containsExactly("D2", "D8", "N6", "A1", "P2");
        assertThat(sizes.item(small).detail()).isEqualTo("2 vCPUs, 8 GB, quota for 5 nodes");
        assertThat(sizes.item(large).detail()).isEqualTo("8 vCPUs, 8 GB, quota for 1 node");
        assertThat(sizes.item(withoutQuota).detail()).endsWith("no quota left");
        assertThat(sizes.item(firstGeneration).detail()).startsWith("does not boot generation V2, 1 vCPU");
        assertThat(sizes.item(arm).detail()).startsWith("is Arm64");
    }

    @Test
    void withoutImageAndQuotasNothingIsHeldAgainstASize() {
        WizardSizes sizes = new WizardSizes(Optional.empty(), List.of());

        assertThat(sizes.fits(firstGeneration)).isTrue();
        assertThat(sizes.nodes(small)).isEmpty();
        assertThat(sizes.item(small).detail()).isEqualTo("2 vCPUs, 8 GB, no quota known");
    }
}
