package io.batchsh.image.preparation;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.azure.WaitCancelledException;
import io.batchsh.azure.WaitClock;
import io.batchsh.image.Galleries;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageVersion;
import io.batchsh.image.ManagedImages;
import io.batchsh.image.RegionalReplicas;
import io.batchsh.image.SimulatedClients;
import io.batchsh.image.Snapshot;
import io.batchsh.image.Snapshots;
import io.batchsh.image.VirtualMachines;
import io.batchsh.simulator.SimulatedAzure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PreparationTest {

    private static final String VHD = "https://contosovhds.blob.core.windows.net/vhds/legacy-render.vhd";

    private final SimulatedAzure azure = SimulatedAzure.demo();
    private final AzureClients clients = SimulatedClients.of(azure);
    private final Preparations preparations = new Preparations(clients);
    private final Galleries galleries = new Galleries(clients);
    private final Log log = new Log();

    /** Remembers what a preparation says. */
    private static final class Log implements PreparationListener {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void skipped(Place place, PreparationStep step, String found) {
            lines.add("skipped " + step.title() + ": " + found);
        }

        @Override
        public void begins(Place place, PreparationStep step) {
            lines.add(place + " " + step.command());
        }

        @Override
        public void stopped(Place place, List<Standing> standings, AzureException why) {
            standings.forEach(standing ->
                    lines.add(standing.state() + " " + standing.step().title()));
        }
    }

    /** Interrupts every wait, as Ctrl-C does, after some time. */
    private record InterruptingClock(WaitClock clock) implements WaitClock {
        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            clock.sleep(duration);
            throw new InterruptedException();
        }
    }

    private GalleryTarget target(String image, String... regions) {
        return new GalleryTarget(
                galleries.find("contosogallery/" + image),
                List.of(regions).stream().map(RegionalReplicas::parse).toList(),
                Optional.empty(),
                nature -> nature);
    }

    private Preparation render(Route route) {
        return preparations.ofMachine("build-linux", target("render/1.0.0"), route, machine -> {});
    }

    @Test
    void takesEveryStepFromAMachineToReplicas() {
        render(Route.AUTOMATIC).run(log);

        assertThat(log.lines)
                .containsExactly(
                        "1/7 vm check build-linux",
                        "2/7 vm deallocate build-linux --yes",
                        "3/7 vm generalize build-linux --yes",
                        "4/7 managed-image create render-1.0.0 --from-vm build-linux",
                        "5/7 image-definition create contosogallery/render --from build-linux",
                        "6/7 image-version create contosogallery/render/1.0.0 --source render-1.0.0"
                                + " --target-regions westeurope --no-wait",
                        "7/7 image-version wait contosogallery/render/1.0.0");
        ImageVersion version = galleries.version(galleries.find("contosogallery/render/1.0.0"));
        assertThat(version.replicated()).isTrue();
        assertThat(version.sourceId().orElseThrow()).endsWith("/images/render-1.0.0");
        ImageDefinition definition = galleries.definition(galleries.find("contosogallery/render"));
        assertThat(definition.osState()).isEqualTo("Generalized");
        assertThat(definition.hyperVGeneration()).isEqualTo("V2");
    }

    @Test
    void findsEverythingDoneTheSecondTime() {
        render(Route.AUTOMATIC).run(new Log());

        render(Route.AUTOMATIC).run(log);

        assertThat(log.lines).hasSize(7).allMatch(line -> line.startsWith("skipped "));
        assertThat(render(Route.AUTOMATIC).plan()).extracting(Standing::state).containsOnly(Standing.State.DONE);
    }

    @Test
    void needsNoMachineOnceTheVersionIsThere() {
        render(Route.AUTOMATIC).run(new Log());
        String machine = new VirtualMachines(clients).show("build-linux").id();
        clients.changes().delete(machine, "2024-07-01").await();

        render(Route.AUTOMATIC).run(log);

        assertThat(log.lines).hasSize(7).allMatch(line -> line.startsWith("skipped "));
        assertThat(render(Route.AUTOMATIC).cleanUp()).isEmpty();
    }

    /** However often it is stopped, and wherever, it comes to the same end, and nothing is made twice. */
    @ParameterizedTest
    @EnumSource(Route.class)
    void goesOnWhereItWasStopped(Route route) {
        int stops = 0;
        boolean over = false;
        while (!over) {
            AzureClients impatient = SimulatedClients.of(azure, new InterruptingClock(azure.clock()));
            try {
                new Preparations(impatient)
                        .ofMachine(
                                "build-linux", target("render/1.0.0", "westeurope", "northeurope=2"), route, any -> {})
                        .run(log);
                over = true;
            } catch (WaitCancelledException stopped) {
                assertThat(Thread.interrupted()).isTrue();
                stops++;
            }
        }

        assertThat(stops).isGreaterThan(3);
        assertThat(log.lines)
                .filteredOn(line -> line.startsWith("STOPPED"))
                .contains(
                        "STOPPED deallocate the machine",
                        "STOPPED capture the machine",
                        "STOPPED create the image definition",
                        "STOPPED wait for the replicas");
        ImageVersion version = galleries.version(galleries.find("contosogallery/render/1.0.0"));
        assertThat(version.replicated()).isTrue();
        assertThat(version.targetRegion("northeurope").orElseThrow().replicas()).isEqualTo(2);
        assertThat(new ManagedImages(clients).list())
                .filteredOn(image -> image.name().startsWith("render-1"))
                .hasSize(route == Route.SNAPSHOTS ? 0 : 1);
        assertThat(new Snapshots(clients).list())
                .filteredOn(snapshot -> snapshot.name().startsWith("render-1"))
                .hasSize(route == Route.SNAPSHOTS ? 1 : 0);
    }

    @Test
    void saysHowFarItWasWhenAStepFails() {
        String other = new VirtualMachines(clients)
                .show("build-golden")
                .managedImage("render-1.0.0", "rg-images")
                .name();
        new ManagedImages(clients)
                .create(new VirtualMachines(clients).show("build-golden").managedImage(other, "rg-images"))
                .await();

        AzureException failure = catchThrowableOfType(
                AzureException.class, () -> render(Route.AUTOMATIC).run(log));

        assertThat(failure.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(failure.reason().orElseThrow()).contains("build-golden");
        assertThat(log.lines)
                .containsExactly(
                        "STOPPED check the machine",
                        "TO_DO deallocate the machine",
                        "TO_DO generalize the machine",
                        "TO_DO capture the machine",
                        "TO_DO create the image definition",
                        "TO_DO create the image version",
                        "TO_DO wait for the replicas");
        assertThat(new VirtualMachines(clients).show("build-linux").powerState())
                .contains("running");
    }

    @Test
    void takesAllDisksOfAMachineAlongInSnapshots() {
        preparations
                .ofMachine("build-data", target("data/1.0.0"), Route.SNAPSHOTS, machine -> {})
                .run(log);

        assertThat(log.lines)
                .contains(
                        "skipped deallocate the machine: build-data is deallocated",
                        "4/7 snapshot create data-1.0.0 --from-vm build-data",
                        "6/7 image-version create contosogallery/data/1.0.0 --source data-1.0.0-os --data-snapshots"
                                + " data-1.0.0-data0 data-1.0.0-data1 --target-regions westeurope --no-wait");
        assertThat(galleries
                        .version(galleries.find("contosogallery/data/1.0.0"))
                        .dataDisks())
                .isEqualTo(2);
        assertThat(new Snapshots(clients).list())
                .extracting(Snapshot::name)
                .contains("data-1.0.0-os", "data-1.0.0-data0", "data-1.0.0-data1");
    }

    @Test
    void goesBySnapshotsWhereTheSecurityTypeForbidsAManagedImage() {
        preparations
                .ofMachine("build-trusted", target("trusted/1.0.0"), Route.AUTOMATIC, machine -> {})
                .run(log);

        assertThat(log.lines).contains("4/7 snapshot create trusted-1.0.0 --from-vm build-trusted");
        assertThat(galleries
                        .definition(galleries.find("contosogallery/trusted"))
                        .securityType())
                .isEqualTo("TrustedLaunch");
    }

    @Test
    void passesThePurchasePlanOn() {
        preparations
                .ofMachine("build-rocky", target("rocky/1.0.0"), Route.AUTOMATIC, machine -> {})
                .run(log);

        assertThat(galleries
                        .definition(galleries.find("contosogallery/rocky"))
                        .purchasePlan()
                        .orElseThrow()
                        .product())
                .isEqualTo("rockylinux-x86_64");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ubuntu-2204-gen1/2.0.0 | Its generation is V2, that of the image definition V1.",
                "windows-2022/2.0.0 | Its OS type is Linux, that of the image definition Windows.",
                "ubuntu-2204-specialized/2.0.0 | No Batch pool can be created from one."
            })
    void refusesADefinitionThatDoesNotFitBeforeAnythingIsChanged(String line) {
        String[] parts = line.split(" \\| ");

        AzureException failure = catchThrowableOfType(AzureException.class, () -> preparations
                .ofMachine("build-linux", target(parts[0]), Route.AUTOMATIC, machine -> {})
                .run(log));

        assertThat(failure.kind()).isEqualTo(Kind.INVALID);
        assertThat(failure.reason()).contains(parts[1]);
        assertThat(new VirtualMachines(clients).show("build-linux").powerState())
                .contains("running");
    }

    @Test
    void refusesATrustedMachineForADefinitionOfOtherSecurity() {
        AzureException failure = catchThrowableOfType(AzureException.class, () -> preparations
                .ofMachine("build-trusted", target("debian-12/13.0.0"), Route.AUTOMATIC, machine -> {})
                .run(log));

        assertThat(failure.reason().orElseThrow()).contains("security type is TrustedLaunch");
    }

    @Test
    void refusesAVersionThatIsMadeOfSomethingElse() {
        AzureException failure = catchThrowableOfType(AzureException.class, () -> preparations
                .ofMachine("build-linux", target("ubuntu-2204-gen2/1.1.0"), Route.AUTOMATIC, machine -> {})
                .run(log));

        assertThat(failure.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(failure.reason().orElseThrow()).endsWith("/virtualMachines/vm-golden");
        assertThat(failure.remedy()).contains("choose another version: contosogallery/ubuntu-2204-gen2/1.1.1");
    }

    @Test
    void stopsWhereTheCheckRefuses() {
        AzureException failure = catchThrowableOfType(AzureException.class, () -> preparations
                .ofMachine("build-linux", target("render/1.0.0"), Route.AUTOMATIC, machine -> {
                    throw AzureException.builder(Kind.REFUSED, "not good").build();
                })
                .run(log));

        assertThat(failure.getMessage()).isEqualTo("not good");
        assertThat(new VirtualMachines(clients).show("build-linux").powerState())
                .contains("running");
    }

    @Test
    void changesNothingToSayWhatIsToDo() {
        List<Standing> plan = render(Route.AUTOMATIC).plan();

        assertThat(plan).hasSize(7).extracting(Standing::state).containsOnly(Standing.State.TO_DO);
        assertThat(new VirtualMachines(clients).show("build-linux").powerState())
                .contains("running");
        assertThat(preparations.machineToGeneralize("build-linux", target("render/1.0.0")))
                .isPresent();
        assertThat(preparations.machineToGeneralize("build-golden", target("render/1.0.0")))
                .isEmpty();
    }

    @Test
    void importsAVhdIntoADefinitionThatIsToldWhatItIs() {
        GalleryImageId image = galleries.find("contosogallery/legacy/1.0.0");
        preparations
                .ofVhd(VHD, new GalleryTarget(image, List.of(), Optional.of(2), nature -> nature), vhd -> {})
                .run(log);

        assertThat(log.lines)
                .containsExactly(
                        "1/4 vhd check " + VHD,
                        "2/4 image-definition create contosogallery/legacy --os-type Linux --hyper-v-generation V1"
                                + " --architecture x64 --publisher contosogallery --offer legacy --sku vhd",
                        "3/4 image-version create contosogallery/legacy/1.0.0 --source " + VHD
                                + " --target-regions westeurope --replica-count 2 --no-wait",
                        "4/4 image-version wait contosogallery/legacy/1.0.0");
        ImageVersion version = galleries.version(image);
        assertThat(version.targetRegion("westeurope").orElseThrow().replicas()).isEqualTo(2);
    }

    @Test
    void replicatesAVhdFromElsewhereToTheRegionOfTheAccount() {
        String elsewhere = "https://contosoarchive.blob.core.windows.net/vhds/old-cluster.vhd";

        preparations.ofVhd(elsewhere, target("old/1.0.0"), vhd -> {}).run(log);

        assertThat(galleries.version(galleries.find("contosogallery/old/1.0.0")).targetRegions())
                .extracting(region -> region.normalizedName())
                .containsExactlyInAnyOrder("northeurope", "westeurope");
    }

    @Test
    void capturesAMachineAsAManagedImage() {
        preparations.capture("build-linux", "golden").run(log);

        assertThat(log.lines).hasSize(3);
        assertThat(new ManagedImages(clients).show("golden").sourceName()).isEqualTo("build-linux");
    }
}
