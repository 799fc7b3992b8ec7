package io.batchsh.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** Rows that are read once, of which the first stay behind: enough to work on with {@code _}, never a whole long listing. */
final class KeptRows<T> implements Iterable<T> {

    private static final int MOST = 10_000;

    private final Iterator<T> rows;
    private final List<T> kept = new ArrayList<>();

    private final int most;

    KeptRows(Iterator<T> rows) {
        this(rows, false);
    }

    /** @param all whether all of them stay behind */
    KeptRows(Iterator<T> rows, boolean all) {
        this.rows = rows;
        this.most = all ? Integer.MAX_VALUE : MOST;
    }

    /** The rows read so far, up to a limit. */
    List<T> kept() {
        return Collections.unmodifiableList(kept);
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public T next() {
                T row = rows.next();
                if (kept.size() < most) {
                    kept.add(row);
                }
                return row;
            }
        };
    }
}
