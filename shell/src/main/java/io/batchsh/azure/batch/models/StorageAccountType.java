package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** The kind of storage of a disk. */
public final class StorageAccountType extends ExpandableStringEnum<StorageAccountType> {
    public static final StorageAccountType STANDARD_LRS = fromString("standard_lrs");
    public static final StorageAccountType PREMIUM_LRS = fromString("premium_lrs");
    public static final StorageAccountType STANDARD_SSD_LRS = fromString("standardssd_lrs");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public StorageAccountType() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static StorageAccountType fromString(String name) {
        return fromString(name, StorageAccountType.class);
    }

    public static Collection<StorageAccountType> values() {
        return values(StorageAccountType.class);
    }
}
