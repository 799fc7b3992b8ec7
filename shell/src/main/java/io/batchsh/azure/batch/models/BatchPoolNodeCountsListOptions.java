package io.batchsh.azure.batch.models;

import org.jspecify.annotations.Nullable;

/** How node counts are listed. */
public final class BatchPoolNodeCountsListOptions {
    private @Nullable String filter;
    private @Nullable Integer maxPageSize;

    /** An OData {@code $filter} clause. */
    public @Nullable String getFilter() {
        return filter;
    }

    public BatchPoolNodeCountsListOptions setFilter(@Nullable String filter) {
        this.filter = filter;
        return this;
    }

    /** At most 1000, which is also what the service takes where it is null. */
    public @Nullable Integer getMaxPageSize() {
        return maxPageSize;
    }

    public BatchPoolNodeCountsListOptions setMaxPageSize(@Nullable Integer maxPageSize) {
        this.maxPageSize = maxPageSize;
        return this;
    }
}
