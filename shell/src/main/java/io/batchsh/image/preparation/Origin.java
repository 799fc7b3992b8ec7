package io.batchsh.image.preparation;

import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageNature;
import io.batchsh.image.ImageSource;

/** What an image version is made of, in the end. Methods ask Azure. */
interface Origin {

    /** The source of the version. */
    ImageSource source();

    /** The region the source is in. */
    String region();

    /** What a definition for it should be like. */
    ImageNature nature(GalleryImageId definition);

    /** @throws io.batchsh.azure.AzureException if no version of the definition can be made of it */
    void requireFit(ImageDefinition definition);

    /** The options of {@code image-definition create} that make a definition of this nature. */
    String definitionOptions(GalleryImageId definition, ImageNature wanted);

    /** The options of {@code image-version create} that say the same as {@link #source}. */
    String versionOptions();

    /** Whether the id or address of a version's source is this one's. */
    boolean is(String sourceId);
}
