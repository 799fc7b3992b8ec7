package io.batchsh.image.preparation;

import io.batchsh.image.Vhd;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks whether a VHD can be imported. Done at each run, as long as nothing was made of it. */
final class VhdCheckStep implements PreparationStep {

    private final VhdOrigin origin;
    private final GalleryWork gallery;
    private final SourceCheck<Vhd> check;

    VhdCheckStep(VhdOrigin origin, GalleryWork gallery, SourceCheck<Vhd> check) {
        this.origin = origin;
        this.gallery = gallery;
        this.check = check;
    }

    @Override
    public String title() {
        return "check the VHD";
    }

    @Override
    public String command() {
        return "vhd check " + origin.vhd().uri();
    }

    @Override
    public Optional<String> undo() {
        return Optional.empty();
    }

    @Override
    public Optional<String> done() {
        return gallery.version().map(found -> "image version " + found.shortForm() + " is there");
    }

    @Override
    public void run(Consumer<String> progress) {
        new DefinitionStep(gallery).done();
        check.check(origin.vhd());
    }
}
