package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** A disk that is encrypted. */
public final class DiskEncryptionTarget extends ExpandableStringEnum<DiskEncryptionTarget> {
    public static final DiskEncryptionTarget OS_DISK = fromString("osdisk");
    public static final DiskEncryptionTarget TEMPORARY_DISK = fromString("temporarydisk");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public DiskEncryptionTarget() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static DiskEncryptionTarget fromString(String name) {
        return fromString(name, DiskEncryptionTarget.class);
    }

    public static Collection<DiskEncryptionTarget> values() {
        return values(DiskEncryptionTarget.class);
    }
}
