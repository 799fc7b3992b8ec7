package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** Whether Batch has tried an image with its node agent. */
public final class ImageVerificationType extends ExpandableStringEnum<ImageVerificationType> {
    public static final ImageVerificationType VERIFIED = fromString("verified");
    public static final ImageVerificationType UNVERIFIED = fromString("unverified");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public ImageVerificationType() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static ImageVerificationType fromString(String name) {
        return fromString(name, ImageVerificationType.class);
    }

    public static Collection<ImageVerificationType> values() {
        return values(ImageVerificationType.class);
    }
}
