package io.batchsh.azure.batch;

import com.azure.core.util.ServiceVersion;

/** The versions of the Batch data plane that this client speaks. */
public enum BatchServiceVersion implements ServiceVersion {
    V2025_06_01("2025-06-01");

    private final String version;

    BatchServiceVersion(String version) {
        this.version = version;
    }

    @Override
    public String getVersion() {
        return version;
    }

    public static BatchServiceVersion getLatest() {
        return V2025_06_01;
    }
}
