package io.batchsh;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Galleries, definitions and versions from the command line, on the demo world. */
class ImageCommandsTest {

    private static final String USED = "contosogallery/ubuntu-2204-gen2/1.1.0";

    @TempDir
    Path home;

    private Batchsh.Result run(String... lines) {
        String[] arguments = new String[lines.length * 2];
        for (int i = 0; i < lines.length; i++) {
            arguments[i * 2] = "-c";
            arguments[i * 2 + 1] = lines[i];
        }
        return new Batchsh(home).run(arguments);
    }

    @Test
    void aGalleryGoesWhereItsGroupIs() {
        assertThat(run("gallery create solvers -g rg-images", "gallery list -o tsv --query [].[name,location]")
                        .out())
                .contains("solvers\twesteurope");
    }

    @Test
    void aDefinitionSaysWhatItTookFromItsSource() {
        Batchsh.Result created = run(
                "image-definition create contosogallery/render --from build-linux --sku mine --features"
                        + " SecurityType=None",
                "image-definition show contosogallery/render -o json --query"
                        + " [identifier.offer,identifier.sku,features]");

        assertThat(created.err())
                .contains("proposed: Linux V2 x64, as the virtual machine build-linux")
                .contains("undo: image-definition delete contosogallery/render");
        assertThat(created.out()).contains("0001-com-ubuntu-server-jammy", "\"mine\"", "\"None\"");
    }

    @Test
    void aDefinitionWithoutSourceAsksForWhatIsMissing() {
        assertThat(run("image-definition create contosogallery/render --os-type Linux"))
                .satisfies(result -> assertThat(result.err()).contains("--hyper-v-generation"))
                .returns(2, Batchsh.Result::status);
    }

    @Test
    void aSpecializedDefinitionIsSaidToBeUselessForBatch() {
        String line = "image-definition create contosogallery/mine --from build-linux --os-state Specialized";

        assertThat(run(line).status()).isEqualTo(4);
        assertThat(run(line + " --yes", "image-definition show contosogallery/mine -o json")
                        .out())
                .contains("Specialized");
    }

    @Test
    void aVersionIsAlwaysInTheRegionOfItsSource() {
        Batchsh.Result created = run(
                "image-version create contosogallery/ubuntu-2204-gen2/1.2.0 --source " + USED
                        + " --target-regions \"North Europe=2\"",
                "image-version list contosogallery/ubuntu-2204-gen2");

        assertThat(created.err()).contains("westeurope is added to the target regions");
        assertThat(created.out()).contains("1.2.0      Succeeded  westeurope=1, northeurope=2");
    }

    @Test
    void aVersionNeedNotBeWaitedFor() {
        Batchsh.Result created =
                run("image-version create contosogallery/ubuntu-2204-gen2/1.2.0 --no-wait --source " + USED);

        assertThat(created.out()).contains("Creating");
        assertThat(created.err()).contains("next: image-version wait contosogallery/ubuntu-2204-gen2/1.2.0");
    }

    @Test
    void theNextVersionIsProposedWhereNoneIsSaid() {
        assertThat(run("image-version create contosogallery/ubuntu-2204-gen2 --source " + USED)
                        .err())
                .contains("image-version create contosogallery/ubuntu-2204-gen2/1.1.1");
    }

    @Test
    void aVersionThatPoolsNeedIsDeletedOnlyByItsName() {
        Batchsh.Result refused = run("image-version delete " + USED + " --yes");
        Batchsh.Result forced = run(
                "image-version delete " + USED + " --confirm 1.1.0",
                "image-version list contosogallery/ubuntu-2204-gen2 -o tsv --query [].name");

        assertThat(refused.status()).isEqualTo(4);
        assertThat(refused.err()).contains("pool nightly of contosobatch", "--confirm 1.1.0");
        assertThat(forced.out()).isEqualTo("1.0.0\n");
        assertThat(forced.err()).contains("undo: image-version create " + USED + " --source /subscriptions/");
    }

    @Test
    void aDefinitionAndAGalleryAreRefusedWhilePoolsNeedThem() {
        assertThat(run("image-definition delete contosogallery/ubuntu-2204-gen2 --with-versions --yes"))
                .satisfies(result -> assertThat(result.err()).contains("pool nightly"))
                .returns(4, Batchsh.Result::status);
        assertThat(run("gallery delete contosogallery --with-images --yes"))
                .satisfies(result -> assertThat(result.err()).contains("pool nightly"))
                .returns(4, Batchsh.Result::status);
    }

    @Test
    void aDefinitionWithVersionsIsNotEmptiedUnasked() {
        assertThat(run("image-definition delete contosogallery/rocky-9 --yes").err())
                .contains("has 1 version.", "--with-versions");
        assertThat(run(
                                "image-definition delete contosogallery/rocky-9 --with-versions --yes",
                                "image-definition show contosogallery/rocky-9")
                        .status())
                .isEqualTo(3);
    }

    @Test
    void replicationChangesOnlyTheRegionsThatAreNamed() {
        Batchsh.Result replicated =
                run("image-version replicate " + USED + " --target-regions eastus=1 \"West Europe=5\"");

        assertThat(replicated.out()).contains("westeurope=5, northeurope=2, eastus=1");
        assertThat(replicated.err())
                .contains("undo: image-version replicate " + USED
                        + " --target-regions westeurope=2=Standard_LRS --remove-regions eastus")
                .contains("eastus 1 replica 50%")
                .contains("replicas in westeurope: 1500 nodes (Batch: one replica per 300 nodes)");
    }

    @Test
    void replicasAreCountedForNodes() {
        assertThat(run("image-version replicate " + USED + " --for-nodes 3000").out())
                .contains("westeurope=10, northeurope=2");
    }

    @Test
    void aRegionWherePoolsNeedTheVersionIsGivenUpOnlyByName() {
        Batchsh.Result refused = run("image-version replicate " + USED + " --remove-regions westeurope --yes");

        assertThat(refused.status()).isEqualTo(4);
        assertThat(refused.err()).contains("pool nightly", "--confirm 1.1.0");
        assertThat(run("image-version replicate " + USED + " --remove-regions northeurope --yes")
                        .out())
                .contains("westeurope=2")
                .doesNotContain("northeurope");
    }

    @Test
    void aPoolSaysWhatImageItRunsOn() {
        Batchsh.Result shown = run(
                "image-version create contosogallery/ubuntu-2204-gen2/1.2.0 --source " + USED
                        + " --target-regions westeurope=2",
                "pool show nightly --query customImage.newer.version -o tsv");

        assertThat(shown.out()).endsWith("1.2.0\n");
        assertThat(shown.err())
                .contains("custom image contosogallery/ubuntu-2204-gen2 1.1.0; 1.2.0 is newer, with 2 replicas in"
                        + " westeurope");
    }

    @Test
    void galleriesOfOthersAreListedAndLookedInto() {
        assertThat(run("gallery list --shared").err()).contains("nobody shares a gallery");
        assertThat(run("image-definition show /communityGalleries/nobody-1/images/nothing")
                        .status())
                .isEqualTo(3);
        assertThat(run("gallery list --location westeurope").status()).isEqualTo(2);
    }

    @Test
    void aMistypedRegionIsFoundOutBeforeAnythingIsAsked() {
        assertThat(run("image-version replicate " + USED + " --target-regions westeuropa=3"))
                .satisfies(result -> assertThat(result.err()).contains("try: westeurope"))
                .returns(2, Batchsh.Result::status);
        assertThat(run("gallery create solvers -g rg-images -l \"Nowhere\"").status())
                .isEqualTo(2);
    }
}
