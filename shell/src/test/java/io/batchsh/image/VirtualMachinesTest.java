package io.batchsh.image;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.simulator.SimulatedAzure;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Virtual machines, their disks, and what is made of them. */
class VirtualMachinesTest {

    private final AzureClients clients = SimulatedClients.of(SimulatedAzure.demo());
    private final VirtualMachines machines = new VirtualMachines(clients);
    private final Snapshots snapshots = new Snapshots(clients);
    private final ManagedImages images = new ManagedImages(clients);

    @Test
    void listsMachinesWithTheirStates() {
        assertThat(machines.list())
                .filteredOn(machine -> machine.name().equals("build-golden"))
                .singleElement()
                .satisfies(golden -> {
                    assertThat(golden.powerState()).contains("deallocated");
                    assertThat(golden.generalized()).isTrue();
                    assertThat(golden.vmSize()).isEqualTo("Standard_D2s_v3");
                });
        assertThat(machines.list())
                .filteredOn(VirtualMachine::generalized)
                .extracting(VirtualMachine::name)
                .containsExactly("build-golden");
    }

    @Test
    void readsWhatAnImageInheritsFromItsMachine() {
        VirtualMachine rocky = machines.show("build-rocky");
        assertThat(rocky.plan()).contains(new PurchasePlan("9-lvm", "resf", "rockylinux-x86_64"));
        assertThat(rocky.baseImage().orElseThrow().urn()).isEqualTo("resf:rockylinux-x86_64:9-lvm:1.0.20251201");
        assertThat(rocky.osDisk().caching()).isEqualTo("ReadOnly");
        assertThat(rocky.hyperVGeneration()).contains("V2");

        VirtualMachine data = machines.show("build-data");
        assertThat(data.dataDisks())
                .extracting(MachineDisk::name)
                .containsExactly("build-data-tools", "build-data-scratch");
        assertThat(data.dataDisks())
                .extracting(disk -> disk.lun().orElseThrow())
                .containsExactly(0, 1);

        assertThat(machines.show("build-trusted").allowsManagedImage()).isFalse();
        assertThat(machines.show("build-agents").extensions())
                .containsExactly("AzureMonitorLinuxAgent", "CustomScript");
        assertThat(machines.show("build-encrypted").osDisk().encrypted()).isTrue();
    }

    @Test
    void findsOneByNameByGroupAndNameAndById() {
        VirtualMachine machine = machines.show("BUILD-LINUX");

        assertThat(machine.name()).isEqualTo("build-linux");
        assertThat(machines.show("rg-images/build-linux").id()).isEqualToIgnoringCase(machine.id());
        assertThat(machines.show(machine.id()).id()).isEqualTo(machine.id());
    }

    @Test
    void saysWhatThereIsInsteadOfAMissingOneOrAnotherKind() {
        AzureException missing = catchThrowableOfType(AzureException.class, () -> machines.show("build-linx"));
        assertThat(missing.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(missing.reason().orElseThrow()).contains("build-golden, build-linux, build-rocky");

        String disk = new Disks(clients).show("build-linux-os").id();
        AzureException other = catchThrowableOfType(AzureException.class, () -> machines.show(disk));
        assertThat(other.getMessage()).contains("is not the id of a virtual machine");
        assertThat(catchThrowableOfType(AzureException.class, () -> machines.show("a b/../c"))
                        .kind())
                .isEqualTo(Kind.INVALID);
    }

    @Test
    void asksForTheGroupOfANameThatSeveralHave() {
        clients.changes()
                .put(
                        machines.show("build-linux")
                                .id()
                                .replace("virtualMachines/build-linux", "snapshots/render-base-os")
                                .replace("rg-images", "rg-batch"),
                        Disks.API_VERSION,
                        new SnapshotSpec(
                                        "x",
                                        "g",
                                        "westeurope",
                                        new Disks(clients)
                                                .show("build-linux-os")
                                                .id(),
                                        false,
                                        Map.of())
                                .body())
                .await();

        AzureException several = catchThrowableOfType(AzureException.class, () -> snapshots.show("render-base-os"));

        assertThat(several.reason().orElseThrow()).contains("rg-batch").contains("rg-images");
        assertThat(snapshots.show("rg-batch/render-base-os").sourceName()).isEqualTo("build-linux-os");
    }

    @Test
    void namesSnapshotsAfterTheirMachineAndTakesThem() {
        VirtualMachine machine = machines.show("build-data");

        assertThat(SnapshotSpec.of(machine, "v1", true, false))
                .extracting(SnapshotSpec::name)
                .containsExactly("v1-os");
        assertThat(SnapshotSpec.of(machine, "v1", true, true))
                .extracting(SnapshotSpec::name)
                .containsExactly("v1-os", "v1-data0", "v1-data1");
        for (SnapshotSpec spec : SnapshotSpec.of(machine, "v1", true, true)) {
            assertThat(snapshots.existing(spec)).isEmpty();
            snapshots.create(spec).await();
            Snapshot taken = snapshots.existing(spec).orElseThrow();
            assertThat(taken.incremental()).isTrue();
            assertThat(taken.source()).contains(spec.source());
        }
    }

    @Test
    void makesAnImageOfAMachineOnceItIsGeneralized() {
        AzureException early = catchThrowableOfType(
                AzureException.class, () -> machines.show("build-linux").managedImage("i", "rg-images"));
        assertThat(early.kind()).isEqualTo(Kind.REFUSED);
        assertThat(early.remedy()).contains("vm deallocate build-linux");

        machines.deallocate(machines.show("build-linux")).await();
        machines.generalize(machines.show("build-linux")).await();
        ManagedImageSpec spec = machines.show("build-linux").managedImage("i", "rg-images");
        images.create(spec).await();

        ManagedImage image = images.show("i");
        assertThat(image.sourceName()).isEqualTo("build-linux");
        assertThat(image.hyperVGeneration()).isEqualTo("V2");
        assertThat(image.provisioningState()).isEqualTo("Succeeded");
        images.delete(image).await();
        assertThat(images.existing("rg-images", "i")).isEmpty();
    }

    @Test
    void makesNoManagedImageOfATrustedMachine() {
        AzureException refused = catchThrowableOfType(
                AzureException.class, () -> machines.show("build-trusted").managedImage("i", "rg-images"));

        assertThat(refused.reason().orElseThrow()).contains("TrustedLaunch");
        assertThat(refused.remedy()).contains("snapshot create --from-vm build-trusted");
    }

    @Test
    void makesAnImageOfSnapshotsButOnlyOfAnOsDisk() {
        Snapshot os = snapshots.show("render-base-os");
        Disk data = new Disks(clients).show("build-data-tools");
        snapshots.create(SnapshotSpec.of(data, "tools", false)).await();
        String tools = snapshots.show("tools").id();

        images.create(os.managedImage("i", "rg-images", Map.of(3, tools))).await();

        assertThat(images.show("i").osDisk()).contains(os.id());
        assertThat(images.show("i").dataDisks()).containsExactly(tools);
        assertThat(catchThrowableOfType(
                                AzureException.class,
                                () -> snapshots.show("tools").managedImage("j", "rg-images", Map.of()))
                        .getMessage())
                .isEqualTo("tools is not the snapshot of an OS disk.");
    }
}
