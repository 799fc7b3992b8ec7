package io.batchsh.image.preparation;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.image.Galleries;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageVersion;
import io.batchsh.image.RegionalReplicas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the steps in a gallery share: what is there, and what is to be there. */
final class GalleryWork {

    private final AzureClients clients;
    private final GalleryTarget target;
    private final Origin origin;
    private final Galleries galleries;

    GalleryWork(AzureClients clients, GalleryTarget target, Origin origin) {
        this.clients = clients;
        this.target = target;
        this.origin = origin;
        this.galleries = new Galleries(clients);
    }

    AzureClients clients() {
        return clients;
    }

    GalleryTarget target() {
        return target;
    }

    GalleryImageId image() {
        return target.image();
    }

    Origin origin() {
        return origin;
    }

    /** The definition, if it is there. */
    Optional<ImageDefinition> definition() {
        return there(() -> galleries.definition(image()));
    }

    /**
     * The version, if it is there.
     *
     * @throws AzureException of kind CONFLICT if it is one of another source, or has failed
     */
    Optional<ImageVersion> version() {
        Optional<ImageVersion> version = there(() -> galleries.version(image()));
        version.ifPresent(this::requireOurs);
        return version;
    }

    private void requireOurs(ImageVersion version) {
        Optional<String> other = version.sourceId().filter(source -> !origin.is(source));
        if (other.isPresent()) {
            throw AzureException.builder(
                            Kind.CONFLICT, "There is an image version " + version.shortForm() + " already.")
                    .reason("It is made of something else: " + other.get())
                    .remedy("choose another version: " + galleries.next(image()).shortForm())
                    .build();
        }
        if (version.provisioningState().equalsIgnoreCase("Failed")) {
            throw AzureException.builder(
                            Kind.CONFLICT, "The image version " + version.shortForm() + " has failed before.")
                    .reason(version.targetRegions().stream()
                            .flatMap(region -> region.details().stream())
                            .collect(Collectors.joining("\n")))
                    .remedy("image-version delete " + version.shortForm() + ", then the same command again")
                    .build();
        }
    }

    /** Where replicas go: as asked for, and the region of the source in any case. */
    List<RegionalReplicas> regions() {
        List<RegionalReplicas> regions = new ArrayList<>(target.regions());
        if (regions.isEmpty()) {
            accountRegion().ifPresent(region -> regions.add(plain(region)));
        }
        RegionalReplicas home = plain(origin.region());
        if (regions.stream().noneMatch(each -> each.region().equals(home.region()))) {
            regions.add(0, home);
        }
        return regions;
    }

    private static RegionalReplicas plain(String region) {
        return new RegionalReplicas(region, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Optional<String> accountRegion() {
        try {
            return Optional.of(clients.account().location()).filter(region -> !region.isEmpty());
        } catch (AzureException noneChosen) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> there(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (AzureException failure) {
            if (failure.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
