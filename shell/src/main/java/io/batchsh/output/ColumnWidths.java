package io.batchsh.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits columns to a width: columns are dropped by priority while they do not fit as they are, then the widest cells are cut.
 */
final class ColumnWidths {

    static final int GAP = 2;
    // As in az, a heading has this much room to itself where there is room.
    private static final int HEADING_ROOM = 2;

    // Cells of names and states that are cut further than this cannot be told apart.
    private static final int READABLE = 20;

    private final List<? extends Column<?>> columns;
    private final int[] widths;
    private final List<Integer> kept = new ArrayList<>();
    private int lastLimit;

    /** Measures headings and cells; rows hold one text for each column. */
    ColumnWidths(List<? extends Column<?>> columns, List<String[]> rows) {
        this.columns = columns;
        this.widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = DisplayWidth.of(columns.get(i).heading());
            kept.add(i);
        }
        for (String[] row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row[i]));
            }
        }
    }

    boolean fits(int available) {
        return available == 0 || total() <= available;
    }

    /**
     * Makes the columns fit.
     *
     * @return false if cells would have to be cut so far that nobody could read them; a table is then of no use
     */
    boolean fit(int available) {
        while (!fits(available) && dropOne()) {}
        if (available > 0 && readable() > available) {
            return false;
        }
        while (!fits(available) && cutOne(available)) {}
        for (int i : kept) {
            int roomy = DisplayWidth.of(columns.get(i).heading()) + HEADING_ROOM;
            int missing = roomy - widths[i];
            if (missing > 0 && fits(available == 0 ? 0 : Math.max(available - missing, 1))) {
                widths[i] = roomy;
            }
        }
        // Rows still to come may be longer than those measured.
        int last = kept.get(kept.size() - 1);
        if (available > 0 && columns.get(last).alignment() != Column.Alignment.RIGHT) {
            lastLimit = Math.max(widths[last], widths[last] + available - total());
        } else {
            lastLimit = widths[last];
        }
        return fits(available);
    }

    /** The columns that are shown, as indexes from left to right. */
    List<Integer> kept() {
        return kept;
    }

    /** The headings of the columns that are not. */
    List<String> dropped() {
        List<String> dropped = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            if (!kept.contains(i)) {
                dropped.add(columns.get(i).heading());
            }
        }
        return dropped;
    }

    int width(int column) {
        return widths[column];
    }

    /** The width beyond which a cell is cut on a terminal; the last column may use what is left of the line. */
    int limit(int column) {
        return column == kept.get(kept.size() - 1) ? lastLimit : widths[column];
    }

    private int total() {
        int total = GAP * (kept.size() - 1);
        for (int i : kept) {
            total += widths[i];
        }
        return total;
    }

    /** The width of the columns with each cut as far as it can be read. */
    private int readable() {
        int total = GAP * (kept.size() - 1);
        for (int i : kept) {
            total += Math.min(widths[i], Math.max(columns.get(i).minimalWidth(), READABLE));
        }
        return total;
    }

    private boolean dropOne() {
        int worst = -1;
        for (int i : kept) {
            int priority = columns.get(i).priority();
            if (priority > 0 && (worst < 0 || priority >= columns.get(worst).priority())) {
                worst = i;
            }
        }
        return worst >= 0 && kept.size() > 1 && kept.remove((Integer) worst);
    }

    private boolean cutOne(int available) {
        int widest = -1;
        for (int i : kept) {
            boolean cuttable = widths[i] > Math.max(columns.get(i).minimalWidth(), 1);
            if (cuttable && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        if (widest < 0) {
            return false;
        }
        widths[widest] = Math.min(widths[widest] - 1, available);
        return true;
    }
}
