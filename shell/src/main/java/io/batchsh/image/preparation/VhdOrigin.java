package io.batchsh.image.preparation;

import io.batchsh.azure.AzureClients;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageNature;
import io.batchsh.image.ImageSource;
import io.batchsh.image.Vhd;
import io.batchsh.image.Vhds;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A VHD, which says nothing of what is in it. */
final class VhdOrigin implements Origin {

    private final AzureClients clients;
    private final String uri;
    private @Nullable Vhd found;

    VhdOrigin(AzureClients clients, String uri) {
        this.clients = clients;
        this.uri = uri;
    }

    Vhd vhd() {
        Vhd vhd = found;
        if (vhd == null) {
            vhd = new Vhds(clients).find(uri);
            found = vhd;
        }
        return vhd;
    }

    @Override
    public ImageSource source() {
        return new ImageSource.Vhd(vhd().uri(), vhd().account().id());
    }

    @Override
    public String region() {
        return vhd().account().location();
    }

    /** A first generation Linux, as VHDs from before galleries are; who knows better says so. */
    @Override
    public ImageNature nature(GalleryImageId definition) {
        return new ImageNature(
                "Linux",
                "Generalized",
                "V1",
                "x64",
                definition.gallery(),
                definition.definition(),
                "vhd",
                Map.of(),
                Optional.empty());
    }

    /** Nothing is known that could disagree. */
    @Override
    public void requireFit(ImageDefinition definition) {}

    @Override
    public String definitionOptions(GalleryImageId definition, ImageNature wanted) {
        return NatureOptions.of(wanted);
    }

    @Override
    public String versionOptions() {
        return " --source " + vhd().uri();
    }

    @Override
    public boolean is(String sourceId) {
        return sourceId.equalsIgnoreCase(vhd().uri())
                || sourceId.equalsIgnoreCase(vhd().account().id());
    }
}
