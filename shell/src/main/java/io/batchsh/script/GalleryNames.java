package io.batchsh.script;

import io.batchsh.command.Operations;
import io.batchsh.image.Gallery;
import java.util.List;
import java.util.function.Supplier;

/** {@code galleries}: the Azure Compute Galleries of the subscription. */
public record GalleryNames(Supplier<Operations> operations) {

    public List<Gallery> list() {
        return operations.get().galleries().list().toList();
    }

    public Gallery show(String name) {
        return operations.get().galleries().show(name);
    }
}
