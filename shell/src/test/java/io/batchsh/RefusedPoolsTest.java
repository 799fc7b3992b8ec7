package io.batchsh;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What engineers lose hours to elsewhere: each is said before anything is created, with the reason and the remedy. */
class RefusedPoolsTest {

    private static final String UBUNTU = "contosogallery/ubuntu-2204-gen2/1.1.0";
    private static final String AGENT = "batch.node.ubuntu 22.04";

    @TempDir
    Path home;

    private Batchsh.Result create(String image, String agent, String nodes, String... programOptions) {
        String line = "pool create --id demo --vm-size Standard_D2s_v3 --image " + image + " --node-agent-sku-id '"
                + agent + "' --target-dedicated-nodes " + nodes;
        String[] arguments = java.util.Arrays.copyOf(programOptions, programOptions.length + 2);
        arguments[programOptions.length] = "-c";
        arguments[programOptions.length + 1] = line;
        return new Batchsh(home).run(arguments);
    }

    @Test
    void aWindowsImageWithALinuxAgent() {
        Batchsh.Result result = create("contosogallery/windows-2022/1.0.0", AGENT, "2");

        assertThat(result.status()).isEqualTo(4);
        assertThat(result.err())
                .contains("blocker I10:")
                .contains("try: ")
                .contains("batch.node.windows amd64")
                .contains("--skip-preflight");
    }

    @Test
    void aSpecializedImage() {
        Batchsh.Result result = create("contosogallery/ubuntu-2204-specialized/1.0.0", AGENT, "2");

        assertThat(result.status()).isEqualTo(4);
        assertThat(result.err()).contains("blocker I3:").contains("Specialized").contains("try: ");
    }

    @Test
    void anImageThatIsNotReplicatedToTheRegion() {
        Batchsh.Result result = create("contosogallery/rocky-9/9.4.0", "batch.node.el 9", "2");

        assertThat(result.status()).isEqualTo(4);
        assertThat(result.err())
                .contains("blocker I5:")
                .contains("westeurope")
                .contains("eastus")
                .contains("try: ");
    }

    @Test
    void aSharedKey() {
        Batchsh.Result result = create(
                "/subscriptions/3f0b7a52-6a6e-4b8e-9f0a-c0ffee5ba7c4/resourceGroups/rg-batch/providers/Microsoft.Compute"
                        + "/galleries/contosogallery/images/ubuntu-2204-gen2/versions/1.1.0",
                AGENT,
                "2",
                "--context",
                "simulated-shared-key");

        assertThat(result.status()).isEqualTo(4);
        assertThat(result.err())
                .contains("blocker A1:")
                .contains("SharedKey is not allowed when external resources of type Compute are linked")
                .contains("try: ");
    }

    @Test
    void fourThousandNodesOnOneReplica() {
        Batchsh.Result result = create("contosogallery/ubuntu-2204-gen1/1.0.0", AGENT, "4000");

        assertThat(result.err())
                .contains(" I6:")
                .contains("300")
                .contains("600")
                .contains("50")
                .contains("try: ");
    }

    @Test
    void aGoodPoolIsNotRefused() {
        assertThat(create(UBUNTU, AGENT, "2").status()).isZero();
    }
}
