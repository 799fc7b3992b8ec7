package io.batchsh;

import io.batchsh.image.JsonTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a pool may have, by option and by file, and how it is changed and taken back. */
class PoolPropertiesTest {

    private static final String POOL = "--id demo --image contosogallery/ubuntu-2204-gen2/1.1.0"
            + " --vm-size Standard_D2s_v3 --node-agent-sku-id 'batch.node.ubuntu 22.04'";
    private static final String DRY = "pool create --dry-run --skip-preflight " + POOL;

    @TempDir
    Path home;

    private Batchsh.Result run(String... lines) {
        List<String> arguments = new ArrayList<>(List.of("--on-error", "continue"));
        for (String line : lines) {
            arguments.addAll(List.of("-c", line));
        }
        return new Batchsh(home).run(arguments.toArray(String[]::new));
    }

    private JsonTree body(String line) throws IOException {
        Batchsh.Result result = run(line);
        assertThat(result.status()).as(result.err()).isZero();
        return JsonTree.parse(result.out().substring(result.out().indexOf('\n')));
    }

    private static String undo(Batchsh.Result result) {
        return result.err()
                .lines()
                .filter(line -> line.startsWith("undo: "))
                .reduce((first, last) -> last)
                .orElseThrow()
                .substring("undo: ".length());
    }

    @Test
    void listsTakeManyWordsAndFlagsMayBeSwitchedOff() throws IOException {
        JsonTree body = body(DRY + " --metadata a=1 b=2=3 --metadata c= --enable-vtpm --enable-secure-boot false"
                + " --security-type TRUSTEDLAUNCH --start-task-command-line x --start-task-elevated");

        assertThat(body.children("metadata"))
                .extracting(item -> item.textOrEmpty("name") + ":" + item.textOrEmpty("value"))
                .containsExactly("a:1", "b:2=3", "c:");
        JsonTree security = body.child("virtualMachineConfiguration", "securityProfile");
        assertThat(security.text("securityType")).contains("trustedLaunch");
        assertThat(security.child("uefiSettings").properties())
                .containsEntry("vTpmEnabled", true)
                .containsEntry("secureBootEnabled", false);
        assertThat(body.child("startTask", "userIdentity", "autoUser").properties())
                .containsEntry("scope", "pool")
                .containsEntry("elevationLevel", "admin");
        assertThat(body.child("startTask").properties()).doesNotContainKey("waitForSuccess");
    }

    @Test
    void oneOptionSaysWhatAnotherNeeds() throws IOException {
        JsonTree body = body(DRY + " --auto-scale-formula 'x = 1;' --public-ip-ids /ip --container-image-names busybox"
                + " --job-default-order creationtime");

        assertThat(body.isTrue("enableAutoScale")).isTrue();
        assertThat(body.text("networkConfiguration", "publicIPAddressConfiguration", "provision"))
                .contains("usermanaged");
        assertThat(body.text("virtualMachineConfiguration", "containerConfiguration", "type"))
                .contains("dockerCompatible");
        assertThat(body.text("taskSchedulingPolicy", "nodeFillType")).contains("spread");
        assertThat(body(DRY + " --no-public-ip --dynamic-vnet-assignment-scope job")
                        .text("networkConfiguration", "publicIPAddressConfiguration", "provision"))
                .contains("nopublicipaddresses");
    }

    @Test
    void imagesOfEveryKindAreNamed() throws IOException {
        String rest = "pool create --dry-run --skip-preflight --id demo --vm-size s --node-agent-sku-id a --image ";

        assertThat(body(rest + "canonical:ubuntu:22_04")
                        .child("virtualMachineConfiguration", "imageReference")
                        .properties())
                .containsEntry("publisher", "canonical")
                .containsEntry("sku", "22_04")
                .containsEntry("version", "latest");
        assertThat(body(rest + "/SharedGalleries/g/images/i")
                        .text("virtualMachineConfiguration", "imageReference", "sharedGalleryImageId"))
                .contains("/SharedGalleries/g/images/i");
        assertThat(body(rest + "/CommunityGalleries/g/images/i")
                        .text("virtualMachineConfiguration", "imageReference", "communityGalleryImageId"))
                .contains("/CommunityGalleries/g/images/i");
    }

    @Test
    void applicationsAreNamedInShort() throws IOException {
        assertThat(body(DRY + " --application-package-references blender#4.1 /whole/id")
                        .children("applicationPackageReferences"))
                .extracting(JsonTree::properties)
                .satisfiesExactly(
                        blender -> assertThat(blender)
                                .containsEntry("version", "4.1")
                                .hasEntrySatisfying("applicationId", id -> assertThat(id.toString())
                                        .startsWith("/subscriptions/")
                                        .endsWith("/batchAccounts/contosobatch/applications/blender")),
                        whole -> assertThat(whole)
                                .containsEntry("applicationId", "/whole/id")
                                .hasSize(1));
    }

    @Test
    void whatIsWrongIsSaidWithWhatWasMeant() {
        Batchsh.Result result = run(
                DRY + " --security-type trustedlaunhc",
                DRY + " --data-disks lun=0,size-gb=1,caching=readonle",
                DRY + " --data-disks lun=0,size=1",
                DRY + " --data-disks lun=0",
                DRY + " --data-disks lun=x,size-gb=1",
                DRY + " --data-disks lun=1,lun=2",
                DRY + " --os-disk-size big",
                DRY + " --resize-timeout soon",
                DRY + " --metadata team",
                DRY + " --inbound-nat-pools name=a,protocol=tcp,backend-port=22,frontend-port-range-start=1,"
                        + "frontend-port-range-end=2,rules=allow:x",
                DRY + " --set fresh",
                DRY + " --enable-vptm");

        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("""
                error: --security-type is one of trustedLaunch, confidentialVM, not 'trustedlaunhc'.
                try: --security-type trustedLaunch
                error: --data-disks has caching, which is one of none, readonly, readwrite, not 'readonle'.
                try: --data-disks caching=readonly
                error: --data-disks has no part 'size'; did you mean size-gb?
                error: --data-disks needs size-gb=..., beside 'lun=0'.
                error: --data-disks has lun, which takes a whole number, not 'x'.
                error: --data-disks has lun twice.
                error: --os-disk-size takes a whole number, not 'big'.
                error: --resize-timeout takes a duration such as 30m or PT30M, not 'soon'.
                error: --metadata takes NAME=VALUE, not 'team'.
                error: --inbound-nat-pools has rules, which takes PRIORITY:allow|deny:SOURCE[@PORTS+PORTS], not 'allow:x'.
                error: --set takes PROPERTY=VALUE, not 'fresh'.
                try: --set virtualMachineConfiguration.licenseType=X
                error: 'pool create' has no option --enable-vptm.
                try: --enable-vtpm
                """);
        assertThat(result.status()).isEqualTo(2);
    }

    @Test
    void aPoolThatWasShownIsCreatedAgainFromItsFile() throws IOException {
        Path file = home.resolve("nightly.json");
        Files.writeString(file, run("pool show nightly -o json").out());

        Batchsh.Result result = run("pool create --json-file " + file
                + " --id twin --metadata team=twin --nodes 1 --set fresh=1 --dry-run");

        JsonTree body = JsonTree.parse(result.out().substring(result.out().indexOf('\n')));
        assertThat(body.text("id")).contains("twin");
        assertThat(body.text("displayName")).contains("Nightly renders");
        assertThat(body.number("targetDedicatedNodes")).contains(1);
        assertThat(body.number("targetLowPriorityNodes")).contains(1);
        assertThat(body.children("metadata")).hasSize(1);
        assertThat(body.number("fresh")).contains(1);
        assertThat(body.properties()).doesNotContainKeys("url", "state", "eTag", "allocationState");
        assertThat(result.err())
                .contains("left out of " + file + ", since the service sets it: url, eTag, ")
                .doesNotContain("passed on from");
        assertThat(run("pool create --json-file " + file + " --id twin", "pool show twin --query displayName -o tsv")
                        .out())
                .endsWith("Nightly renders\n");
    }

    @Test
    void aPropertyOfTomorrowIsPassedOnAndTold() throws IOException {
        Path file = Files.writeString(home.resolve("pool.json"), "{\"id\": \"demo\", \"hibernation\": {\"on\": true}}");

        Batchsh.Result result = run(DRY + " --json-file " + file);

        assertThat(result.out()).contains("\"hibernation\": {\n    \"on\": true");
        assertThat(result.err())
                .contains(
                        "passed on from " + file + ", though API version 2025-06-01 has no such property: hibernation");
    }

    @Test
    void aDeletedPoolComesBackWithAllThatItHad() throws IOException {
        String all = " --nodes 1 --display-name 'A demo' --metadata a=1 'b=two words' --task-slots-per-node 3"
                + " --node-fill-type pack --start-task-command-line \"/bin/sh -c 'echo $AZ_BATCH_NODE_ID'\""
                + " --start-task-environment-settings X=1 --start-task-elevated --os-disk-caching readonly"
                + " --data-disks lun=0,size-gb=64,caching=readonly --enable-automatic-updates"
                + " --mount-nfs source=10.0.0.1:/x,path=data,options=vers=4,minorversion=1"
                + " --inbound-nat-pools 'name=ssh,protocol=tcp,backend-port=22,frontend-port-range-start=50000,"
                + "frontend-port-range-end=50099,rules=150:allow:10.0.0.0/8@1000-2000+3000;160:deny:*'";
        String line = "pool create --skip-preflight " + POOL + all.replace(" --enable-automatic-updates", "");
        String show = "pool show demo -o json --query"
                + " '{a: displayName, b: metadata, c: taskSlotsPerNode, d: taskSchedulingPolicy, e: startTask, f:"
                + " virtualMachineConfiguration, g: mountConfiguration, h: networkConfiguration, i: targetDedicatedNodes}'";

        Batchsh.Result first = run(line + " -o none", show, "pool delete demo --confirm demo --wait");
        Batchsh.Result second = run(undo(first) + " --skip-preflight -o none", show);

        assertThat(first.status()).as(first.err()).isZero();
        assertThat(second.status()).as(second.err()).isZero();
        assertThat(second.out()).isEqualTo(first.out()).contains("A demo", "two words", "\"lun\": 0", "1000-2000");
    }

    @Test
    void aChangeIsTakenBackByItsUndo() {
        Batchsh.Result change = run("pool patch nightly --metadata stage=test --query metadata -o json");
        assertThat(change.out()).contains("stage").doesNotContain("team");
        assertThat(undo(change)).isEqualTo("pool patch nightly --metadata team=render");

        Batchsh.Result start = run(
                "pool patch nightly --start-task-command-line 'echo 1' --start-task-max-task-retry-count 2 -o none",
                "pool patch nightly --start-task-command-line 'echo 2' --query startTask -o json");
        assertThat(start.out()).contains("echo 2").contains("\"maxTaskRetryCount\": 2");
        assertThat(start.err()).startsWith("undo: pool update nightly --metadata team=render\n");
        assertThat(undo(start))
                .isEqualTo("pool patch nightly --start-task-command-line 'echo 1' --start-task-max-task-retry-count 2"
                        + " --start-task-elevation-level nonadmin --start-task-auto-user-scope pool");
    }

    @Test
    void anEmptyPoolCanBeChangedInEveryWayAndOneWithNodesSaysHowToEmptyIt() {
        Batchsh.Result full = run("pool patch nightly --vm-size Standard_D4s_v3");
        assertThat(full.status()).isEqualTo(1);
        assertThat(full.err())
                .contains("The pool must be empty to change vmSize.")
                .contains("try: pool resize nightly --target-dedicated-nodes 0 --target-low-priority-nodes 0 --wait");

        Batchsh.Result empty = run(
                "pool resize nightly --target-dedicated-nodes 0 --target-low-priority-nodes 0 --wait --yes -o none",
                "pool patch nightly --vm-size Standard_D4s_v3 --task-slots-per-node 4 --no-public-ip"
                        + " --query '[vmSize, networkConfiguration.publicIPAddressConfiguration.provision]' -o json");
        assertThat(empty.out()).contains("standard_d4s_v3", "nopublicipaddresses");
        assertThat(undo(empty)).isEqualTo("pool patch nightly --vm-size standard_d2s_v3 --task-slots-per-node 2");
    }

    @Test
    void nothingToChangeIsNoChange() {
        assertThat(run("pool patch nightly --metadata team=render").err())
                .startsWith("error: Pool nightly is so already; nothing was changed.");
        assertThat(run("pool patch nightly").status()).isEqualTo(2);
    }

    @Test
    void anUpdateReplacesAllThreeAndAsksBeforeSomethingIsGone() {
        Batchsh.Result kept =
                run("pool update nightly --metadata a=1 --start-task-command-line x --query metadata -o json");
        assertThat(kept.status()).isZero();
        assertThat(kept.out()).contains("\"name\": \"a\"").doesNotContain("team");

        Batchsh.Result asked = run("pool update nightly --start-task-command-line x");
        assertThat(asked.status()).isEqualTo(4);
        assertThat(asked.err()).contains("Nobody is there to confirm");

        Batchsh.Result gone = run("pool update nightly --yes --query metadata -o json");
        assertThat(gone.status()).isZero();
        assertThat(undo(gone)).isEqualTo("pool update nightly --metadata team=render");
        assertThat(run("pool update nightly --set vmSize=x").err()).contains("This cannot be replaced: vmSize.");
    }

    @Test
    void groovyTakesEveryPropertyByItsName() throws IOException {
        Batchsh.Result result = run(
                "pools.create(id: 'demo', image: 'contosogallery/ubuntu-2204-gen2', vmSize: 'Standard_D2s_v3',"
                        + " nodeAgentSkuId: 'batch.node.ubuntu 22.04', targetDedicatedNodes: 1,"
                        + " resizeTimeout: java.time.Duration.ofMinutes(20), metadata: [team: \"a${1 + 1}\"],"
                        + " startTask: [commandLine: 'x', maxTaskRetryCount: 2], startTaskElevated: true,"
                        + " virtualMachineConfiguration: [dataDisks: [[lun: 0, diskSizeGB: 8]]],"
                        + " networkConfiguration: [publicIPAddressConfiguration: [provision: 'batchmanaged']],"
                        + " taskSchedulingPolicy: [nodeFillType: 'pack'], properties: [displayName: 'D']).id()",
                "pool show demo -o json",
                "pools.patch('demo', metadata: [stage: 'two']).metadata()",
                "pools.update('demo', metadata: [:]).metadata().size()",
                "pools.create(idd: 'x')",
                "pools.create(id: 'x', properties: 3)");

        assertThat(result.out())
                .contains("PT20M", "a2", "\"maxTaskRetryCount\": 2", "\"elevationLevel\": \"admin\"", "\"lun\": 0")
                .contains("batchmanaged", "\"displayName\": \"D\"", "batch.node.ubuntu 22.04", "two")
                .endsWith("0\n");
        assertThat(result.err())
                .contains("A pool has no argument 'idd'.\ntry: id: …")
                .contains("'properties' is a map, not '3'.");
    }
}
