package io.batchsh;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** From a virtual machine, or a VHD, to idle nodes: by single commands, in one run, by script. */
class ImagePrepareTest {

    private static final String PREPARE =
            "image prepare --from-vm build-linux --gallery contosogallery --definition render --version 1.0.0";
    private static final String VHD = "https://contosovhds.blob.core.windows.net/vhds/legacy-render.vhd";
    private static final String IMPORT =
            "vhd import " + VHD + " --gallery contosogallery --definition legacy --version 1.0.0";
    private static final String POOL = " --vm-size Standard_D2s_v3 --node-agent-sku-id 'batch.node.ubuntu 22.04'"
            + " --target-dedicated-nodes 2 --wait --query allocationState -o tsv";

    @TempDir
    Path home;

    private Batchsh.Result run(String... lines) {
        String[] arguments = new String[lines.length * 2];
        for (int i = 0; i < lines.length; i++) {
            arguments[2 * i] = "-c";
            arguments[2 * i + 1] = lines[i];
        }
        return new Batchsh(home).run(arguments);
    }

    @Test
    void theWholeChainByTheCommandsThatAPlanNames() {
        String[] commands =
                run(PREPARE + " --dry-run --query [].command -o tsv").out().split("\n");
        assertThat(commands).hasSize(7);
        String[] lines = new String[commands.length + 2];
        System.arraycopy(commands, 0, lines, 0, commands.length);
        lines[commands.length] = "pool create --id p --image contosogallery/render/1.0.0" + POOL;
        lines[commands.length + 1] = "node list p --query [].state -o tsv";

        Batchsh.Result result = run(lines);

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).endsWith("steady\nidle\nidle\n");
    }

    @Test
    void theWholeChainInOneRun() {
        Batchsh.Result result = run(
                PREPARE + " --regions westeurope=2 northeurope --yes -o none",
                "pool create --id p --image contosogallery/render/1.0.0" + POOL,
                "node list p --query [].state -o tsv");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).isEqualTo("steady\nidle\nidle\n");
        assertThat(result.err())
                .contains("1/7 vm check build-linux\n")
                .contains("preflight: 10 rules, no blocker")
                .contains("3/7 vm generalize build-linux --yes\n  undo: none;")
                .contains("  wait for the replicas: westeurope done, northeurope done\n")
                .contains("no longer needed: managed-image delete render-1.0.0\n")
                .contains("next: pool create --image contosogallery/render/1.0.0");
    }

    @Test
    void theRunIsRecordedByItselfAndPlaysAgain() {
        Batchsh.Result result = run(PREPARE + " --yes");
        Path recording = home.resolve(".local/state/batchsh/recordings/prepare-render-1.0.0.batchsh.jsonl");
        assertThat(result.err()).contains("recording: " + recording);

        Batchsh.Result played = new Batchsh(home).run("recording", "play", recording.toString());
        assertThat(played.err()).contains("4/7 managed-image create render-1.0.0 --from-vm build-linux");
        assertThat(new Batchsh(home)
                        .run("recording", "show", recording.toString())
                        .out())
                .contains(PREPARE)
                .contains("compute.vm.generalize")
                .contains("compute.managedImage.create")
                .contains("compute.imageVersion.create")
                .doesNotContain("unknown");
    }

    @Test
    void aRecordingThatRunsTakesItIn() {
        Path file = home.resolve("mine.batchsh.jsonl");

        Batchsh.Result result = new Batchsh(home).run("--record", file.toString(), "-c", PREPARE + " --yes -o none");

        assertThat(result.status()).isZero();
        assertThat(home.resolve(".local/state/batchsh/recordings")).doesNotExist();
        Batchsh.Result again = new Batchsh(home)
                .run("--playback", file.toString(), "-c", PREPARE + " --yes --query provisioningState -o tsv");
        assertThat(again.out()).as(again.err()).isEqualTo("Succeeded\n");
    }

    @Test
    void aSecondCallGoesOnAfterAFailure() {
        Batchsh.Result result = new Batchsh(home)
                .run(
                        "--on-error",
                        "continue",
                        "-c",
                        "simulator fault add status --operation compute.imageVersion.create --status 409 --code"
                                + " Conflict",
                        "-c",
                        PREPARE + " --yes -o none",
                        "-c",
                        PREPARE + " -o none");

        assertThat(result.err())
                .contains("stopped at step 6/7: ")
                .contains("  done     capture the machine\n")
                .contains("  stopped  create the image version\n  to do    wait for the replicas\ngo on: " + PREPARE
                        + "\n")
                .contains("4/7 capture the machine: done before, managed image render-1.0.0 is there\n")
                .contains("6/7 image-version create contosogallery/render/1.0.0")
                .contains("  wait for the replicas: westeurope done\n");
    }

    @Test
    void nothingIsStoppedForGoodUnasked() {
        assertThat(run(PREPARE).err()).contains("Nobody is there to confirm; nothing was done.");
        assertThat(run("vm capture build-linux").status()).isEqualTo(4);
        assertThat(run("image prepare --from-vm build-encrypted --gallery contosogallery --definition e"
                        + " --version 1.0.0 --yes"))
                .returns(4, Batchsh.Result::status)
                .satisfies(result -> assertThat(result.err())
                        .contains("blocker M4")
                        .contains("error: No good image can be made of build-encrypted: 1 blocker."));
    }

    @Test
    void aGalleryThatIsNotThereIsNotMade() {
        assertThat(run(PREPARE.replace("contosogallery", "contosgallery") + " --yes"))
                .returns(3, Batchsh.Result::status)
                .satisfies(result -> assertThat(result.err()).contains("There is no gallery 'contosgallery'"));
        assertThat(run(PREPARE + " --via disk").status()).isEqualTo(2);
        assertThat(run("image prepare --from-vm build-linux").status()).isEqualTo(2);
    }

    @Test
    void anImportSaysWhatItNeedsToKnowAndMakesAVersionOfAVhd() {
        assertThat(run(IMPORT)).returns(2, Batchsh.Result::status).satisfies(result -> assertThat(result.err())
                .contains("What is in the VHD? It does not say")
                .contains("try: " + IMPORT + " --os-type Linux --hyper-v-generation V1"));
        Batchsh.Result result = run(
                IMPORT + " --os-type Linux --hyper-v-generation V1 --query provisioningState -o tsv",
                "image-definition show contosogallery/legacy --query hyperVGeneration -o tsv",
                IMPORT + " -o none");
        assertThat(result.out()).isEqualTo("Succeeded\nV1\n");
        assertThat(result.err()).contains("4/4 wait for the replicas: done before, replicated to westeurope");
    }

    @Test
    void anImportRefusesABlobThatIsNoDisk() {
        Batchsh.Result result = run(IMPORT.replace("vhds/legacy-render.vhd", "uploads/copied-as-block-blob.vhd")
                + " --os-type Linux --hyper-v-generation V1");

        assertThat(result.status()).isEqualTo(4);
        assertThat(result.err()).contains("blocker V2: The blob is not a page blob.");
    }

    @Test
    void theScriptGoesFromAMachineToIdleNodes() {
        Batchsh.Result result = new Batchsh(home)
                .run(
                        "../scripts/prepare-image.groovy",
                        "--vm",
                        "build-linux",
                        "--image",
                        "contosogallery/render/1.0.0",
                        "--regions",
                        "westeurope=2,northeurope",
                        "--pool",
                        "fresh");

        assertThat(result.out())
                .isEqualTo("""
                    info M3: Whether the system uses the temporary drive as it came cannot be seen from outside.
                    info M6: Batch supports the base image until 2027-06-30.
                    info M7: The machine is not generalized yet.
                    image: contosogallery/render/1.0.0
                    region: westeurope, 2 replicas
                    region: northeurope, 1 replica
                    node agent: batch.node.ubuntu 22.04
                    pool: fresh, 2 nodes idle
                    recording: %s
                    """.formatted(home.resolve(".local/state/batchsh/recordings/prepare-image.batchsh.jsonl")));
        assertThat(result.status()).isZero();
    }

    @Test
    void theScriptKnowsTrustedMachinesAndSaysWhatItNeeds() {
        Batchsh.Result result = new Batchsh(home)
                .run(
                        "../scripts/prepare-image.groovy",
                        "--vm",
                        "build-trusted",
                        "--image",
                        "contosogallery/trusted/1.0.0",
                        "--pool",
                        "fresh");
        assertThat(result.out()).contains("pool: fresh, 2 nodes idle");
        assertThat(new Batchsh(home).run("../scripts/prepare-image.groovy").status())
                .isEqualTo(4);
        assertThat(new Batchsh(home)
                        .run("../scripts/prepare-image.groovy", "--help")
                        .out())
                .contains("--skip-check")
                .contains("The machine never starts again.");
    }

    @Test
    void theScriptImportsAVhd() throws java.io.IOException {
        Path recording = home.resolve("import.batchsh.jsonl");
        Batchsh.Result result = new Batchsh(home)
                .run(
                        "../scripts/import-vhd.groovy",
                        "--vhd",
                        VHD,
                        "--image",
                        "contosogallery/legacy/1.0.0",
                        "--os-type",
                        "Linux",
                        "--generation",
                        "V1",
                        "--recording",
                        recording.toString());

        assertThat(result.out())
                .contains("info V6: No pool can be created from a VHD itself since 31 March 2026")
                .contains("image: contosogallery/legacy/1.0.0\nregion: westeurope, 1 replica\n");
        assertThat(Files.readString(recording)).contains("storage.account.list");
        assertThat(new Batchsh(home)
                        .run("../scripts/import-vhd.groovy", "--vhd", VHD)
                        .status())
                .isEqualTo(4);
    }

    @Test
    void groovyTakesNamedArgumentsAndRefusesOthers() {
        assertThat(run("snapshots.create(fromVm: 'build-data', name: 'x').collect { it.name }.join(',')")
                        .out())
                .isEqualTo("x-os,x-data0,x-data1\n");
        assertThat(run("managedImages.create(name: 'g', fromVm: 'build-golden').sourceName()")
                        .out())
                .isEqualTo("build-golden\n");
        assertThat(run("vms.generalize('build-data').generalized").out()).isEqualTo("true\n");
        assertThat(run("images.prepare(from: 'build-linux')").err()).contains("images.prepare has no argument 'from'");
        assertThat(run("images.prepare(fromVm: 'build-encrypted', image: 'contosogallery/e/1.0.0')")
                        .err())
                .contains("M4: The OS disk is encrypted with Azure Disk Encryption.");
        assertThat(run("vhds.list('contosovhds').collect { it.name() }.sort().first()")
                        .out())
                .isEqualTo("copied-as-block-blob.vhd\n");
    }
}
