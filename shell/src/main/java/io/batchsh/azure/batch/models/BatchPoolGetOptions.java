package io.batchsh.azure.batch.models;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a pool is answered. */
public final class BatchPoolGetOptions {
    private @Nullable List<String> select;
    private @Nullable List<String> expand;

    /** The properties to answer; all where null. */
    public @Nullable List<String> getSelect() {
        return select;
    }

    public BatchPoolGetOptions setSelect(@Nullable List<String> select) {
        this.select = select;
        return this;
    }

    /** The linked properties to answer. */
    public @Nullable List<String> getExpand() {
        return expand;
    }

    public BatchPoolGetOptions setExpand(@Nullable List<String> expand) {
        this.expand = expand;
        return this;
    }
}
