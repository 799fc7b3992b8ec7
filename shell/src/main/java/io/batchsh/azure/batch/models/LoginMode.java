package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** How a Windows user signs in. */
public final class LoginMode extends ExpandableStringEnum<LoginMode> {
    public static final LoginMode BATCH = fromString("batch");
    public static final LoginMode INTERACTIVE = fromString("interactive");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public LoginMode() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static LoginMode fromString(String name) {
        return fromString(name, LoginMode.class);
    }

    public static Collection<LoginMode> values() {
        return values(LoginMode.class);
    }
}
