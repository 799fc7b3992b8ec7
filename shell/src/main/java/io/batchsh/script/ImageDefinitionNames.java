package io.batchsh.script;

import io.batchsh.command.Operations;
import io.batchsh.image.Galleries;
import io.batchsh.image.ImageDefinition;
import java.util.List;
import java.util.function.Supplier;

/** {@code imageDefinitions}: what the versions of an image have in common. */
public record ImageDefinitionNames(Supplier<Operations> operations) {

    public List<ImageDefinition> list(String gallery) {
        Galleries galleries = operations.get().galleries();
        return galleries.definitions(galleries.show(gallery)).toList();
    }

    /** @param image {@code gallery/definition}, or a resource id */
    public ImageDefinition show(String image) {
        Galleries galleries = operations.get().galleries();
        return galleries.definition(galleries.find(image));
    }
}
