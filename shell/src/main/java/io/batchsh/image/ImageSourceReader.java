package io.batchsh.image;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a source is, following it to what it was made from: an image to its machine, a snapshot to its disk, a disk to
 * its marketplace or gallery image. What is gone on the way is left out.
 */
final class ImageSourceReader {

    static final String COMPUTE_VERSION = "2024-03-01";
    static final String DISK_VERSION = "2024-03-02";
    private static final String INSTANCE_VIEW = "?$expand=instanceView";
    private static final int DEEPEST = 4;
    private static final Pattern MARKETPLACE = Pattern.compile(
            ".*/Publishers/([^/]+)/ArtifactTypes/VMImage/Offers/([^/]+)/Skus/([^/]+).*", Pattern.CASE_INSENSITIVE);

    private final AzureClients clients;
    private final Galleries galleries;

    ImageSourceReader(AzureClients clients) {
        this.clients = clients;
        this.galleries = new Galleries(clients);
    }

    /** What a source says of itself. */
    ImageFacts read(ImageSource source) {
        if (source instanceof ImageSource.Machine machine) {
            return machine(get(machine.id() + INSTANCE_VIEW, COMPUTE_VERSION));
        }
        if (source instanceof ImageSource.ManagedImage image) {
            return managedImage(get(image.id(), COMPUTE_VERSION));
        }
        if (source instanceof ImageSource.Version version) {
            return definition(version.image());
        }
        if (source instanceof ImageSource.Disks disks) {
            ImageFacts facts = disk(get(disks.id(), DISK_VERSION), 0);
            if (facts.osType().isEmpty()) {
                throw AzureException.builder(Kind.INVALID, "The " + source.words() + " holds no operating system.")
                        .reason("It is of a data disk; an image begins with the snapshot of an OS disk.")
                        .build();
            }
            return facts;
        }
        return ImageFacts.NONE;
    }

    private ImageFacts machine(JsonTree machine) {
        return machineAlone(machine)
                .or(machine.text("properties", "storageProfile", "osDisk", "managedDisk", "id")
                        .flatMap(id -> there(id, DISK_VERSION))
                        .map(this::diskAlone)
                        .orElse(ImageFacts.NONE));
    }

    private ImageFacts machineAlone(JsonTree machine) {
        JsonTree properties = machine.child("properties");
        boolean generalized = properties.children("instanceView", "statuses").stream()
                .anyMatch(status -> status.textOrEmpty("code").equalsIgnoreCase("OSState/generalized"));
        ImageFacts own = new ImageFacts(
                machine.text("location"),
                properties.text("storageProfile", "osDisk", "osType"),
                Optional.of(generalized ? "Generalized" : "Specialized"),
                properties.text("instanceView", "hyperVGeneration"),
                Optional.empty(),
                properties.text("securityProfile", "securityType"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                plan(machine.child("plan")));
        return own.or(base(properties.child("storageProfile", "imageReference")));
    }

    private ImageFacts managedImage(JsonTree image) {
        JsonTree properties = image.child("properties");
        JsonTree osDisk = properties.child("storageProfile", "osDisk");
        ImageFacts own = new ImageFacts(
                image.text("location"),
                osDisk.text("osType"),
                osDisk.text("osState"),
                Optional.of(properties.text("hyperVGeneration").orElse("V1")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return own.or(properties
                .text("sourceVirtualMachine", "id")
                .flatMap(id -> there(id + INSTANCE_VIEW, COMPUTE_VERSION))
                .map(this::machine)
                .orElse(ImageFacts.NONE));
    }

    /** A disk or snapshot with what it was copied from and the machine it belongs to. */
    private ImageFacts disk(JsonTree disk, int depth) {
        ImageFacts facts = diskAlone(disk);
        Optional<JsonTree> source = disk.text("properties", "creationData", "sourceResourceId")
                .filter(id -> depth < DEEPEST)
                .flatMap(id -> there(id, DISK_VERSION));
        if (source.isPresent()) {
            return facts.or(disk(source.get(), depth + 1));
        }
        return facts.or(disk.text("managedBy")
                .flatMap(id -> there(id + INSTANCE_VIEW, COMPUTE_VERSION))
                .map(machine -> machineAlone(machine).withoutState())
                .orElse(ImageFacts.NONE));
    }

    private ImageFacts diskAlone(JsonTree disk) {
        JsonTree properties = disk.child("properties");
        JsonTree creation = properties.child("creationData");
        ImageFacts own = new ImageFacts(
                disk.text("location"),
                properties.text("osType"),
                Optional.empty(),
                properties.text("hyperVGeneration"),
                properties.text("supportedCapabilities", "architecture"),
                properties.text("securityProfile", "securityType"),
                Optional.empty(),
                properties.text("supportedCapabilities", "diskControllerTypes"),
                properties.isTrue("supportedCapabilities", "acceleratedNetwork") ? Optional.of(true) : Optional.empty(),
                plan(properties.child("purchasePlan")));
        return own.or(base(creation.child("imageReference"))).or(base(creation.child("galleryImageReference")));
    }

    /** What an image reference leads to. */
    private ImageFacts base(JsonTree reference) {
        if (reference.text("publisher").isPresent()) {
            return ImageFacts.NONE.withBase(new ImageFacts.Base(
                    reference.textOrEmpty("publisher"), reference.textOrEmpty("offer"), reference.textOrEmpty("sku")));
        }
        String id = reference.textOrEmpty("id");
        Matcher marketplace = MARKETPLACE.matcher(id);
        if (marketplace.matches()) {
            return ImageFacts.NONE.withBase(
                    new ImageFacts.Base(marketplace.group(1), marketplace.group(2), marketplace.group(3)));
        }
        return GalleryImageId.read(id).map(this::definitionIfThere).orElse(ImageFacts.NONE);
    }

    private ImageFacts definitionIfThere(GalleryImageId image) {
        try {
            return definition(image).withoutState();
        } catch (AzureException gone) {
            return ignorable(gone);
        }
    }

    private ImageFacts definition(GalleryImageId image) {
        ImageDefinition definition = galleries.definition(image);
        return new ImageFacts(
                Optional.of(definition.location()),
                Optional.of(definition.osType()),
                Optional.of(definition.osState()),
                Optional.of(definition.hyperVGeneration()),
                Optional.of(definition.architecture()),
                Optional.of(definition.securityType()),
                Optional.of(new ImageFacts.Base(definition.publisher(), definition.offer(), definition.sku())),
                Optional.ofNullable(definition.features().get("DiskControllerTypes")),
                Optional.ofNullable(definition.features().get("IsAcceleratedNetworkSupported"))
                        .map(Boolean::parseBoolean),
                definition.purchasePlan());
    }

    private static Optional<PurchasePlan> plan(JsonTree plan) {
        return plan.properties().isEmpty()
                ? Optional.empty()
                : Optional.of(new PurchasePlan(
                        plan.textOrEmpty("name"), plan.textOrEmpty("publisher"), plan.textOrEmpty("product")));
    }

    private Optional<JsonTree> there(String path, String apiVersion) {
        try {
            return Optional.of(get(path, apiVersion));
        } catch (AzureException gone) {
            ignorable(gone);
            return Optional.empty();
        }
    }

    private static ImageFacts ignorable(AzureException failure) {
        if (failure.kind() == Kind.NOT_FOUND || failure.kind() == Kind.DENIED) {
            return ImageFacts.NONE;
        }
        throw failure;
    }

    private JsonTree get(String path, String apiVersion) {
        return AzureCalls.call(() -> new JsonTree(clients.resourceManager().get(path, apiVersion)));
    }
}
