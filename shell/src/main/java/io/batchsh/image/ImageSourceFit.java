package io.batchsh.image;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/** Whether a version of a definition can be made from a source; Azure refuses it otherwise, with less to say. */
public final class ImageSourceFit {

    private final AzureClients clients;
    private final ImageSourceReader reader;

    public ImageSourceFit(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
        this.reader = new ImageSourceReader(clients);
    }

    /**
     * The region where a version is made first: that of its source, of a VHD that of its storage account.
     *
     * @throws AzureException of kind INVALID if the source is of another nature than the definition
     */
    public String regionOf(ImageSource source, ImageDefinition definition) {
        if (source instanceof ImageSource.Vhd vhd) {
            return TargetRegion.normalize(AzureCalls.call(() -> new JsonTree(
                            clients.resourceManager().get(vhd.storageAccountId(), ImageSources.STORAGE_VERSION))
                    .textOrEmpty("location")));
        }
        ImageFacts facts = reader.read(source);
        agree(source, "OS type", facts.osType(), definition.osType(), another(source));
        agree(source, "generation", facts.hyperVGeneration(), definition.hyperVGeneration(), another(source));
        String generalize =
                source instanceof ImageSource.Machine ? "vm generalize " + ArmId.name(source.id()) : another(source);
        agree(source, "OS state", facts.osState(), definition.osState(), generalize);
        return TargetRegion.normalize(facts.location().orElse(definition.location()));
    }

    private static String another(ImageSource source) {
        return "image-definition create GALLERY/NAME --from "
                + (source instanceof ImageSource.Version version
                        ? version.image().shortForm()
                        : source.id());
    }

    private static void agree(ImageSource source, String what, Optional<String> found, String wanted, String remedy) {
        if (found.isPresent() && !found.get().equalsIgnoreCase(wanted)) {
            throw AzureException.builder(
                            Kind.INVALID, "No version of this image can be made from the " + source.words() + ".")
                    .reason("Its " + what + " is " + found.get() + ", that of the image definition " + wanted + ".")
                    .remedy(remedy)
                    .build();
        }
    }
}
