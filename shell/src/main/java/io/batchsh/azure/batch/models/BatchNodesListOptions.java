package io.batchsh.azure.batch.models;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the nodes of a pool are listed. */
public final class BatchNodesListOptions {
    private @Nullable String filter;
    private @Nullable List<String> select;
    private @Nullable Integer maxPageSize;

    /** An OData {@code $filter} clause. */
    public @Nullable String getFilter() {
        return filter;
    }

    public BatchNodesListOptions setFilter(@Nullable String filter) {
        this.filter = filter;
        return this;
    }

    /** The properties to answer; all where null. */
    public @Nullable List<String> getSelect() {
        return select;
    }

    public BatchNodesListOptions setSelect(@Nullable List<String> select) {
        this.select = select;
        return this;
    }

    /** At most 1000, which is also what the service takes where it is null. */
    public @Nullable Integer getMaxPageSize() {
        return maxPageSize;
    }

    public BatchNodesListOptions setMaxPageSize(@Nullable Integer maxPageSize) {
        this.maxPageSize = maxPageSize;
        return this;
    }
}
