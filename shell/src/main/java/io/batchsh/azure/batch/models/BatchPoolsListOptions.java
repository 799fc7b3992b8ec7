package io.batchsh.azure.batch.models;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How pools are listed. */
public final class BatchPoolsListOptions {
    private @Nullable String filter;
    private @Nullable List<String> select;
    private @Nullable List<String> expand;
    private @Nullable Integer maxPageSize;

    /** An OData {@code $filter} clause. */
    public @Nullable String getFilter() {
        return filter;
    }

    public BatchPoolsListOptions setFilter(@Nullable String filter) {
        this.filter = filter;
        return this;
    }

    /** The properties to answer; all where null. */
    public @Nullable List<String> getSelect() {
        return select;
    }

    public BatchPoolsListOptions setSelect(@Nullable List<String> select) {
        this.select = select;
        return this;
    }

    /** The linked properties to answer. */
    public @Nullable List<String> getExpand() {
        return expand;
    }

    public BatchPoolsListOptions setExpand(@Nullable List<String> expand) {
        this.expand = expand;
        return this;
    }

    /** At most 1000, which is also what the service takes where it is null. */
    public @Nullable Integer getMaxPageSize() {
        return maxPageSize;
    }

    public BatchPoolsListOptions setMaxPageSize(@Nullable Integer maxPageSize) {
        this.maxPageSize = maxPageSize;
        return this;
    }
}
