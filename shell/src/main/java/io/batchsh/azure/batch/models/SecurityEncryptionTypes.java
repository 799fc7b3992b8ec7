package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** What of a confidential virtual machine is encrypted. */
public final class SecurityEncryptionTypes extends ExpandableStringEnum<SecurityEncryptionTypes> {
    public static final SecurityEncryptionTypes DISK_WITH_VM_GUEST_STATE = fromString("DiskWithVMGuestState");
    public static final SecurityEncryptionTypes NON_PERSISTED_TPM = fromString("NonPersistedTPM");
    public static final SecurityEncryptionTypes VMGUEST_STATE_ONLY = fromString("VMGuestStateOnly");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public SecurityEncryptionTypes() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static SecurityEncryptionTypes fromString(String name) {
        return fromString(name, SecurityEncryptionTypes.class);
    }

    public static Collection<SecurityEncryptionTypes> values() {
        return values(SecurityEncryptionTypes.class);
    }
}
