package io.batchsh.command;

import io.batchsh.batch.ImageUse;
import io.batchsh.command.Outcome.Looks;
import io.batchsh.image.SharedGallery;
import io.batchsh.image.SharedImageId;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;

/** How what is known of images looks. */
final class ImageLooks {

    static final Looks<ImageUse> USE = new Looks<>(
            use -> use,
            TableLayout.of(
                    Column.of("Account", ImageUse::account),
                    Column.of("Pool", ImageUse::pool),
                    Column.<ImageUse>of("Nodes", ImageUse::currentNodes).right(),
                    Column.<ImageUse>of("Scale", use -> use.autoScale() ? "auto" : "fixed"),
                    Column.<ImageUse>of("Version", use -> use.latest() ? "latest" : "exact"),
                    Column.<ImageUse>of("IfDeleted", ImageUse::effect).minimalWidth(20)));

    static final Looks<SharedGallery> SHARED_GALLERY = new Looks<>(
            SharedGallery::document,
            TableLayout.of(
                    Column.of("Id", SharedGallery::id),
                    Column.<SharedGallery>of(
                            "SharedWith",
                            gallery -> gallery.kind() == SharedImageId.Kind.SHARED
                                    ? "subscription or tenant"
                                    : "community"),
                    Column.of("Location", SharedGallery::location)));

    private ImageLooks() {}
}
